#include "nlp/layers/convolution.h"

#include <vector>

#include "base/check.h"
#include "nlp/layers/bfloat16.h"
#include "nlp/layers/matrix.h"

namespace diurna::nlp {
namespace {

constexpr std::size_t kTaps = 3;

// What each position takes of the three taps of a filter (Lavin and Gray, 2016, matrix G of F(4, 3)).
constexpr double kFilter[kTilePositions][kTaps] = {
    {1.0 / 4, 0, 0},
    {-1.0 / 6, -1.0 / 6, -1.0 / 6},
    {-1.0 / 6, 1.0 / 6, -1.0 / 6},
    {1.0 / 24, 1.0 / 12, 1.0 / 6},
    {1.0 / 24, -1.0 / 12, 1.0 / 6},
    {0, 0, 1},
};

std::size_t blocks_of(std::size_t width) {
  return whole_blocks(width) / kBlockWidth;
}

std::size_t groups_of(std::size_t pieces) {
  return (pieces + kPanelBlocks - 1) / kPanelBlocks;
}

// The layer in the making.
class Packing {
 public:
  Packing(std::span<const float> weights, std::span<const float> bias, std::size_t width, std::size_t pieces)
      : weights_(weights), bias_(bias), width_(width), pieces_(pieces), groups_(groups_of(pieces)) {
    const std::size_t panels = blocks_of(width) * groups_;
    packed_.resize(panels * kTilePositions * width * kPanelWidth);
    packed_bias_.resize(panels * kPanelWidth);
    for (std::size_t output = 0; output < width; ++output) {
      for (std::size_t slot = 0; slot < groups_ * kPanelBlocks; ++slot) fill(output, slot);
    }
  }

  void write(ImageWriter& writer) const {
    writer.u32(static_cast<std::uint32_t>(width_));
    writer.u32(static_cast<std::uint32_t>(groups_));
    writer.array(std::span<const float>(packed_));
    writer.array(std::span<const float>(packed_bias_));
  }

 private:
  // A slot that no piece is left for repeats the first piece, which changes no maximum.
  void fill(std::size_t output, std::size_t slot) {
    const std::size_t piece = slot < pieces_ ? slot : 0;
    const std::size_t panel = output / kBlockWidth * groups_ + slot / kPanelBlocks;
    const std::size_t column = slot % kPanelBlocks * kBlockWidth + output % kBlockWidth;
    const float* taps = weights_.data() + (output * pieces_ + piece) * kTaps * width_;
    packed_bias_[panel * kPanelWidth + column] = bias_[output * pieces_ + piece];
    for (std::size_t position = 0; position < kTilePositions; ++position) {
      for (std::size_t k = 0; k < width_; ++k) {
        double sum = 0;
        for (std::size_t tap = 0; tap < kTaps; ++tap) sum += kFilter[position][tap] * taps[tap * width_ + k];
        packed_[((panel * kTilePositions + position) * width_ + k) * kPanelWidth + column] =
            static_cast<float>(sum);
      }
    }
  }

  std::span<const float> weights_;
  std::span<const float> bias_;
  std::size_t width_;
  std::size_t pieces_;
  std::size_t groups_;
  std::vector<float> packed_;
  std::vector<float> packed_bias_;
};

}  // namespace

void write_convolution(std::span<const float> weights, std::span<const float> bias, std::size_t width,
                       std::size_t pieces, ImageWriter& writer) {
  CHECK(bias.size() == width * pieces, "one bias a piece");
  CHECK(weights.size() == width * pieces * kTaps * width, "the weights do not have this shape");
  Packing(weights, bias, width, pieces).write(writer);
}

Convolution Convolution::read(ImageReader& reader, const Kernels& kernels) {
  Convolution layer;
  layer.width_ = reader.u32();
  layer.groups_ = reader.u32();
  const bool possible =
      layer.width_ > 0 && layer.width_ <= kMaxOutputs && layer.groups_ > 0 && layer.groups_ <= kMaxOutputs;
  if (reader.ok() && !possible) reader.fail("a convolution of an impossible shape");
  layer.weights_ = reader.array<float>();
  layer.bias_ = reader.array<float>();
  if (!reader.ok()) return Convolution();
  const std::size_t panels = blocks_of(layer.width_) * layer.groups_;
  if (layer.bias_.size() != panels * kPanelWidth ||
      layer.weights_.size() / kTilePositions / layer.width_ != panels * kPanelWidth ||
      layer.weights_.size() % (kTilePositions * layer.width_) != 0) {
    reader.fail("a convolution that does not have its shape");
    return Convolution();
  }
  if (kernels.reads_pairs) layer.pairs_ = bfloat16_pairs(layer.weights_, layer.width_);
  return layer;
}

}  // namespace diurna::nlp
