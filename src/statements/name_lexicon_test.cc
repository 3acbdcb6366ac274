#include "statements/name_lexicon.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "text/unicode.h"

namespace diurna::statements {
namespace {

std::vector<std::string> pieces_of(const std::string& names) {
  std::vector<std::string> pieces = {""};
  for (const char c : names) {
    if (c == ' ') pieces.emplace_back();
    if (c != ' ') pieces.back() += c;
  }
  return pieces;
}

TEST(NameLexicon, EveryFirstNameHasTheGenderOfItsRow) {
  const auto lexicon = NameLexicon::load("");
  ASSERT_TRUE(lexicon) << lexicon.error().to_string();
  const auto table = base::load_table("", "first_names.tsv", {"region", "gender", "names"});
  ASSERT_TRUE(table) << table.error().to_string();
  std::size_t count = 0;
  for (const auto& row : table->rows()) {
    const Gender gender = row.cells[1] == "female" ? Gender::kFemale : Gender::kMale;
    const std::vector<std::string> names = pieces_of(row.cells[2]);
    EXPECT_TRUE(std::ranges::is_sorted(names)) << row.cells[0] << " " << row.cells[1];
    EXPECT_EQ(std::ranges::adjacent_find(names), names.end()) << row.cells[0] << " " << row.cells[1];
    for (const std::string& name : names) {
      EXPECT_EQ(lexicon->gender_of(text::string_id(name)), gender) << name;
      EXPECT_NE(text::lower(name), name) << "a name begins with a capital";
    }
    count += names.size();
  }
  EXPECT_GE(count, 3000u);
}

TEST(NameLexicon, NamesThatBothBearTellNothing) {
  const auto lexicon = NameLexicon::load("");
  ASSERT_TRUE(lexicon) << lexicon.error().to_string();
  for (const char* name : {"Alex", "Robin", "Dana", "Jean", "ada", "Harbour"})
    EXPECT_EQ(lexicon->gender_of(text::string_id(name)), Gender::kUnknown) << name;
}

}  // namespace
}  // namespace diurna::statements
