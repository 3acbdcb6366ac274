#include "places/lexicon.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "base/table.h"
#include "places/words.h"

namespace diurna::places {
namespace {

TEST(Lexicon, EachExampleHasItsWord) {
  const auto table = base::load_table("", "places/cues.tsv", {"word", "class", "example"});
  const auto lexicon = Lexicon::load("");
  ASSERT_TRUE(table && lexicon);
  for (const auto& row : table->rows()) {
    const std::string& example = row.cells[2];
    const auto words = words_of(example, {0, static_cast<std::uint32_t>(example.size())});
    EXPECT_TRUE(std::any_of(words.begin(), words.end(), [&](const Word& word) {
      return word.key == row.cells[0] && lexicon->is(word.key, row.cells[1]);
    })) << row.cells[0];
  }
}

TEST(Lexicon, KnowsNoClassOfOtherWords) {
  EXPECT_EQ(Lexicon::load("").value().class_of("zebra"), "");
}

}  // namespace
}  // namespace diurna::places
