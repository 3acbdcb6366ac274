#include "nlp/layers/convolution.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "nlp/image/testing_image.h"

namespace diurna::nlp {
namespace {

using ::testing::HasSubstr;

std::vector<float> numbers(std::size_t count, std::uint32_t seed) {
  std::vector<float> out;
  for (std::size_t i = 0; i < count; ++i) {
    seed = seed * 1664525u + 1013904223u;
    out.push_back(static_cast<float>(static_cast<std::int32_t>(seed)) / 2147483648.0f);
  }
  return out;
}

struct Layer {
  std::size_t width, pieces;
  std::vector<float> weights = numbers(width * pieces * 3 * width, 1);
  std::vector<float> bias = numbers(width * pieces, 2);
};

// Output `output` of row `row`, straight from the definition.
double expected(const Layer& layer, const std::vector<float>& rows, std::size_t row, std::size_t output) {
  double best = -INFINITY;
  for (std::size_t piece = 0; piece < layer.pieces; ++piece) {
    const std::size_t unit = output * layer.pieces + piece;
    double sum = static_cast<double>(layer.bias[unit]);
    for (std::size_t k = 0; k < 3 * layer.width; ++k) {
      sum += static_cast<double>(layer.weights[unit * 3 * layer.width + k]) *
             static_cast<double>(rows[row * layer.width + k]);
    }
    best = std::max(best, sum);
  }
  return best;
}

// The largest difference between a layer by `kernels` and its definition, over all rows of a group of tiles.
double largest_error(const Layer& layer, const Kernels& kernels) {
  constexpr std::size_t kTiles = kTileGroup;
  const Image image = table_image([&](ImageWriter& writer) {
    write_convolution(layer.weights, layer.bias, layer.width, layer.pieces, writer);
  });
  ImageReader reader = image.section("table").value();
  const Convolution convolution = Convolution::read(reader, kernels);
  EXPECT_TRUE(reader.ok()) << reader.error().to_string();
  const std::vector<float> rows = numbers((kTiles * kTileRows + 2) * layer.width, 3);
  const std::size_t stride = whole_blocks(layer.width);
  std::vector<float> positions(kTilePositions * kTiles * layer.width);
  std::vector<float> out(kTiles * kTileRows * stride);
  kernels.to_tiles({rows.data(), layer.width}, kTiles, layer.width, positions.data(), kTiles * layer.width);
  kernels.convolve(positions.data(), kTiles, kTiles * layer.width, convolution.view(), out.data(), stride);
  double largest = 0;
  for (std::size_t row = 0; row < kTiles * kTileRows; ++row) {
    for (std::size_t output = 0; output < layer.width; ++output) {
      const double found = static_cast<double>(out[row * stride + output]);
      largest = std::max(largest, std::abs(found - expected(layer, rows, row, output)));
    }
  }
  return largest;
}

const Layer kLayers[] = {{16, 3}, {24, 2}, {8, 1}, {96, 3}, {17, 5}};

TEST(Convolution, IsTheMaxoutLayerOverAWindowOfThreeRows) {
  for (const Layer& layer : kLayers) {
    EXPECT_LT(largest_error(layer, best_kernels()), 3e-5)
        << layer.width << " wide, " << layer.pieces << " pieces";
  }
}

// Results are sums of up to 288 products of numbers in [-1, 1): about 5 in size.
TEST(Convolution, WithPairsIsNearToTheMaxoutLayer) {
  if (bfloat16_kernels() == nullptr) GTEST_SKIP() << "no bfloat16 instructions";
  for (const Layer& layer : kLayers) {
    EXPECT_LT(largest_error(layer, *bfloat16_kernels()), 0.4)
        << layer.width << " wide, " << layer.pieces << " pieces";
  }
}

std::string error_of(std::uint32_t width, std::uint32_t groups, std::size_t weights, std::size_t bias) {
  const Image image = table_image([&](ImageWriter& writer) {
    writer.u32(width);
    writer.u32(groups);
    writer.array(std::span<const float>(std::vector<float>(weights)));
    writer.array(std::span<const float>(std::vector<float>(bias)));
  });
  ImageReader reader = image.section("table").value();
  Convolution::read(reader, best_kernels());
  return reader.ok() ? "no error" : reader.error().to_string();
}

TEST(Convolution, AShapeThatIsNotThatOfTheNumbersIsAnError) {
  EXPECT_EQ(error_of(8, 1, 6 * 8 * 48, 48), "no error");
  EXPECT_THAT(error_of(8, 2, 6 * 8 * 48, 48), HasSubstr("does not have its shape"));
  EXPECT_THAT(error_of(17, 1, 6 * 8 * 48, 96), HasSubstr("does not have its shape"));
  EXPECT_THAT(error_of(8, 1, 6 * 8 * 48 + 1, 48), HasSubstr("does not have its shape"));
  EXPECT_THAT(error_of(0, 1, 0, 0), HasSubstr("impossible shape"));
  EXPECT_THAT(error_of(0xfffffff0, 0xffffffff, 0, 0), HasSubstr("impossible shape"));
}

}  // namespace
}  // namespace diurna::nlp
