// The order in which the kernels read the weights of a matrix.
//
// Thread-safety: pure functions.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "nlp/kernels/kernels.h"

namespace diurna::nlp {

struct PackedMatrix {
  std::vector<float> weights;  // [panel][input][kPanelWidth]
  std::vector<float> bias;     // [panel][kPanelWidth]
};

// `weights` is [output][input] in C order; output j of the packed matrix is row order[j] of it.
// Precondition: weights.size() == order.size() * inputs, bias.size() == order.size().
PackedMatrix pack_matrix(std::span<const float> weights, std::span<const float> bias, std::size_t inputs,
                         std::span<const std::size_t> order);
// With the outputs in their own order.
PackedMatrix pack_matrix(std::span<const float> weights, std::span<const float> bias, std::size_t inputs);

}  // namespace diurna::nlp
