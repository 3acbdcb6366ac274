#include "nlp/transition/best_move.h"

#include <gtest/gtest.h>

#include <cmath>

namespace diurna::nlp {
namespace {

TEST(BestMove, TheFirstOfEqualScoresWins) {
  BestMove best;
  best.offer(3, -1.0f);
  best.offer(5, 2.0f);
  best.offer(8, 2.0f);
  EXPECT_EQ(best.move(), 5u);
  EXPECT_EQ(best.margin(), 0.0f);
}

TEST(BestMove, TheMarginIsTheLeadOverTheSecondBest) {
  BestMove best;
  best.offer(0, 1.0f);
  EXPECT_TRUE(std::isinf(best.margin())) << "no other move";
  best.offer(1, 4.0f);
  best.offer(2, 2.5f);
  EXPECT_EQ(best.move(), 1u);
  EXPECT_EQ(best.margin(), 1.5f);
}

TEST(BestMove, NothingOfferedIsNothing) {
  EXPECT_FALSE(BestMove().move());
}

}  // namespace
}  // namespace diurna::nlp
