#include "nlp/parser/dependency_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

using text::operator""_id;
using ::testing::ElementsAre;

DependencyTree tree_of(std::vector<std::uint32_t> heads, std::vector<text::StringId> deps = {}) {
  DependencyTree tree;
  tree.head = std::move(heads);
  tree.dep = std::move(deps);
  tree.dep.resize(tree.head.size());
  set_edges(tree);
  return tree;
}

TEST(DependencyTree, EdgesCoverTheSubtreeAndRootsStartSentences) {
  // "The mayor resigned . Nobody knew why"
  const DependencyTree tree = tree_of({1, 2, 2, 2, 5, 5, 5});
  EXPECT_THAT(tree.left_edge, ElementsAre(0, 0, 0, 3, 4, 4, 6));
  EXPECT_THAT(tree.right_edge, ElementsAre(0, 1, 3, 3, 4, 6, 6));
  EXPECT_THAT(tree.sentence_start, ElementsAre(1, 0, 0, 0, 1, 0, 0));
}

TEST(DependencyTree, AnEmptyTextHasNoEdges) {
  EXPECT_TRUE(tree_of({}).sentence_start.empty());
}

TEST(DependencyTree, EdgesReachThroughCrossingArcs) {
  // 0 -> 3 and 1 -> 4 cross below the root 2.
  const DependencyTree tree = tree_of({2, 2, 2, 0, 1});
  EXPECT_THAT(tree.left_edge, ElementsAre(0, 1, 0, 3, 4));
  EXPECT_THAT(tree.right_edge, ElementsAre(3, 4, 4, 3, 4));
  EXPECT_THAT(tree.sentence_start, ElementsAre(1, 0, 0, 0, 0));
}

TEST(DependencyTree, LongZigzagsNeedMoreThanOnePass) {
  // 4 -> 0 -> 5 -> 1 -> 3 with the root 4: the chain turns at each step.
  const DependencyTree tree = tree_of({4, 5, 4, 1, 4, 0});
  EXPECT_EQ(tree.left_edge[4], 0u);
  EXPECT_EQ(tree.right_edge[4], 5u);
  EXPECT_EQ(tree.left_edge[0], 0u);
  EXPECT_EQ(tree.right_edge[0], 5u);
  EXPECT_EQ(tree.left_edge[5], 1u);
  EXPECT_THAT(tree.sentence_start, ElementsAre(1, 0, 0, 0, 0, 0));
}

const LiftedLabels kLifted = {{"relcl||nsubj"_id, {"relcl"_id, "nsubj"_id}}};

TEST(Deprojectivize, FindsTheNearestDescendantWithTheLabel) {
  // "A report was published that accuses": the clause was lifted from "report" to "published".
  DependencyTree tree =
      tree_of({1, 3, 3, 3, 5, 3}, {"det"_id, "nsubj"_id, "aux"_id, "ROOT"_id, "nsubj"_id, "relcl||nsubj"_id});
  deprojectivize(kLifted, std::vector<std::uint8_t>(6, 0), tree);
  EXPECT_THAT(tree.head, ElementsAre(1, 3, 3, 3, 5, 1)) << "not its own child 4";
  EXPECT_EQ(tree.dep[5], "relcl"_id);
  EXPECT_EQ(tree.right_edge[1], 5u);
}

TEST(Deprojectivize, GoesBreadthFirstAndLeftToRight) {
  // Both 1 (a child of the head's child 0) and 4 (a child of the head 3) are subjects: 4 is nearer.
  DependencyTree tree = tree_of(
      {3, 0, 3, 3, 3, 3}, {"advcl"_id, "nsubj"_id, "punct"_id, "ROOT"_id, "nsubj"_id, "relcl||nsubj"_id});
  deprojectivize(kLifted, std::vector<std::uint8_t>(6, 0), tree);
  EXPECT_EQ(tree.head[5], 4u);
}

TEST(Deprojectivize, KeepsTheHeadIfNoWordFits) {
  DependencyTree tree = tree_of({1, 1, 1}, {"nsubj"_id, "ROOT"_id, "relcl||nsubj"_id});
  deprojectivize(kLifted, std::vector<std::uint8_t>{1, 0, 0}, tree);
  EXPECT_EQ(tree.head[2], 1u) << "white space is no head";
  EXPECT_EQ(tree.dep[2], "relcl"_id);
}

TEST(Deprojectivize, EarlierWordsAreAlreadyAttached) {
  // 2 moves below 0 first; with its plain label it is then found by nobody who looks for a subject.
  DependencyTree tree = tree_of({1, 1, 1, 1}, {"nsubj"_id, "ROOT"_id, "relcl||nsubj"_id, "relcl||nsubj"_id});
  deprojectivize(kLifted, std::vector<std::uint8_t>(4, 0), tree);
  EXPECT_THAT(tree.head, ElementsAre(1, 1, 0, 0));
  EXPECT_THAT(tree.right_edge, ElementsAre(3, 3, 2, 3));
}

}  // namespace
}  // namespace diurna::nlp
