#include "article/openings.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/table.h"

namespace diurna::article {
namespace {

// A table of one row. `name` keeps tests that run at the same time apart.
Openings only(const base::Table::Row& row, const std::string& name) {
  const std::string folder = testing::TempDir();
  std::ofstream file(folder + name);
  file << "pattern\tmatch\texample\tcounter_example\n";
  for (std::size_t i = 0; i < row.cells.size(); ++i) file << (i ? "\t" : "") << row.cells[i];
  file << "\n";
  file.close();
  return *Openings::open(folder, name);
}

class OpeningTables : public testing::TestWithParam<std::string> {};

TEST_P(OpeningTables, EachRowKnowsItsExampleAndLeavesItsCounterExample) {
  const std::string name = "article/" + GetParam() + ".tsv";
  const auto table = base::load_table("", name, {"pattern", "match", "example", "counter_example"});
  ASSERT_TRUE(table) << table.error().to_string();
  const auto all = Openings::open("", name);
  ASSERT_TRUE(all) << all.error().to_string();
  for (const auto& row : table->rows()) {
    EXPECT_TRUE(only(row, "one_of_" + GetParam() + ".tsv").match(row.cells[2])) << row.cells[2];
    EXPECT_FALSE(all->match(row.cells[3])) << row.cells[3];
  }
}

INSTANTIATE_TEST_SUITE_P(All, OpeningTables, testing::Values("related_links", "corrections", "captions"),
                         [](const auto& test) { return test.param; });

TEST(Openings, LookBehindBracketsAndArrowsButNotQuotes) {
  const auto links = Openings::open("", "article/related_links.tsv");
  ASSERT_TRUE(links);
  EXPECT_TRUE(links->match("[Read more: How the dam was built]"));
  EXPECT_TRUE(links->match("► WATCH: Rescuers reach the island"));
  EXPECT_TRUE(links->match("ALSO READ | Harbour workers call off their strike"));
  EXPECT_FALSE(links->match("“Watch: they will raise the fares again,” he said."));
  EXPECT_FALSE(links->match(""));
}

TEST(Openings, RefuseATableThatMakesNoSense) {
  const std::string folder = testing::TempDir();
  std::ofstream(folder + "bad_opening.tsv")
      << "pattern\tmatch\texample\tcounter_example\nRead\tsounds_like\ta\tb\n";
  const auto openings = Openings::open(folder, "bad_opening.tsv");
  ASSERT_FALSE(openings);
  EXPECT_EQ(openings.error().code(), ErrorCode::kBadData);
}

}  // namespace
}  // namespace diurna::article
