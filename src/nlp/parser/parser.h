// Dependency trees and sentences (spaCy's "parser", greedy).
//
// Thread-safety: a const Parser may be used by many threads at once, each with its own Workspace.
#pragma once

#include <array>
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
#include "nlp/parser/arc_eager.h"
#include "nlp/parser/dependency_tree.h"
#include "nlp/transition/transition_network.h"

namespace diurna::nlp {

class Parser {
 public:
  // Reads `component`/cfg, model and moves. Labels are added to `strings`, on which the stores of all
  // tokens must stand; `kernels` must outlive the parser. Errors: kModelMissing, kModelBroken.
  static Result<Parser> open(const std::string& directory, const std::string& component,
                             const PipelineConfig& config, const Kernels& kernels,
                             text::StringStore& strings);

  // Floats in a token's vector.
  std::size_t width() const { return network_.width(); }

  // Writes head, dep, sentence_start, left_edge and right_edge of `text`, one whole text; these arrays must
  // have their size already. `vectors` holds the contextual vectors of these tokens, text.size() x width();
  // `is_space` one entry for each of them.
  void parse(std::span<const float> vectors, std::span<const std::uint8_t> is_space, TokenSpan text,
             Workspace& workspace, doc::Tokens& tokens) const;

 private:
  struct Move {
    ArcEagerAction action;
    text::StringId label;
  };

  explicit Parser(TransitionNetwork network) : network_(std::move(network)) {}
  bool is_valid(const Move& move, const std::array<bool, kArcEagerActions>& valid,
                const ArcEagerState& state) const;
  // Takes the best valid move.
  void step(std::uint32_t first_token, Workspace& workspace, ArcEagerState& state) const;
  DependencyTree tree_of(const ArcEagerState& state, std::uint32_t size) const;

  TransitionNetwork network_;
  std::vector<Move> moves_;
  LiftedLabels lifted_;
};

}  // namespace diurna::nlp
