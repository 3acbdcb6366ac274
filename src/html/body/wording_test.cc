#include "html/body/wording.h"

#include <gtest/gtest.h>

#include "base/table.h"
#include "html/body/text_stats.h"

namespace diurna::html {
namespace {

std::vector<std::uint32_t> words_of(std::string_view text) {
  TextStats stats;
  std::vector<std::uint32_t> words;
  count_text(text, stats, words);
  return words;
}

bool has(std::uint32_t groups, std::string_view group) {
  for (std::size_t i = 0; i < kWordingGroups; ++i) {
    if (name_of(static_cast<WordingGroup>(i)) == group) return ((groups >> i) & 1u) != 0;
  }
  return false;
}

class WordingTest : public testing::Test {
 protected:
  WordingGroups groups_of(std::string_view text) { return wording_->groups(words_of(text)); }
  Result<Wording> wording_ = Wording::open("");
};

TEST_F(WordingTest, EveryPhraseIsFoundInItsExample) {
  const auto table = base::load_table("", "html/wording.tsv", {"phrase", "group", "example"});
  ASSERT_TRUE(table) << table.error().to_string();
  for (const auto& row : table->rows()) {
    EXPECT_TRUE(has(groups_of(row.cells[2]).opening, row.cells[1])) << row.cells[0];
  }
}

TEST_F(WordingTest, EveryFunctionWordIsCountedInItsExample) {
  const auto table = base::load_table("", "html/function_words.tsv", {"word", "language", "example"});
  ASSERT_TRUE(table) << table.error().to_string();
  for (const auto& row : table->rows())
    EXPECT_GE(wording_->function_words(words_of(row.cells[2])), 1u) << row.cells[0];
}

TEST_F(WordingTest, LooksIntoShortBlocksOnly) {
  EXPECT_TRUE(has(groups_of("Ines Varga - 4 min read").within, "date"));
  EXPECT_FALSE(
      has(groups_of("It takes nobody on the island longer than 4 min read aloud at the yearly meeting of "
                    "the harbour council")
              .within,
          "date"));
}

TEST_F(WordingTest, DoesNotTakeAPartOfAPhraseForIt) {
  EXPECT_FALSE(has(groups_of("Readers more than ever want news").opening, "related"));
  EXPECT_FALSE(has(groups_of("Leave the pier").opening, "comment"));
}

}  // namespace
}  // namespace diurna::html
