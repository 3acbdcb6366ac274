#include "html/body/names.h"

#include <gtest/gtest.h>

#include "base/table.h"

namespace diurna::html {
namespace {

bool has(std::uint64_t groups, std::string_view group) {
  for (std::size_t i = 0; i < kNameGroups; ++i) {
    if (name_of(static_cast<NameGroup>(i)) == group) return ((groups >> i) & 1u) != 0;
  }
  return false;
}

std::uint64_t groups_of(std::string_view value) {
  NameHashes hashes;
  add_names(value, hashes);
  return Names::open("")->groups(hashes);
}

TEST(Names, EveryRowIsFoundInItsExample) {
  const auto table = base::load_table("", "html/names.tsv", {"name", "group", "example"});
  ASSERT_TRUE(table) << table.error().to_string();
  for (const auto& row : table->rows()) {
    EXPECT_TRUE(has(groups_of(row.cells[2]), row.cells[1])) << row.cells[0];
  }
}

TEST(Names, FindsWordsHoweverTheyAreJoined) {
  EXPECT_TRUE(has(groups_of("read-more"), "related"));
  EXPECT_TRUE(has(groups_of("c-readMore__link"), "related"));
  EXPECT_TRUE(has(groups_of("READ_MORE"), "related"));
  EXPECT_FALSE(has(groups_of("bread"), "related"));
  EXPECT_FALSE(has(groups_of("thread ore"), "related"));
}

TEST(Names, KnowsALongWordByItsBeginning) {
  EXPECT_TRUE(has(groups_of("cookielawinfo"), "consent"));
}

TEST(Names, SetsALimitToWordsOfOneElement) {
  std::string many;
  for (int i = 0; i < 1000; ++i) many += "aa ";
  NameHashes hashes;
  add_names(many, hashes);
  EXPECT_EQ(hashes.size, kMaxNames);
}

}  // namespace
}  // namespace diurna::html
