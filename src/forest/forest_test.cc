#include "forest/forest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::forest {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;

TEST(Forest, AddsTheLeavesThatTheAnswersNumber) {
  FeatureTable table(3, 2);
  const std::uint8_t first[] = {0, 5, 9};
  const std::uint8_t second[] = {7, 7, 3};
  std::copy(std::begin(first), std::end(first), table.column(0));
  std::copy(std::begin(second), std::end(second), table.column(1));
  DecisionTree tree{};
  tree.splits[0] = {0, 4};
  tree.splits[1] = {1, 6};
  tree.leaves[1] = 1;
  tree.leaves[2] = 20;
  tree.leaves[3] = 300;
  Forest forest;
  forest.set_bias(-1000);
  forest.add(tree);
  EXPECT_THAT(forest.scores(table), ElementsAre(-980, -700, -999));
  forest.add(tree);
  EXPECT_THAT(forest.scores(table), ElementsAre(-960, -400, -998));
}

TEST(Forest, ScoresMoreRowsThanABatchHolds) {
  FeatureTable table(1500, 1);
  std::fill(table.column(0), table.column(0) + 1500, std::uint8_t{200});
  DecisionTree tree{};
  tree.splits[0] = {0, 199};
  tree.leaves[1] = -7;
  Forest forest;
  forest.add(tree);
  EXPECT_THAT(forest.scores(table), Each(-7));
}

TEST(Forest, HasNothingToSayOfAnEmptyPage) {
  Forest forest;
  forest.add(DecisionTree{});
  EXPECT_TRUE(forest.scores(FeatureTable(0, 4)).empty());
}

}  // namespace
}  // namespace diurna::forest
