// A weight matrix in the order in which the kernels read it.
//
// Thread-safety: immutable once built.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "nlp/image/image.h"
#include "nlp/image/image_writer.h"
#include "nlp/kernels/kernels.h"

namespace diurna::nlp {

// Upper limits of what a model file may ask for: far above every real network, far below an overflow.
inline constexpr std::size_t kMaxInputs = 1u << 20;
inline constexpr std::size_t kMaxOutputs = 1u << 20;

// The order that puts the pieces of a maxout layer, stored [output][piece], into blocks [piece][output].
std::vector<std::size_t> pieces_first(std::size_t outputs, std::size_t pieces);

// Writes the matrix `weights`, [output][input] in C order, with row order[j] of it as output j, and its
// bias. Precondition: weights.size() == order.size() * inputs, bias.size() == order.size().
void write_matrix(std::span<const float> weights, std::span<const float> bias, std::size_t inputs,
                  std::span<const std::size_t> order, ImageWriter& writer);
// With the outputs in their own order.
void write_matrix(std::span<const float> weights, std::span<const float> bias, std::size_t inputs,
                  ImageWriter& writer);

// A matrix in an image, which must outlive it.
class Matrix {
 public:
  Matrix() = default;
  // What write_matrix wrote; the reader fails if it is anything else.
  static Matrix read(ImageReader& reader);
  // The same, to be multiplied as precisely as `kernels` do: with bfloat16 numbers if they read these.
  static Matrix read(ImageReader& reader, const Kernels& kernels);

  std::size_t inputs() const { return inputs_; }
  std::size_t outputs() const { return outputs_; }
  // Floats in a row of results: outputs() and then zeros up to whole blocks.
  std::size_t stride() const { return whole_blocks(outputs_); }
  MatrixView view() const {
    return {weights_.data(), bias_.data(), inputs_, outputs_, pairs_.empty() ? nullptr : pairs_.data()};
  }

 private:
  std::size_t inputs_ = 0;
  std::size_t outputs_ = 0;
  std::span<const float> weights_;
  std::span<const float> bias_;
  std::vector<std::uint32_t> pairs_;  // empty: multiply in 32-bit floats
};

}  // namespace diurna::nlp
