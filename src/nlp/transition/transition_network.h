// The network of spaCy's transition-based parser, version 2, with its upper layer.
//
// A state is described by the tokens at fixed places (features). What a token contributes at each place
// does not depend on the state and is computed once for all tokens of a text; a state then costs the sum of
// a few rows, a maxout and one small matrix.
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

namespace diurna::nlp {

class TransitionNetwork {
 public:
  struct Shape {
    std::size_t width;     // floats in a token's vector
    std::size_t features;  // tokens that describe a state
    std::size_t moves;
  };

  // Takes the layers from `model`; the section components.`component`.model gives the other sizes. A
  // network with other parts (extra_state_tokens, no upper layer) is refused: kModelBroken, naming the part.
  static Result<TransitionNetwork> from(const ThincModel& model, const PipelineConfig& config,
                                        const std::string& component, const Shape& shape,
                                        const Kernels& kernels);

  // Prepares for a text of `tokens` tokens with these vectors, tokens x width.
  void prepare(std::span<const float> vectors, std::size_t tokens, Workspace& workspace) const;
  // The scores of all moves in a state of the prepared text; `features` are token numbers in it, -1 for
  // none. The view lives until the next call with this workspace.
  std::span<const float> score(std::span<const std::int32_t> features, Workspace& workspace) const;

  std::size_t features() const { return absent_.size(); }
  std::size_t width() const { return projection_.inputs(); }

 private:
  TransitionNetwork() = default;
  Result<std::size_t> add_lower(const ThincModel& model, const Shape& shape);
  Result<PackedMatrix> linear(const ThincModel& model, std::size_t index, std::size_t outputs,
                              std::size_t inputs);

  const Kernels* kernels_ = nullptr;
  std::size_t hidden_ = 0;
  std::size_t pieces_ = 0;
  PackedMatrix projection_;                 // vectors to hidden_
  PackedMatrix lower_;                      // [feature][piece][hidden_]
  std::vector<std::vector<float>> absent_;  // for each feature: what no token contributes
  std::vector<float> bias_;                 // [piece][hidden_]
  PackedMatrix upper_;
};

}  // namespace diurna::nlp
