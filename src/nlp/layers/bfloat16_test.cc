#include "nlp/layers/bfloat16.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "nlp/kernels/kernels.h"

namespace diurna::nlp {
namespace {

TEST(Bfloat16, RoundsToTheNearestAndTiesToTheEvenOne) {
  EXPECT_EQ(to_bfloat16(1.0f), 0x3f80);
  EXPECT_EQ(to_bfloat16(-2.0f), 0xc000);
  const float step = std::ldexp(1.0f, -7);  // between neighbours of 1
  EXPECT_EQ(to_bfloat16(1.0f + step / 2), 0x3f80) << "half-way, to the even one below";
  EXPECT_EQ(to_bfloat16(1.0f + step * 3 / 2), 0x3f82) << "half-way, to the even one above";
  EXPECT_EQ(to_bfloat16(1.0f + step * 0.51f), 0x3f81);
}

TEST(Bfloat16, KeepsWhatIsNoNumber) {
  EXPECT_EQ(to_bfloat16(std::numeric_limits<float>::infinity()), 0x7f80);
  EXPECT_EQ(to_bfloat16(std::numeric_limits<float>::max()), 0x7f80);
  EXPECT_EQ(to_bfloat16(std::numeric_limits<float>::quiet_NaN()), 0x7fc0);
}

TEST(Bfloat16, PairsHoldAnEvenInputBelowTheNextAndNothingBehindTheLast) {
  std::vector<float> weights(2 * 3 * kPanelWidth);  // two blocks of three inputs
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const std::size_t input = i / kPanelWidth;  // of both blocks, one after the other
    weights[i] = static_cast<float>(input);
  }
  const std::vector<std::uint32_t> pairs = bfloat16_pairs(weights, 3);
  ASSERT_EQ(pairs.size(), 2 * 2 * kPanelWidth);
  const auto pair = [](float lower, float upper) {
    return static_cast<std::uint32_t>(to_bfloat16(upper)) << 16 | to_bfloat16(lower);
  };
  EXPECT_EQ(pairs[0], pair(0, 1));
  EXPECT_EQ(pairs[kPanelWidth + 7], pair(2, 0));
  EXPECT_EQ(pairs[2 * kPanelWidth], pair(3, 4));
  EXPECT_EQ(pairs[3 * kPanelWidth + 47], pair(5, 0));
}

}  // namespace
}  // namespace diurna::nlp
