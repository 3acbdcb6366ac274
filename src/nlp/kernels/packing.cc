#include "nlp/kernels/packing.h"

#include <numeric>

#include "base/check.h"

namespace diurna::nlp {

PackedMatrix pack_matrix(std::span<const float> weights, std::span<const float> bias, std::size_t inputs,
                         std::span<const std::size_t> order) {
  const std::size_t outputs = order.size();
  CHECK(weights.size() == outputs * inputs, "the weights do not have this shape");
  CHECK(bias.size() == outputs, "one bias an output");
  const std::size_t panels = (outputs + kPanelWidth - 1) / kPanelWidth;
  PackedMatrix packed{std::vector<float>(panels * inputs * kPanelWidth),
                      std::vector<float>(panels * kPanelWidth)};
  for (std::size_t j = 0; j < outputs; ++j) {
    float* column = packed.weights.data() + (j / kPanelWidth) * inputs * kPanelWidth + j % kPanelWidth;
    const float* row = weights.data() + order[j] * inputs;
    for (std::size_t k = 0; k < inputs; ++k) column[k * kPanelWidth] = row[k];
    packed.bias[j] = bias[order[j]];
  }
  return packed;
}

PackedMatrix pack_matrix(std::span<const float> weights, std::span<const float> bias, std::size_t inputs) {
  std::vector<std::size_t> order(bias.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  return pack_matrix(weights, bias, inputs, order);
}

}  // namespace diurna::nlp
