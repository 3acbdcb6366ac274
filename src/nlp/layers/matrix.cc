#include "nlp/layers/matrix.h"

#include <numeric>

#include "nlp/kernels/packing.h"
#include "nlp/layers/bfloat16.h"

namespace diurna::nlp {
namespace {

std::size_t panels_of(std::size_t outputs) {
  return (outputs + kPanelWidth - 1) / kPanelWidth;
}

}  // namespace

std::vector<std::size_t> pieces_first(std::size_t outputs, std::size_t pieces) {
  std::vector<std::size_t> order;
  order.reserve(outputs * pieces);
  for (std::size_t piece = 0; piece < pieces; ++piece) {
    for (std::size_t output = 0; output < outputs; ++output) order.push_back(output * pieces + piece);
  }
  return order;
}

void write_matrix(std::span<const float> weights, std::span<const float> bias, std::size_t inputs,
                  std::span<const std::size_t> order, ImageWriter& writer) {
  const PackedMatrix packed = pack_matrix(weights, bias, inputs, order);
  writer.u32(static_cast<std::uint32_t>(inputs));
  writer.u32(static_cast<std::uint32_t>(order.size()));
  writer.array(std::span<const float>(packed.weights));
  writer.array(std::span<const float>(packed.bias));
}

void write_matrix(std::span<const float> weights, std::span<const float> bias, std::size_t inputs,
                  ImageWriter& writer) {
  std::vector<std::size_t> order(bias.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  write_matrix(weights, bias, inputs, order, writer);
}

Matrix Matrix::read(ImageReader& reader) {
  Matrix matrix;
  matrix.inputs_ = reader.u32();
  matrix.outputs_ = reader.u32();
  const bool possible = matrix.inputs_ > 0 && matrix.inputs_ <= kMaxInputs && matrix.outputs_ > 0 &&
                        matrix.outputs_ <= kMaxOutputs;
  if (reader.ok() && !possible) reader.fail("a matrix of an impossible shape");
  matrix.weights_ = reader.array<float>();
  matrix.bias_ = reader.array<float>();
  if (!reader.ok()) return Matrix();
  const std::size_t panels = panels_of(matrix.outputs_);
  if (matrix.weights_.size() != panels * matrix.inputs_ * kPanelWidth ||
      matrix.bias_.size() != panels * kPanelWidth) {
    reader.fail("a matrix that does not have its shape");
    return Matrix();
  }
  return matrix;
}

Matrix Matrix::read(ImageReader& reader, const Kernels& kernels) {
  Matrix matrix = read(reader);
  if (reader.ok() && kernels.reads_pairs) matrix.pairs_ = bfloat16_pairs(matrix.weights_, matrix.inputs_);
  return matrix;
}

}  // namespace diurna::nlp
