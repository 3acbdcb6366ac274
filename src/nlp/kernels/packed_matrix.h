// A weight matrix in the order in which the kernels read it.
//
// Thread-safety: immutable once built.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "nlp/kernels/kernels.h"

namespace diurna::nlp {

class PackedMatrix {
 public:
  PackedMatrix() = default;
  // `weights` is [output][input] in C order; output j of the packed matrix is row order[j] of it, with
  // bias[order[j]]. Precondition: weights.size() == order.size() * inputs, bias.size() == order.size().
  PackedMatrix(std::span<const float> weights, std::span<const float> bias, std::size_t inputs,
               std::span<const std::size_t> order);
  // With the outputs in their own order.
  PackedMatrix(std::span<const float> weights, std::span<const float> bias, std::size_t inputs);

  std::size_t inputs() const { return inputs_; }
  std::size_t outputs() const { return outputs_; }
  // Floats in a row of results: outputs() and then zeros up to whole panels.
  std::size_t stride() const { return bias_.size(); }
  MatrixView view() const { return {weights_.data(), bias_.data(), inputs_, bias_.size() / kPanelWidth}; }

 private:
  std::size_t inputs_ = 0;
  std::size_t outputs_ = 0;
  std::vector<float> weights_;
  std::vector<float> bias_;
};

// The order that puts the pieces of a maxout layer, stored [output][piece], into blocks [piece][output].
std::vector<std::size_t> pieces_first(std::size_t outputs, std::size_t pieces);

}  // namespace diurna::nlp
