#include "nlp/tok2vec/tok2vec.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.h"

namespace diurna::nlp {
namespace {

// Rows that go through a layer at a time: their results stay in the cache until the maxout has read them.
constexpr std::size_t kBlock = 64;

constexpr std::size_t kMaxWidth = 4096;
constexpr std::size_t kMaxDepth = 64;
constexpr std::size_t kMixPieces = 3;  // fixed in MultiHashEmbed

}  // namespace

Result<Tok2Vec> Tok2Vec::open(const std::string& directory, const std::string& component,
                              const PipelineConfig& config, const Kernels& kernels) {
  Result<ThincModel> model = ThincModel::read(directory, component + "/model");
  if (!model) return model.error();
  return from(*model, config, "components." + component + ".model", kernels);
}

Result<Tok2Vec> Tok2Vec::from(const ThincModel& model, const PipelineConfig& config,
                              const std::string& section, const Kernels& kernels) {
  const auto architecture = config.require(section, "@architectures", "\"spacy.Tok2Vec.v2\"");
  if (!architecture) return architecture.error();
  Tok2Vec built;
  built.kernels_ = &kernels;
  const Result<std::size_t> columns = built.add_columns(model, config, section + ".embed");
  if (!columns) return columns.error();
  const Result<std::size_t> layers = built.add_layers(model, config, section + ".encode");
  if (!layers) return layers.error();
  return built;
}

Result<std::size_t> Tok2Vec::add_columns(const ThincModel& model, const PipelineConfig& config,
                                         const std::string& section) {
  const auto architecture = config.require(section, "@architectures", "\"spacy.MultiHashEmbed.v2\"");
  if (!architecture) return architecture.error();
  const auto vectors = config.require(section, "include_static_vectors", "false");
  if (!vectors) return vectors.error();
  const Result<std::uint32_t> width = config.count(section, "width");
  if (!width) return width.error();
  if (*width == 0 || *width > kMaxWidth) return config.error(section, "width", "out of range");
  width_ = *width;
  const Result<std::vector<std::string>> names = config.strings(section, "attrs");
  if (!names) return names.error();
  const Result<std::vector<std::uint32_t>> rows = config.counts(section, "rows");
  if (!rows) return rows.error();
  if (rows->size() != names->size() || rows->empty())
    return config.error(section, "rows", "one for each of attrs");
  for (std::size_t i = 0; i < names->size(); ++i) {
    const std::optional<Attribute> attribute = attribute_named((*names)[i]);
    if (!attribute) return config.error(section, "attrs", fmt::format("{} is not supported", (*names)[i]));
    if ((*rows)[i] == 0) return config.error(section, "rows", "a table without rows");
    const Result<std::size_t> added = add_column(model, *attribute, (*rows)[i]);
    if (!added) return added.error();
  }
  Result<Layer> mix = layer(model, 0, width_ * columns_.size(), width_, kMixPieces);
  if (!mix) return mix.error();
  mix_ = std::move(*mix);
  return columns_.size();
}

Result<std::size_t> Tok2Vec::add_column(const ThincModel& model, Attribute attribute, std::size_t rows) {
  const Result<const ThincNode*> node = model.node("hashembed", columns_.size());
  if (!node) return node.error();
  const auto table = model.tensor(**node, "E", {rows, width_});
  if (!table) return table.error();
  const auto seed = (*node)->numbers.find("seed");
  if (seed == (*node)->numbers.end()) return model.error("a hashembed layer without a seed");
  attributes_.push_back(attribute);
  columns_.emplace_back(*table, rows, width_, static_cast<std::uint32_t>(seed->second));
  return columns_.size();
}

Result<std::size_t> Tok2Vec::add_layers(const ThincModel& model, const PipelineConfig& config,
                                        const std::string& section) {
  const auto architecture = config.require(section, "@architectures", "\"spacy.MaxoutWindowEncoder.v2\"");
  if (!architecture) return architecture.error();
  const Result<std::uint32_t> width = config.count(section, "width");
  if (!width) return width.error();
  if (*width != width_) return config.error(section, "width", "not the width of the embeddings");
  const Result<std::uint32_t> depth = config.count(section, "depth");
  if (!depth) return depth.error();
  const Result<std::uint32_t> window = config.count(section, "window_size");
  if (!window) return window.error();
  const Result<std::uint32_t> pieces = config.count(section, "maxout_pieces");
  if (!pieces) return pieces.error();
  if (*depth == 0 || *depth > kMaxDepth) return config.error(section, "depth", "out of range");
  if (*window > kMaxDepth) return config.error(section, "window_size", "out of range");
  if (*pieces == 0 || *pieces > kMaxDepth) return config.error(section, "maxout_pieces", "out of range");
  window_ = *window;
  for (std::size_t i = 0; i < *depth; ++i) {
    Result<Layer> built = layer(model, i + 1, width_ * (2 * window_ + 1), width_, *pieces);
    if (!built) return built.error();
    layers_.push_back(std::move(*built));
  }
  return layers_.size();
}

Result<Tok2Vec::Layer> Tok2Vec::layer(const ThincModel& model, std::size_t index, std::size_t inputs,
                                      std::size_t width, std::size_t pieces) {
  const Result<const ThincNode*> maxout = model.node("maxout", index);
  if (!maxout) return maxout.error();
  const auto weights = model.tensor(**maxout, "W", {width, pieces, inputs});
  if (!weights) return weights.error();
  const auto offsets = model.tensor(**maxout, "b", {width, pieces});
  if (!offsets) return offsets.error();
  const Result<const ThincNode*> norm = model.node("layernorm", index);
  if (!norm) return norm.error();
  const auto gain = model.tensor(**norm, "G", {width});
  if (!gain) return gain.error();
  const auto bias = model.tensor(**norm, "b", {width});
  if (!bias) return bias.error();
  return Layer{PackedMatrix(*weights, *offsets, inputs, pieces_first(width, pieces)),
               pieces,
               {gain->begin(), gain->end()},
               {bias->begin(), bias->end()}};
}

void Tok2Vec::run(const Layer& layer, RowsView x, std::size_t rows, const float* residual,
                  Workspace& workspace, float* out) const {
  const std::size_t stride = layer.matrix.stride();
  workspace.hidden.resize(std::max(workspace.hidden.size(), kBlock * stride));
  for (std::size_t i = 0; i < rows; i += kBlock) {
    const std::size_t count = std::min(kBlock, rows - i);
    float* hidden = workspace.hidden.data();
    kernels_->affine({x.data + i * x.stride, x.stride}, count, layer.matrix.view(), hidden, stride);
    const RowsView added = {residual ? residual + i * width_ : nullptr, width_};
    kernels_->maxout_norm({hidden, stride}, count, layer.pieces, width_,
                          {layer.gain.data(), layer.bias.data()}, added, out + i * width_, width_);
  }
}

void Tok2Vec::embed(std::span<const std::uint64_t> ids, std::size_t tokens, Workspace& workspace,
                    float* out) const {
  const std::size_t columns = columns_.size();
  const std::size_t stride = columns * width_;
  workspace.embedded.resize(std::max(workspace.embedded.size(), kBlock * stride));
  for (std::size_t begin = 0; begin < tokens; begin += kBlock) {
    const std::size_t count = std::min(kBlock, tokens - begin);
    for (std::size_t i = 0; i < count; ++i) {
      for (std::size_t c = 0; c < columns; ++c) {
        columns_[c].embed(ids[(begin + i) * columns + c], *kernels_,
                          workspace.embedded.data() + i * stride + c * width_);
      }
    }
    run(mix_, {workspace.embedded.data(), stride}, count, nullptr, workspace, out + begin * width_);
  }
}

void Tok2Vec::encode(std::span<const std::uint64_t> ids, std::size_t tokens, Workspace& workspace,
                     std::vector<float>& out) const {
  CHECK(ids.size() == tokens * columns_.size(), "one id for each attribute of each token");
  const std::size_t pad = layers_.size() * window_;
  const std::size_t rows = tokens + 2 * pad;
  workspace.rows.assign(rows * width_, 0.0f);
  workspace.next_rows.resize(std::max(workspace.next_rows.size(), rows * width_));
  embed(ids, tokens, workspace, workspace.rows.data() + pad * width_);
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    // Each layer reads `window_` rows more on each side than it writes; the last one writes the tokens only.
    const std::size_t first = (i + 1) * window_;
    const float* before = workspace.rows.data();
    run(layers_[i], {before + (first - window_) * width_, width_}, rows - 2 * first, before + first * width_,
        workspace, workspace.next_rows.data() + first * width_);
    std::swap(workspace.rows, workspace.next_rows);
  }
  const float* result = workspace.rows.data() + pad * width_;
  out.assign(result, result + tokens * width_);
}

}  // namespace diurna::nlp
