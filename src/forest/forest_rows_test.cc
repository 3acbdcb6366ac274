#include "forest/forest_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::forest {
namespace {

using ::testing::ElementsAre;

TEST(ForestRows, ReadATree) {
  Forest forest;
  const Columns columns = columns_of({"words", "links"});
  ASSERT_TRUE(read_tree("links>3 words>200", "1 -20 300 -4000", columns, forest));
  ASSERT_TRUE(read_bias("-7", forest));
  FeatureTable table(2, 2);
  table.column(0)[1] = 201;
  table.column(1)[1] = 4;
  EXPECT_THAT(forest.scores(table), ElementsAre(-6, -4007));
}

TEST(ForestRows, RefuseWhatIsNoTree) {
  Forest forest;
  const Columns columns = columns_of({"words"});
  EXPECT_FALSE(read_tree("", "1 2", columns, forest));
  EXPECT_FALSE(read_tree("links>3", "1 2", columns, forest));
  EXPECT_FALSE(read_tree("words", "1 2", columns, forest));
  EXPECT_FALSE(read_tree("words>256", "1 2", columns, forest));
  EXPECT_FALSE(read_tree("words>1", "1 2 3", columns, forest));
  EXPECT_FALSE(read_tree("words>1", "1 40000", columns, forest));
  EXPECT_FALSE(read_tree("words>1 words>2 words>3 words>4 words>5 words>6 words>7", "1", columns, forest));
  EXPECT_EQ(forest.size(), 0u);
  EXPECT_FALSE(read_bias("16777216", forest));
}

}  // namespace
}  // namespace diurna::forest
