#include "nlp/tok2vec/tok2vec_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "nlp/layers/convolution.h"
#include "nlp/layers/layer_norm.h"
#include "nlp/layers/matrix.h"
#include "nlp/tok2vec/attribute.h"
#include "nlp/tok2vec/limits.h"

namespace diurna::nlp {
namespace {

constexpr std::size_t kMixPieces = 3;  // fixed in MultiHashEmbed

struct Architecture {
  std::size_t width = 0;
  std::vector<Attribute> attributes;
  std::vector<std::uint32_t> rows;
  bool static_vectors = false;
  std::size_t depth = 0;
  std::size_t window = 0;
  std::size_t pieces = 0;
};

// The weights of a maxout layer with normalisation.
struct MaxoutLayer {
  std::span<const float> weights;  // [output][piece][input]
  std::span<const float> bias;     // [output][piece]
  std::span<const float> gain;
  std::span<const float> norm_bias;
};

class ConfigReader {
 public:
  explicit ConfigReader(const PipelineConfig& config) : config_(config) {}

  Result<Architecture> read(const std::string& section) {
    const std::string name = string(section, "@architectures");
    if (name == "spacy.HashEmbedCNN.v2") {
      read_hash_embed_cnn(section);
    } else if (name == "spacy.Tok2Vec.v2") {
      read_embed(section + ".embed");
      read_encode(section + ".encode");
    } else {
      refuse(section, "@architectures", fmt::format("\"{}\" is not supported", name));
    }
    if (!failure_) check(section);
    if (failure_) return *failure_;
    return architecture_;
  }

 private:
  void read_hash_embed_cnn(const std::string& section) {
    architecture_.width = count(section, "width");
    architecture_.depth = count(section, "depth");
    architecture_.window = count(section, "window_size");
    architecture_.pieces = count(section, "maxout_pieces");
    const bool is_unset = config_.require(section, "pretrained_vectors", "null") ? true : false;
    architecture_.static_vectors = !is_unset && flag(section, "pretrained_vectors");
    const auto size = static_cast<std::uint32_t>(count(section, "embed_size"));
    architecture_.attributes = {Attribute::kNorm};
    architecture_.rows = {size};
    if (!flag(section, "subword_features")) return;
    architecture_.attributes = {Attribute::kNorm, Attribute::kPrefix, Attribute::kSuffix, Attribute::kShape};
    architecture_.rows = {size, size / 2, size / 2, size / 2};
  }

  void read_embed(const std::string& section) {
    const std::string name = string(section, "@architectures");
    if (name != "spacy.MultiHashEmbed.v2") {
      return refuse(section, "@architectures", fmt::format("\"{}\" is not supported", name));
    }
    architecture_.width = count(section, "width");
    architecture_.static_vectors = flag(section, "include_static_vectors");
    const Result<std::vector<std::string>> names = config_.strings(section, "attrs");
    const Result<std::vector<std::uint32_t>> rows = config_.counts(section, "rows");
    if (!names) return fail(names.error());
    if (!rows) return fail(rows.error());
    if (rows->size() != names->size() || rows->empty() || rows->size() > kMaxColumns) {
      return refuse(section, "rows", "one for each of attrs");
    }
    architecture_.rows = *rows;
    for (const std::string& attribute_name : *names) {
      const std::optional<Attribute> attribute = attribute_named(attribute_name);
      if (!attribute) return refuse(section, "attrs", attribute_name + " is not supported");
      architecture_.attributes.push_back(*attribute);
    }
  }

  void read_encode(const std::string& section) {
    const std::string name = string(section, "@architectures");
    if (name != "spacy.MaxoutWindowEncoder.v2") {
      return refuse(section, "@architectures", fmt::format("\"{}\" is not supported", name));
    }
    if (count(section, "width") != architecture_.width) {
      return refuse(section, "width", "not the width of the embeddings");
    }
    architecture_.depth = count(section, "depth");
    architecture_.window = count(section, "window_size");
    architecture_.pieces = count(section, "maxout_pieces");
  }

  void check(const std::string& section) {
    const Architecture& a = architecture_;
    const bool possible = a.width > 0 && a.width <= kMaxVectorWidth && a.depth > 0 && a.depth <= kMaxDepth &&
                          a.window <= kMaxWindow && a.pieces > 0 && a.pieces <= kMaxPieces &&
                          std::ranges::count(a.rows, 0u) == 0;
    if (!possible) refuse(section, "@architectures", "a size is out of range");
  }

  std::string string(const std::string& section, const std::string& key) {
    Result<std::string> value = config_.string(section, key);
    if (!value) fail(value.error());
    return value ? *value : std::string();
  }
  std::size_t count(const std::string& section, const std::string& key) {
    const Result<std::uint32_t> value = config_.count(section, key);
    if (!value) fail(value.error());
    return value ? *value : 0;
  }
  bool flag(const std::string& section, const std::string& key) {
    const Result<bool> value = config_.flag(section, key);
    if (!value) fail(value.error());
    return value && *value;
  }
  void refuse(const std::string& section, const std::string& key, const std::string& message) {
    fail(config_.error(section, key, message));
  }
  void fail(const Status& failure) {
    if (!failure_) failure_ = failure;
  }

  const PipelineConfig& config_;
  Architecture architecture_;
  std::optional<Status> failure_;
};

class Importer {
 public:
  Importer(const ThincModel& model, const Architecture& architecture, std::size_t vector_width,
           ImageWriter& writer)
      : model_(model), a_(architecture), vector_width_(vector_width), writer_(writer) {}

  std::optional<Status> run() {
    if (auto failed = write_embedding()) return failed;
    if (auto failed = write_first()) return failed;
    writer_.u32(static_cast<std::uint32_t>(a_.depth - 1));
    for (std::size_t i = 1; i < a_.depth; ++i) {
      if (auto failed = write_further(i)) return failed;
    }
    return std::nullopt;
  }

 private:
  Result<MaxoutLayer> layer(std::size_t index, std::size_t inputs, std::size_t pieces) const {
    const Result<const ThincNode*> maxout = model_.node("maxout", index);
    if (!maxout) return maxout.error();
    const auto weights = model_.tensor(**maxout, "W", {a_.width, pieces, inputs});
    if (!weights) return weights.error();
    const auto bias = model_.tensor(**maxout, "b", {a_.width, pieces});
    if (!bias) return bias.error();
    const Result<const ThincNode*> norm = model_.node("layernorm", index);
    if (!norm) return norm.error();
    const auto gain = model_.tensor(**norm, "G", {a_.width});
    if (!gain) return gain.error();
    const auto norm_bias = model_.tensor(**norm, "b", {a_.width});
    if (!norm_bias) return norm_bias.error();
    return MaxoutLayer{*weights, *bias, *gain, *norm_bias};
  }

  std::optional<Status> write_embedding() {
    writer_.u32(static_cast<std::uint32_t>(a_.width));
    writer_.u32(static_cast<std::uint32_t>(kMixPieces));
    writer_.u32(static_cast<std::uint32_t>(a_.attributes.size()));
    for (std::size_t i = 0; i < a_.attributes.size(); ++i) {
      if (auto failed = write_column(i)) return failed;
    }
    writer_.flag(a_.static_vectors);
    if (a_.static_vectors) {
      if (auto failed = write_projection()) return failed;
    }
    const std::size_t inputs = a_.width * (a_.attributes.size() + (a_.static_vectors ? 1 : 0));
    const Result<MaxoutLayer> mix = layer(0, inputs, kMixPieces);
    if (!mix) return mix.error();
    write_matrix(mix->weights, mix->bias, inputs, pieces_first(a_.width, kMixPieces), writer_);
    write_layer_norm(mix->gain, mix->norm_bias, writer_);
    return std::nullopt;
  }

  std::optional<Status> write_column(std::size_t index) {
    const Result<const ThincNode*> node = model_.node("hashembed", index);
    if (!node) return node.error();
    const auto table = model_.tensor(**node, "E", {a_.rows[index], a_.width});
    if (!table) return table.error();
    const auto seed = (*node)->numbers.find("seed");
    if (seed == (*node)->numbers.end()) return model_.error("a hashembed layer without a seed");
    writer_.u32(static_cast<std::uint32_t>(a_.attributes[index]));
    writer_.u32(static_cast<std::uint32_t>(seed->second));
    writer_.array(*table);
    return std::nullopt;
  }

  std::optional<Status> write_projection() {
    if (vector_width_ == 0) return model_.error("static vectors are asked for, and the pipeline has none");
    const Result<const ThincNode*> node = model_.node("static_vectors", 0);
    if (!node) return node.error();
    const auto weights = model_.tensor(**node, "W", {a_.width, vector_width_});
    if (!weights) return weights.error();
    write_matrix(*weights, std::vector<float>(a_.width), vector_width_, writer_);
    return std::nullopt;
  }

  // What each place of the window contributes becomes outputs of one matrix over a single row.
  std::optional<Status> write_first() {
    const std::size_t places = 2 * a_.window + 1;
    const std::size_t hidden = a_.width * a_.pieces;
    const Result<MaxoutLayer> first = layer(1, a_.width * places, a_.pieces);
    if (!first) return first.error();
    const std::vector<std::size_t> order = pieces_first(a_.width, a_.pieces);
    std::vector<float> weights;
    std::vector<float> bias(places * hidden);
    std::vector<float> centre;
    weights.reserve(places * hidden * a_.width);
    for (std::size_t place = 0; place < places; ++place) {
      for (const std::size_t output : order) {
        const auto row = first->weights.subspan((output * places + place) * a_.width, a_.width);
        weights.insert(weights.end(), row.begin(), row.end());
      }
    }
    for (const std::size_t output : order) centre.push_back(first->bias[output]);
    std::ranges::copy(centre, bias.begin() + static_cast<std::ptrdiff_t>(a_.window * hidden));
    writer_.u32(static_cast<std::uint32_t>(a_.window));
    writer_.u32(static_cast<std::uint32_t>(a_.pieces));
    write_matrix(weights, bias, a_.width, writer_);
    writer_.array(std::span<const float>(centre));
    write_layer_norm(first->gain, first->norm_bias, writer_);
    return std::nullopt;
  }

  std::optional<Status> write_further(std::size_t index) {
    const std::size_t inputs = a_.width * (2 * a_.window + 1);
    const Result<MaxoutLayer> further = layer(index + 1, inputs, a_.pieces);
    if (!further) return further.error();
    if (a_.window == 1) {
      write_convolution(further->weights, further->bias, a_.width, a_.pieces, writer_);
    } else {
      writer_.u32(static_cast<std::uint32_t>(a_.pieces));
      write_matrix(further->weights, further->bias, inputs, pieces_first(a_.width, a_.pieces), writer_);
    }
    write_layer_norm(further->gain, further->norm_bias, writer_);
    return std::nullopt;
  }

  const ThincModel& model_;
  const Architecture& a_;
  std::size_t vector_width_;
  ImageWriter& writer_;
};

}  // namespace

Result<ImportedTok2Vec> import_tok2vec(const ThincModel& model, const PipelineConfig& config,
                                       const std::string& section, std::size_t vector_width,
                                       ImageWriter& writer) {
  const Result<Architecture> architecture = ConfigReader(config).read(section);
  if (!architecture) return architecture.error();
  if (auto failed = Importer(model, *architecture, vector_width, writer).run()) return *failed;
  return ImportedTok2Vec{architecture->width, architecture->static_vectors};
}

}  // namespace diurna::nlp
