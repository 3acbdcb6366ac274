#include "nlp/layers/bfloat16.h"

#include <bit>
#include <cmath>

#include "base/check.h"
#include "nlp/kernels/kernels.h"

namespace diurna::nlp {
namespace {

constexpr std::uint16_t kQuietNan = 0x7fc0;

}  // namespace

std::uint16_t to_bfloat16(float value) {
  if (std::isnan(value)) return kQuietNan;
  const auto bits = std::bit_cast<std::uint32_t>(value);
  const std::uint32_t half_down = 0x7fff + (bits >> 16 & 1);  // ties go to the even neighbour
  return static_cast<std::uint16_t>((bits + half_down) >> 16);
}

std::vector<std::uint32_t> bfloat16_pairs(std::span<const float> weights, std::size_t inputs) {
  const std::size_t block = inputs * kPanelWidth;
  const std::size_t packed_block = pairs_of(inputs) * kPanelWidth;
  CHECK(block > 0 && weights.size() % block == 0, "whole blocks of weights");
  std::vector<std::uint32_t> pairs(weights.size() / block * packed_block);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const std::size_t input = i % block / kPanelWidth;
    const std::size_t at = i / block * packed_block + input / 2 * kPanelWidth + i % kPanelWidth;
    pairs[at] |= static_cast<std::uint32_t>(to_bfloat16(weights[i])) << (input % 2 * 16);
  }
  return pairs;
}

}  // namespace diurna::nlp
