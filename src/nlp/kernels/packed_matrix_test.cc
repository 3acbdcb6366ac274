#include "nlp/kernels/packed_matrix.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

TEST(PackedMatrix, KeepsAllInputsOfAPanelTogether) {
  // 33 outputs of 2 inputs: the last output begins the second panel.
  std::vector<float> weights;
  for (int j = 0; j < 33; ++j) weights.insert(weights.end(), {static_cast<float>(j), static_cast<float>(-j)});
  const PackedMatrix matrix(weights, std::vector<float>(33, 7), 2);
  EXPECT_EQ(matrix.stride(), 64u);
  const MatrixView view = matrix.view();
  EXPECT_EQ(view.panels, 2u);
  EXPECT_EQ(view.weights[5], 5);
  EXPECT_EQ(view.weights[32 + 5], -5);
  EXPECT_EQ(view.weights[64], 32);
  EXPECT_EQ(view.weights[96], -32);
  EXPECT_EQ(view.weights[65], 0);
  EXPECT_EQ(view.bias[32], 7);
  EXPECT_EQ(view.bias[33], 0);
}

TEST(PackedMatrix, PiecesFirstGathersEqualPieces) {
  EXPECT_THAT(pieces_first(3, 2), ::testing::ElementsAre(0, 2, 4, 1, 3, 5));
  const PackedMatrix matrix(std::vector<float>{10, 11, 20, 21, 30, 31}, std::vector<float>{0, 1, 2, 3, 4, 5},
                            1, pieces_first(3, 2));
  EXPECT_THAT(std::vector<float>(matrix.view().weights, matrix.view().weights + 6),
              ::testing::ElementsAre(10, 20, 30, 11, 21, 31));
  EXPECT_THAT(std::vector<float>(matrix.view().bias, matrix.view().bias + 6),
              ::testing::ElementsAre(0, 2, 4, 1, 3, 5));
}

}  // namespace
}  // namespace diurna::nlp
