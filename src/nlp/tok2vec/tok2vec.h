// Contextual word vectors: hash embeddings of a token's attributes, mixed by a maxout layer, then residual
// convolutions over a window of tokens (spaCy's MultiHashEmbed and MaxoutWindowEncoder, version 2).
//
// A text is surrounded by depth * window rows of zeros. They run through all layers like tokens do, and
// what they become reaches the edges of the text; rows that cannot reach a token are not computed.
// Thread-safety: immutable once built.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "diurna/status.h"
#include "nlp/kernels/kernels.h"
#include "nlp/kernels/packed_matrix.h"
#include "nlp/kernels/workspace.h"
#include "nlp/model/pipeline_config.h"
#include "nlp/model/thinc_model.h"
#include "nlp/tok2vec/attribute.h"
#include "nlp/tok2vec/hash_embed.h"

namespace diurna::nlp {

class Tok2Vec {
 public:
  // Takes the layers from `model`, which `section` of the config describes ("components.ner.model.tok2vec").
  // `kernels` must outlive the object. Errors: kModelBroken, naming the part that does not fit.
  static Result<Tok2Vec> from(const ThincModel& model, const PipelineConfig& config,
                              const std::string& section, const Kernels& kernels);
  // The component of that name. Errors: also kModelMissing.
  static Result<Tok2Vec> open(const std::string& directory, const std::string& component,
                              const PipelineConfig& config, const Kernels& kernels);

  // The columns of `ids` that encode() expects.
  const std::vector<Attribute>& attributes() const { return attributes_; }
  std::size_t width() const { return width_; }

  // Writes tokens x width() floats to `out`. `ids` is row-major, tokens x attributes().
  void encode(std::span<const std::uint64_t> ids, std::size_t tokens, Workspace& workspace,
              std::vector<float>& out) const;

 private:
  // A maxout layer with normalisation.
  struct Layer {
    PackedMatrix matrix;
    std::size_t pieces = 0;
    std::vector<float> gain;
    std::vector<float> bias;
  };

  Tok2Vec() = default;
  static Result<Layer> layer(const ThincModel& model, std::size_t index, std::size_t inputs,
                             std::size_t width, std::size_t pieces);
  Result<std::size_t> add_columns(const ThincModel& model, const PipelineConfig& config,
                                  const std::string& section);
  Result<std::size_t> add_column(const ThincModel& model, Attribute attribute, std::size_t rows);
  Result<std::size_t> add_layers(const ThincModel& model, const PipelineConfig& config,
                                 const std::string& section);
  // Rows of `out` and of `residual` (null: none) are width() apart.
  void run(const Layer& layer, RowsView x, std::size_t rows, const float* residual, Workspace& workspace,
           float* out) const;
  void embed(std::span<const std::uint64_t> ids, std::size_t tokens, Workspace& workspace, float* out) const;

  const Kernels* kernels_ = nullptr;
  std::vector<Attribute> attributes_;
  std::vector<HashEmbed> columns_;
  std::size_t width_ = 0;
  std::size_t window_ = 0;
  Layer mix_;
  std::vector<Layer> layers_;
};

}  // namespace diurna::nlp
