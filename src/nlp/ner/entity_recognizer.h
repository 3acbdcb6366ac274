// Named entities (spaCy's "ner", greedy), on its own contextual vectors.
//
// Thread-safety: a const EntityRecognizer may be used by many threads at once, each with its own Workspace.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "diurna/span.h"
#include "diurna/status.h"
#include "doc/tokens.h"
#include "nlp/kernels/kernels.h"
#include "nlp/kernels/workspace.h"
#include "nlp/model/pipeline_config.h"
#include "nlp/ner/biluo.h"
#include "nlp/tok2vec/tok2vec.h"
#include "nlp/transition/transition_network.h"

namespace diurna::nlp {

class EntityRecognizer {
 public:
  // Reads `component`/cfg, model and moves. Labels are added to `strings`, on which the stores of all
  // tokens must stand; `kernels` must outlive the object. Errors: kModelMissing, kModelBroken.
  static Result<EntityRecognizer> open(const std::string& directory, const std::string& component,
                                       const PipelineConfig& config, const Kernels& kernels,
                                       text::StringStore& strings);

  // The columns of `ids` that recognize() expects.
  const std::vector<Attribute>& attributes() const { return tok2vec_.attributes(); }

  // Writes entity_tag and entity_label of `text`, one whole text, and appends its entities to
  // tokens.entities. The arrays must have their size already, and sentence_start its values. `ids` is
  // row-major, text.size() x attributes(); `is_space` has one entry for each token of the text.
  void recognize(std::span<const std::uint64_t> ids, std::span<const std::uint8_t> is_space, TokenSpan text,
                 Workspace& workspace, doc::Tokens& tokens) const;

 private:
  EntityRecognizer(Tok2Vec tok2vec, TransitionNetwork network, std::vector<BiluoMove> moves)
      : tok2vec_(std::move(tok2vec)), network_(std::move(network)), moves_(std::move(moves)) {}
  // Takes the best valid move; false if there is none.
  bool step(std::uint32_t first_token, Workspace& workspace, BiluoState& state) const;

  Tok2Vec tok2vec_;
  TransitionNetwork network_;
  std::vector<BiluoMove> moves_;
};

}  // namespace diurna::nlp
