// Part-of-speech tags: the best label of one linear layer over the contextual vectors (spaCy's "tagger").
//
// It sets the tag only; parts of speech and features follow from it in the attribute ruler.
// Thread-safety: a const Tagger may be used by many threads at once, each with its own Workspace.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "diurna/span.h"
#include "diurna/status.h"
#include "doc/tokens.h"
#include "nlp/kernels/kernels.h"
#include "nlp/kernels/packed_matrix.h"
#include "nlp/kernels/workspace.h"
#include "nlp/model/pipeline_config.h"

namespace diurna::nlp {

class Tagger {
 public:
  // Reads `component`/cfg and `component`/model. Labels are added to `strings`, on which the stores of all
  // tokens must stand; `kernels` must outlive the tagger. Errors: kModelMissing, kModelBroken.
  static Result<Tagger> open(const std::string& directory, const std::string& component,
                             const PipelineConfig& config, const Kernels& kernels,
                             text::StringStore& strings);

  // Floats in a token's vector.
  std::size_t width() const { return matrix_.inputs(); }

  // Writes tokens.tag of `text`, which must have its size already. `vectors` holds the contextual vectors
  // of these tokens, text.size() x width().
  void tag(std::span<const float> vectors, TokenSpan text, Workspace& workspace, doc::Tokens& tokens) const;

 private:
  Tagger(const Kernels& kernels, PackedMatrix matrix, std::vector<text::StringId> labels)
      : kernels_(&kernels), matrix_(std::move(matrix)), labels_(std::move(labels)) {}
  void choose(const float* scores, std::uint32_t token, Workspace& workspace, doc::Tokens& tokens) const;

  const Kernels* kernels_;
  PackedMatrix matrix_;
  std::vector<text::StringId> labels_;
};

}  // namespace diurna::nlp
