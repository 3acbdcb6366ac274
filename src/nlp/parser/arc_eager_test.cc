#include "nlp/parser/arc_eager.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

using enum ArcEagerAction;
using ::testing::ElementsAre;

ArcEagerState after(std::uint32_t tokens, const std::vector<ArcEagerAction>& actions) {
  ArcEagerState state;
  state.reset(tokens);
  std::uint32_t label = 10;
  for (const ArcEagerAction action : actions) {
    EXPECT_TRUE(state.valid()[static_cast<std::size_t>(action)]) << "move " << label - 10;
    state.apply(action, label++);
  }
  return state;
}

std::vector<int> heads(const ArcEagerState& state, int tokens) {
  std::vector<int> out;
  for (int i = 0; i < tokens; ++i) out.push_back(state.head(i));
  return out;
}

// Shift, reduce, left, right, break.
TEST(ArcEager, AtTheStartOneCanOnlyShiftOrBreak) {
  EXPECT_THAT(after(3, {}).valid(), ElementsAre(true, false, false, false, true));
  EXPECT_THAT(after(1, {}).valid(), ElementsAre(true, false, false, false, false));
  EXPECT_TRUE(after(0, {}).is_final());
}

TEST(ArcEager, BuildsTheTreeOfASmallSentence) {
  // "The mayor resigned yesterday"
  const ArcEagerState state = after(4, {kShift, kLeft, kShift, kLeft, kShift, kRight, kReduce, kReduce});
  EXPECT_TRUE(state.is_final());
  EXPECT_THAT(heads(state, 4), ElementsAre(1, 2, -1, 2));
  EXPECT_EQ(state.label(0), 11u);
  EXPECT_EQ(state.label(3), 15u);
}

TEST(ArcEager, TheLastWordCanNotBeShiftedOntoAStack) {
  EXPECT_THAT(after(2, {kShift}).valid(), ElementsAre(false, true, true, true, false));
}

TEST(ArcEager, AWordWithoutAHeadGoesBackToTheBufferOnce) {
  const ArcEagerState back = after(3, {kShift, kShift, kReduce});
  EXPECT_EQ(back.buffer(0), 1);
  EXPECT_EQ(back.buffer(1), 2);
  EXPECT_EQ(back.stack(0), 0);
  EXPECT_THAT(back.valid(), ElementsAre(false, true, true, true, true)) << "not shifted a second time";
  const ArcEagerState reattached = after(3, {kShift, kShift, kReduce, kRight, kRight});
  EXPECT_THAT(heads(reattached, 3), ElementsAre(-1, 0, 1));
}

TEST(ArcEager, ALeftArcAllowsToShiftAgain) {
  // 2 goes back, takes 1 as its child, and may then be shifted onto 0.
  const ArcEagerState state = after(4, {kShift, kShift, kShift, kReduce, kLeft});
  EXPECT_EQ(state.buffer(0), 2);
  EXPECT_TRUE(state.valid()[0]);
}

TEST(ArcEager, AWordAloneOnTheStackLeavesItForGood) {
  const ArcEagerState state = after(2, {kShift, kReduce});
  EXPECT_EQ(state.stack(0), -1);
  EXPECT_EQ(state.buffer(0), 1);
}

TEST(ArcEager, ALeftArcReplacesTheHeadAndTheFormerHeadForgetsTheChild) {
  const ArcEagerState before = after(4, {kShift, kRight, kReduce, kRight});
  EXPECT_EQ(before.features()[7], -1) << "the last right child of 2";
  EXPECT_THAT(heads(before, 4), ElementsAre(-1, 0, 0, -1));
  const ArcEagerState replaced = after(4, {kShift, kRight, kReduce, kRight, kLeft});
  EXPECT_THAT(heads(replaced, 4), ElementsAre(-1, 0, 3, -1));
  EXPECT_THAT(replaced.features(), ElementsAre(3, -1, 0, -1, -1, 2, -1, 1))
      << "1 is the last right child of 0 again";
}

TEST(ArcEager, ABreakEndsTheSentenceForArcsAndShifts) {
  const ArcEagerState state = after(4, {kShift, kBreak, kRight});
  EXPECT_EQ(state.buffer(0), 2);
  EXPECT_THAT(state.valid(), ElementsAre(false, true, false, false, true));
}

TEST(ArcEager, ABreakIsNotMadeTwiceNorBetweenDistantWords) {
  EXPECT_FALSE(after(3, {kBreak}).valid()[4]);
  // Two words went back: they are neighbours still.
  const ArcEagerState apart = after(4, {kShift, kShift, kShift, kReduce, kReduce});
  EXPECT_EQ(apart.buffer(0), 1);
  EXPECT_EQ(apart.buffer(1), 2);
  EXPECT_TRUE(apart.valid()[4]);
  // 2 left as a child of 1 before 1 went back: its neighbour there is 3.
  const ArcEagerState gap = after(4, {kShift, kShift, kRight, kReduce, kReduce});
  EXPECT_EQ(gap.buffer(0), 1);
  EXPECT_EQ(gap.buffer(1), 3);
  EXPECT_FALSE(gap.valid()[4]);
}

TEST(ArcEager, FeaturesAreTheWordsAtTheEdges) {
  // 0 <- 1 -> 2; 1 and 2 on the stack, 3 and 4 in the buffer.
  const ArcEagerState state = after(5, {kShift, kLeft, kShift, kRight});
  EXPECT_THAT(state.features(), ElementsAre(3, 4, 2, 1, -1, -1, -1, -1));
  const ArcEagerState reduced = after(5, {kShift, kLeft, kShift, kRight, kReduce});
  EXPECT_THAT(reduced.features(), ElementsAre(3, 4, 1, -1, -1, -1, 0, 2));
}

}  // namespace
}  // namespace diurna::nlp
