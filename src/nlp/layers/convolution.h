// A convolution over three neighbouring rows with maxout, in the order in which the kernels read it.
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

// Writes a maxout layer over a window of three rows of `width` floats: `weights` is [output][piece][3 *
// width] in C order (the row before, the row, the row after), `bias` [output][piece]. They are transformed
// in double precision. Precondition: the sizes fit.
void write_convolution(std::span<const float> weights, std::span<const float> bias, std::size_t width,
                       std::size_t pieces, ImageWriter& writer);

// A convolution in an image, which must outlive it.
class Convolution {
 public:
  Convolution() = default;
  // What write_convolution wrote, for `kernels`; the reader fails if it is anything else.
  static Convolution read(ImageReader& reader, const Kernels& kernels);

  std::size_t width() const { return width_; }
  ConvolutionView view() const { return {weights_.data(), bias_.data(), width_, groups_, pairs_.data()}; }

 private:
  std::size_t width_ = 0;
  std::size_t groups_ = 0;
  std::span<const float> weights_;
  std::span<const float> bias_;
  std::vector<std::uint32_t> pairs_;  // if the kernels read them
};

}  // namespace diurna::nlp
