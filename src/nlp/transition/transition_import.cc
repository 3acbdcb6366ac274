#include "nlp/transition/transition_import.h"

#include <optional>
#include <vector>

#include "base/check.h"
#include "nlp/layers/matrix.h"
#include "nlp/transition/limits.h"
#include "nlp/transition/transition_network.h"

namespace diurna::nlp {
namespace {

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

// The sizes that the config gives. Without an upper layer the hidden units are the moves.
struct Sizes {
  std::size_t inputs;  // of the lower layer
  std::size_t hidden;
  std::size_t pieces;
  bool has_upper;
};

Result<Sizes> read_sizes(const PipelineConfig& config, const std::string& section, std::size_t moves) {
  const auto architecture = config.require(section, "@architectures", "\"spacy.TransitionBasedParser.v2\"");
  if (!architecture) return architecture.error();
  const Result<bool> has_upper = config.flag(section, "use_upper");
  if (!has_upper) return has_upper.error();
  const Result<std::uint32_t> hidden = config.count(section, "hidden_width");
  if (!hidden) return hidden.error();
  const Result<std::uint32_t> pieces = config.count(section, "maxout_pieces");
  if (!pieces) return pieces.error();
  if (*hidden == 0 || *hidden > kMaxHidden) return config.error(section, "hidden_width", "out of range");
  if (*pieces == 0 || *pieces > kMaxStatePieces)
    return config.error(section, "maxout_pieces", "out of range");
  return Sizes{*hidden, *has_upper ? *hidden : moves, *pieces, *has_upper};
}

std::optional<Status> write_linear(const ThincModel& model, std::size_t index, std::size_t outputs,
                                   std::size_t inputs, ImageWriter& writer) {
  const Result<const ThincNode*> node = model.node("linear", index);
  if (!node) return node.error();
  const auto weights = model.tensor(**node, "W", {outputs, inputs});
  if (!weights) return weights.error();
  const auto bias = model.tensor(**node, "b", {outputs});
  if (!bias) return bias.error();
  write_matrix(*weights, *bias, inputs, writer);
  return std::nullopt;
}

std::optional<Status> write_lower(const ThincModel& model, const Sizes& sizes, std::size_t features,
                                  ImageWriter& writer) {
  const Result<const ThincNode*> node = model.node("precomputable_affine", 0);
  if (!node) return node.error();
  const auto weights = model.tensor(**node, "W", {features, sizes.hidden, sizes.pieces, sizes.inputs});
  if (!weights) return weights.error();
  const auto bias = model.tensor(**node, "b", {sizes.hidden, sizes.pieces});
  if (!bias) return bias.error();
  const auto pad = model.tensor(**node, "pad", {1, features, sizes.hidden, sizes.pieces});
  if (!pad) return pad.error();
  std::vector<std::size_t> order;
  for (std::size_t feature = 0; feature < features; ++feature) {
    for (const std::size_t i : pieces_first(sizes.hidden, sizes.pieces)) {
      order.push_back(feature * sizes.hidden * sizes.pieces + i);
    }
  }
  write_matrix(*weights, std::vector<float>(order.size()), sizes.inputs, order, writer);
  writer.array(std::span<const float>(reordered(*pad, sizes.hidden, sizes.pieces)));
  writer.array(std::span<const float>(reordered(*bias, sizes.hidden, sizes.pieces)));
  return std::nullopt;
}

}  // namespace

Result<bool> has_extra_tokens(const PipelineConfig& config, const std::string& component) {
  return config.flag("components." + component + ".model", "extra_state_tokens");
}

Result<TransitionShape> import_transition_network(const ThincModel& model, const PipelineConfig& config,
                                                  const std::string& component, const TransitionShape& shape,
                                                  ImageWriter& writer) {
  CHECK(shape.features > 0 && shape.features <= kMaxFeatures, "a state has a few features");
  const Result<Sizes> sizes = read_sizes(config, "components." + component + ".model", shape.moves);
  if (!sizes) return sizes.error();
  writer.u32(static_cast<std::uint32_t>(shape.features));
  writer.u32(static_cast<std::uint32_t>(sizes->hidden));
  writer.u32(static_cast<std::uint32_t>(sizes->pieces));
  writer.flag(sizes->has_upper);
  // The upper layer, if there is one, stands first in the file.
  const std::size_t projection = sizes->has_upper ? 1 : 0;
  if (auto failed = write_linear(model, projection, sizes->inputs, shape.width, writer)) return *failed;
  if (auto failed = write_lower(model, *sizes, shape.features, writer)) return *failed;
  if (sizes->has_upper) {
    if (auto failed = write_linear(model, 0, shape.moves, sizes->hidden, writer)) return *failed;
  }
  return shape;
}

}  // namespace diurna::nlp
