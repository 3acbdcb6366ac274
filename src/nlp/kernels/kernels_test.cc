#include "nlp/kernels/kernels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <vector>

namespace diurna::nlp {
namespace {

// Reproducible numbers in [-1, 1) with all mantissa bits in use.
std::vector<float> numbers(std::size_t count, std::uint32_t seed) {
  std::vector<float> out;
  for (std::size_t i = 0; i < count; ++i) {
    seed = seed * 1664525u + 1013904223u;
    out.push_back(static_cast<float>(static_cast<std::int32_t>(seed)) / 2147483648.0f);
  }
  return out;
}

bool same_bytes(const std::vector<float>& a, const std::vector<float>& b) {
  if (a.size() != b.size()) return false;
  return a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

std::vector<const Kernels*> variants() {
  const KernelList list = available_kernels();
  return {list.tables, list.tables + list.size};
}

struct Case {
  std::size_t rows, inputs, outputs;
};
constexpr Case kCases[] = {{1, 64, 106},  {7, 288, 288}, {8, 96, 50}, {23, 13, 33}, {9, 7, 20},
                           {64, 384, 96}, {3, 1, 1},     {1, 5, 200}, {0, 5, 5}};

// A matrix in panels, from numbers in the order of outputs.
struct Panels {
  Panels(const std::vector<float>& w, const std::vector<float>& b, std::size_t matrix_inputs)
      : inputs(matrix_inputs), outputs(b.size()) {
    const std::size_t panels = (outputs + kPanelWidth - 1) / kPanelWidth;
    weights.resize(panels * inputs * kPanelWidth);
    bias.resize(panels * kPanelWidth);
    for (std::size_t j = 0; j < outputs; ++j) {
      bias[j] = b[j];
      for (std::size_t k = 0; k < inputs; ++k) {
        weights[(j / kPanelWidth * inputs + k) * kPanelWidth + j % kPanelWidth] = w[j * inputs + k];
      }
    }
  }
  MatrixView view() const { return {weights.data(), bias.data(), inputs, outputs}; }
  std::size_t stride() const { return whole_blocks(outputs); }

  std::size_t inputs;
  std::size_t outputs;
  std::vector<float> weights;
  std::vector<float> bias;
};

std::vector<float> affine(const Kernels& kernels, const Case& c) {
  const Panels matrix(numbers(c.outputs * c.inputs, 1), numbers(c.outputs, 2), c.inputs);
  const std::vector<float> x = numbers(c.rows * c.inputs, 3);
  std::vector<float> y(c.rows * matrix.stride());
  kernels.affine({x.data(), c.inputs}, c.rows, matrix.view(), y.data(), matrix.stride());
  return y;
}

float chain(const float* weights, const float* inputs, std::size_t count, float bias) {
  float sum = bias;
  for (std::size_t k = 0; k < count; ++k) sum = std::fma(inputs[k], weights[k], sum);
  return sum;
}

TEST(Kernels, AffineIsOneChainOverAscendingInputs) {
  for (const Case& c : kCases) {
    const std::vector<float> w = numbers(c.outputs * c.inputs, 1);
    const std::vector<float> b = numbers(c.outputs, 2);
    const std::vector<float> x = numbers(c.rows * c.inputs, 3);
    const std::vector<float> y = affine(*variants().front(), c);
    for (std::size_t i = 0; i < c.rows; ++i) {
      for (std::size_t j = 0; j < c.outputs; ++j) {
        const float expected = chain(&w[j * c.inputs], &x[i * c.inputs], c.inputs, b[j]);
        ASSERT_EQ(y[i * whole_blocks(c.outputs) + j], expected) << c.inputs << " inputs, output " << j;
      }
    }
  }
}

TEST(Kernels, AffineRoundsOnceWhereAProductAndASumWouldRoundTwice) {
  // (1 + 2^-12)^2 = 1 + 2^-11 + 2^-24: the last term is lost when the product is rounded by itself.
  const float x = 1.0f + std::ldexp(1.0f, -12);
  const Panels matrix({x}, {-1.0f - std::ldexp(1.0f, -11)}, 1);
  for (const Kernels* kernels : variants()) {
    std::vector<float> y(matrix.stride());
    kernels->affine({&x, 1}, 1, matrix.view(), y.data(), matrix.stride());
    EXPECT_EQ(y[0], std::ldexp(1.0f, -24)) << kernels->name;
  }
}

TEST(Kernels, EveryVariantGivesTheSameBytesForAffine) {
  for (const Case& c : kCases) {
    const std::vector<float> expected = affine(*variants().front(), c);
    for (const Kernels* kernels : variants()) {
      EXPECT_TRUE(same_bytes(affine(*kernels, c), expected))
          << kernels->name << ", " << c.inputs << " inputs";
    }
  }
}

TEST(Kernels, AffineReadsOverlappingRowsAsAWindow) {
  const std::vector<float> sequence = {1, 2, 3, 4, 5};
  const Panels matrix(std::vector<float>{1, 10, 100}, std::vector<float>{0.5f}, 3);
  for (const Kernels* kernels : variants()) {
    std::vector<float> y(3 * matrix.stride());
    kernels->affine({sequence.data(), 1}, 3, matrix.view(), y.data(), matrix.stride());
    EXPECT_EQ(y[0], 321.5f);
    EXPECT_EQ(y[matrix.stride()], 432.5f);
    EXPECT_EQ(y[2 * matrix.stride()], 543.5f);
    EXPECT_EQ(y[1], 0.0f) << "padding outputs are zero";
  }
}

std::vector<float> maxout_norm(const Kernels& kernels, std::size_t rows, std::size_t width, bool residual) {
  constexpr std::size_t kPieces = 3;
  const std::vector<float> z = numbers(rows * kPieces * width, 4);
  const std::vector<float> gain = numbers(width, 5);
  const std::vector<float> bias = numbers(width, 6);
  const std::vector<float> before = numbers(rows * width, 7);
  std::vector<float> out(rows * width);
  kernels.maxout_norm({z.data(), kPieces * width}, rows, kPieces, width, {gain.data(), bias.data()},
                      {residual ? before.data() : nullptr, width}, out.data(), width);
  return out;
}

TEST(Kernels, EveryVariantGivesTheSameBytesForMaxoutNorm) {
  for (const std::size_t width : {1u, 15u, 16u, 17u, 96u, 103u}) {
    for (const bool residual : {false, true}) {
      const std::vector<float> expected = maxout_norm(*variants().front(), 5, width, residual);
      for (const Kernels* kernels : variants()) {
        EXPECT_TRUE(same_bytes(maxout_norm(*kernels, 5, width, residual), expected))
            << kernels->name << " " << width;
      }
    }
  }
}

TEST(Kernels, MaxoutNormTakesTheLargestPieceAndNormalises) {
  // Pieces (1 9 3 4) and (5 2 7 8): maximum (5 9 7 8), mean 7.25, variance 2.1875.
  const std::vector<float> z = {1, 9, 3, 4, 5, 2, 7, 8};
  const std::vector<float> gain = {1, 1, 2, 1};
  const std::vector<float> bias = {0, 0, 0, 10};
  const std::vector<float> before = {100, 0, 0, 0};
  for (const Kernels* kernels : variants()) {
    std::vector<float> out(4);
    kernels->maxout_norm({z.data(), 8}, 1, 2, 4, {gain.data(), bias.data()}, {before.data(), 4}, out.data(),
                         4);
    const float deviation = std::sqrt(2.1875f);
    EXPECT_NEAR(out[0], 100 - 2.25f / deviation, 1e-5);
    EXPECT_NEAR(out[1], 1.75f / deviation, 1e-6);
    EXPECT_NEAR(out[2], -0.5f / deviation, 1e-6);
    EXPECT_NEAR(out[3], 10 + 0.75f / deviation, 1e-5);
  }
}

TEST(Kernels, SumAddsInTheGivenOrder) {
  // In another order the small number would survive.
  const std::vector<float> large = {1e8f}, small = {1.0f}, back = {-1e8f};
  const float* sources[] = {large.data(), small.data(), back.data()};
  for (const Kernels* kernels : variants()) {
    float out = -1;
    kernels->sum(sources, 3, 1, &out);
    EXPECT_EQ(out, 0.0f) << kernels->name;
  }
}

TEST(Kernels, MaxoutComparesTheSameColumnOfEachPiece) {
  const std::vector<float> x = {1, -2, 3, 0, 5, 2};
  for (const Kernels* kernels : variants()) {
    std::vector<float> out(3);
    kernels->maxout(x.data(), 2, 3, out.data());
    EXPECT_THAT(out, ::testing::ElementsAre(1, 5, 3)) << kernels->name;
  }
}

// Positions of tiles whose numbers are all different.
std::vector<float> convolved(const Kernels& kernels, std::size_t tiles, std::size_t width,
                             std::size_t groups) {
  const std::size_t room = (tiles + kTileGroup - 1) / kTileGroup * kTileGroup;
  const std::size_t panels = whole_blocks(width) / kBlockWidth * groups;
  const std::vector<float> rows = numbers((room * kTileRows + 2) * width, 8);
  const std::vector<float> weights = numbers(panels * kTilePositions * width * kPanelWidth, 9);
  const std::vector<float> bias = numbers(panels * kPanelWidth, 10);
  std::vector<float> positions(kTilePositions * room * width);
  kernels.to_tiles({rows.data(), width}, tiles, width, positions.data(), room * width);
  std::vector<float> out(room * kTileRows * whole_blocks(width));
  kernels.convolve(positions.data(), tiles, room * width, {weights.data(), bias.data(), width, groups},
                   out.data(), whole_blocks(width));
  out.resize(tiles * kTileRows * whole_blocks(width));
  return out;
}

TEST(Kernels, EveryVariantGivesTheSameBytesForConvolve) {
  const std::array<std::size_t, 3> shapes[] = {{1, 16, 1}, {8, 96, 1}, {37, 24, 2}, {64, 13, 1}};
  for (const auto& [tiles, width, groups] : shapes) {
    const std::vector<float> expected = convolved(*variants().front(), tiles, width, groups);
    for (const Kernels* kernels : variants()) {
      EXPECT_TRUE(same_bytes(convolved(*kernels, tiles, width, groups), expected))
          << kernels->name << ", " << tiles << " tiles of " << width;
    }
  }
}

TEST(Kernels, TheBestTableIsOneOfTheAvailable) {
  EXPECT_STREQ(variants().front()->name, "portable");
  EXPECT_EQ(&best_kernels(), variants().back());
}

}  // namespace
}  // namespace diurna::nlp
