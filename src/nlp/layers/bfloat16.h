// Weights as pairs of bfloat16 numbers: the upper 16 bits of a 32-bit float, rounded to nearest even.
//
// Thread-safety: pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace diurna::nlp {

// The bits of the nearest bfloat16 number; of a NaN those of a quiet one.
std::uint16_t to_bfloat16(float value);

// `weights` are blocks of [input][kPanelWidth], `inputs` long; as blocks of [pair][kPanelWidth] in the order
// that kernels read. Precondition: whole blocks.
std::vector<std::uint32_t> bfloat16_pairs(std::span<const float> weights, std::size_t inputs);

}  // namespace diurna::nlp
