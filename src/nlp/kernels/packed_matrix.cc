#include "nlp/kernels/packed_matrix.h"

#include <numeric>

#include "base/check.h"

namespace diurna::nlp {
namespace {

std::vector<std::size_t> own_order(std::size_t outputs) {
  std::vector<std::size_t> order(outputs);
  std::iota(order.begin(), order.end(), std::size_t{0});
  return order;
}

}  // namespace

PackedMatrix::PackedMatrix(std::span<const float> weights, std::span<const float> bias, std::size_t inputs,
                           std::span<const std::size_t> order)
    : inputs_(inputs), outputs_(order.size()) {
  CHECK(weights.size() == outputs_ * inputs_, "the weights do not have this shape");
  CHECK(bias.size() == outputs_, "one bias an output");
  const std::size_t panels = (outputs_ + kPanelWidth - 1) / kPanelWidth;
  weights_.resize(panels * inputs_ * kPanelWidth);
  bias_.resize(panels * kPanelWidth);
  for (std::size_t j = 0; j < outputs_; ++j) {
    float* column = weights_.data() + (j / kPanelWidth) * inputs_ * kPanelWidth + j % kPanelWidth;
    const float* row = weights.data() + order[j] * inputs_;
    for (std::size_t k = 0; k < inputs_; ++k) column[k * kPanelWidth] = row[k];
    bias_[j] = bias[order[j]];
  }
}

PackedMatrix::PackedMatrix(std::span<const float> weights, std::span<const float> bias, std::size_t inputs)
    : PackedMatrix(weights, bias, inputs, own_order(bias.size())) {}

std::vector<std::size_t> pieces_first(std::size_t outputs, std::size_t pieces) {
  std::vector<std::size_t> order;
  order.reserve(outputs * pieces);
  for (std::size_t piece = 0; piece < pieces; ++piece) {
    for (std::size_t output = 0; output < outputs; ++output) order.push_back(output * pieces + piece);
  }
  return order;
}

}  // namespace diurna::nlp
