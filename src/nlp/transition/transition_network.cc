#include "nlp/transition/transition_network.h"

#include <algorithm>
#include <array>

#include "base/check.h"

namespace diurna::nlp {
namespace {

constexpr std::size_t kMaxFeatures = 16;
constexpr std::size_t kMaxHidden = 4096;
constexpr std::size_t kMaxPieces = 16;
constexpr std::size_t kBlock = 64;  // tokens that are prepared at a time

// [block][output][piece] of a maxout layer as [block][piece][output].
std::vector<float> reordered(std::span<const float> values, std::size_t outputs, std::size_t pieces) {
  const std::vector<std::size_t> order = pieces_first(outputs, pieces);
  std::vector<float> out;
  out.reserve(values.size());
  for (std::size_t block = 0; block < values.size(); block += order.size()) {
    for (const std::size_t i : order) out.push_back(values[block + i]);
  }
  return out;
}

}  // namespace

Result<TransitionNetwork> TransitionNetwork::from(const ThincModel& model, const PipelineConfig& config,
                                                  const std::string& component, const Shape& shape,
                                                  const Kernels& kernels) {
  const std::string section = "components." + component + ".model";
  const std::pair<const char*, const char*> requirements[] = {
      {"@architectures", "\"spacy.TransitionBasedParser.v2\""},
      {"extra_state_tokens", "false"},
      {"use_upper", "true"},
  };
  for (const auto& [key, value] : requirements) {
    const auto met = config.require(section, key, value);
    if (!met) return met.error();
  }
  const Result<std::uint32_t> hidden = config.count(section, "hidden_width");
  if (!hidden) return hidden.error();
  const Result<std::uint32_t> pieces = config.count(section, "maxout_pieces");
  if (!pieces) return pieces.error();
  if (*hidden == 0 || *hidden > kMaxHidden) return config.error(section, "hidden_width", "out of range");
  // With one piece spaCy uses another activation.
  if (*pieces < 2 || *pieces > kMaxPieces) return config.error(section, "maxout_pieces", "out of range");
  TransitionNetwork network;
  network.kernels_ = &kernels;
  network.hidden_ = *hidden;
  network.pieces_ = *pieces;
  Result<PackedMatrix> upper = network.linear(model, 0, shape.moves, *hidden);
  if (!upper) return upper.error();
  network.upper_ = std::move(*upper);
  Result<PackedMatrix> projection = network.linear(model, 1, *hidden, shape.width);
  if (!projection) return projection.error();
  network.projection_ = std::move(*projection);
  const Result<std::size_t> lower = network.add_lower(model, shape);
  if (!lower) return lower.error();
  return network;
}

Result<PackedMatrix> TransitionNetwork::linear(const ThincModel& model, std::size_t index,
                                               std::size_t outputs, std::size_t inputs) {
  const Result<const ThincNode*> node = model.node("linear", index);
  if (!node) return node.error();
  const auto weights = model.tensor(**node, "W", {outputs, inputs});
  if (!weights) return weights.error();
  const auto bias = model.tensor(**node, "b", {outputs});
  if (!bias) return bias.error();
  return PackedMatrix(*weights, *bias, inputs);
}

Result<std::size_t> TransitionNetwork::add_lower(const ThincModel& model, const Shape& shape) {
  CHECK(shape.features > 0 && shape.features <= kMaxFeatures, "a state has a few features");
  const Result<const ThincNode*> node = model.node("precomputable_affine", 0);
  if (!node) return node.error();
  const auto weights = model.tensor(**node, "W", {shape.features, hidden_, pieces_, hidden_});
  if (!weights) return weights.error();
  const auto bias = model.tensor(**node, "b", {hidden_, pieces_});
  if (!bias) return bias.error();
  const auto pad = model.tensor(**node, "pad", {1, shape.features, hidden_, pieces_});
  if (!pad) return pad.error();
  const std::size_t row = hidden_ * pieces_;
  std::vector<std::size_t> order;
  for (std::size_t feature = 0; feature < shape.features; ++feature) {
    for (const std::size_t i : pieces_first(hidden_, pieces_)) order.push_back(feature * row + i);
  }
  lower_ = PackedMatrix(*weights, std::vector<float>(order.size(), 0.0f), hidden_, order);
  bias_ = reordered(*bias, hidden_, pieces_);
  const std::vector<float> absent = reordered(*pad, hidden_, pieces_);
  for (std::size_t feature = 0; feature < shape.features; ++feature) {
    const auto begin = absent.begin() + static_cast<std::ptrdiff_t>(feature * row);
    absent_.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(row));
  }
  return absent_.size();
}

void TransitionNetwork::prepare(std::span<const float> vectors, std::size_t tokens,
                                Workspace& workspace) const {
  CHECK(vectors.size() == tokens * width(), "one vector for each token");
  const std::size_t narrow = projection_.stride();
  const std::size_t wide = lower_.stride();
  workspace.projected.resize(std::max(workspace.projected.size(), kBlock * narrow));
  workspace.precomputed.resize(std::max(workspace.precomputed.size(), tokens * wide));
  for (std::size_t begin = 0; begin < tokens; begin += kBlock) {
    const std::size_t count = std::min(kBlock, tokens - begin);
    kernels_->affine({vectors.data() + begin * width(), width()}, count, projection_.view(),
                     workspace.projected.data(), narrow);
    kernels_->affine({workspace.projected.data(), narrow}, count, lower_.view(),
                     workspace.precomputed.data() + begin * wide, wide);
  }
  workspace.state.resize(std::max(workspace.state.size(), bias_.size()));
  workspace.state_vector.resize(std::max(workspace.state_vector.size(), hidden_));
  workspace.scores.resize(std::max(workspace.scores.size(), upper_.stride()));
}

std::span<const float> TransitionNetwork::score(std::span<const std::int32_t> features,
                                                Workspace& workspace) const {
  CHECK(features.size() == absent_.size(), "one token, or -1, for each feature");
  const std::size_t row = bias_.size();
  std::array<const float*, kMaxFeatures + 1> sources;
  for (std::size_t f = 0; f < features.size(); ++f) {
    const float* of_token = workspace.precomputed.data() + f * row;
    sources[f] = features[f] < 0 ? absent_[f].data()
                                 : of_token + static_cast<std::size_t>(features[f]) * lower_.stride();
  }
  sources[features.size()] = bias_.data();
  kernels_->sum(sources.data(), features.size() + 1, row, workspace.state.data());
  kernels_->maxout(workspace.state.data(), pieces_, hidden_, workspace.state_vector.data());
  kernels_->affine({workspace.state_vector.data(), hidden_}, 1, upper_.view(), workspace.scores.data(),
                   upper_.stride());
  return {workspace.scores.data(), upper_.outputs()};
}

}  // namespace diurna::nlp
