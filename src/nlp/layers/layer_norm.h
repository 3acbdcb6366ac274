// Layer normalisation in an image (J. L. Ba, J. R. Kiros, G. E. Hinton, 2016).
//
// Thread-safety: immutable once built.
#pragma once

#include <span>

#include "nlp/image/image.h"
#include "nlp/image/image_writer.h"
#include "nlp/kernels/kernels.h"

namespace diurna::nlp {

void write_layer_norm(std::span<const float> gain, std::span<const float> bias, ImageWriter& writer);

// In an image, which must outlive it.
class LayerNorm {
 public:
  LayerNorm() = default;
  // What write_layer_norm wrote, for rows of `width` floats; the reader fails if it is anything else.
  static LayerNorm read(ImageReader& reader, std::size_t width);

  LayerNormView view() const { return {gain_.data(), bias_.data()}; }

 private:
  std::span<const float> gain_;
  std::span<const float> bias_;
};

}  // namespace diurna::nlp
