#include "base/table.h"

#include <gtest/gtest.h>

namespace diurna::base {
namespace {

TEST(Table, SkipsCommentsAndReadsDashAsEmpty) {
  Result<Table> table =
      Table::parse("t", "# why\nlemma\tact\n\nsay\t-\n# more\ndeny\tdeny\n", {"lemma", "act"});
  ASSERT_TRUE(table);
  ASSERT_EQ(table->rows().size(), 2u);
  EXPECT_EQ(table->rows()[0].cells, (std::vector<std::string>{"say", ""}));
  EXPECT_EQ(table->rows()[1].offset, 30u);
}

TEST(Table, NamesTheByteOfABrokenRow) {
  Result<Table> table = Table::parse("t", "a\tb\n1\t2\n1\n", {"a", "b"});
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().to_string(), "t: byte 8: 1 cells where the header has 2 (bad_data)");
}

TEST(Table, RefusesOtherColumns) {
  EXPECT_FALSE(Table::parse("t", "a\tb\n", {"a", "c"}));
  EXPECT_FALSE(Table::parse("t", "", {"a"}));
}

TEST(Table, LoadsWhatWasCompiledIn) {
  EXPECT_TRUE(load_table("", "spacy/symbols.tsv", {"name", "id"}));
  EXPECT_FALSE(load_table("", "no-such.tsv", {"a"}));
}

}  // namespace
}  // namespace diurna::base
