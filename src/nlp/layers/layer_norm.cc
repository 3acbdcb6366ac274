#include "nlp/layers/layer_norm.h"

namespace diurna::nlp {

void write_layer_norm(std::span<const float> gain, std::span<const float> bias, ImageWriter& writer) {
  writer.array(gain);
  writer.array(bias);
}

LayerNorm LayerNorm::read(ImageReader& reader, std::size_t width) {
  LayerNorm norm;
  norm.gain_ = reader.array<float>();
  norm.bias_ = reader.array<float>();
  if (!reader.ok()) return LayerNorm();
  if (norm.gain_.size() != width || norm.bias_.size() != width) {
    reader.fail("a layer normalisation of another width");
    return LayerNorm();
  }
  return norm;
}

}  // namespace diurna::nlp
