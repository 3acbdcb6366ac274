// Dependency trees and sentences (spaCy's "parser", greedy).
//
// Thread-safety: a const Parser may be used by many threads at once, each with its own Scratch.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "nlp/image/image.h"
#include "nlp/kernels/decisions.h"
#include "nlp/kernels/kernels.h"
#include "nlp/layers/batch.h"
#include "nlp/parser/arc_eager.h"
#include "nlp/parser/dependency_tree.h"
#include "nlp/transition/transition_network.h"

namespace diurna::nlp {

class Parser {
 public:
  struct Scratch {
    TransitionNetwork::Scratch network;
    ArcEagerState state;
    std::vector<std::int32_t> features;
  };

  // What import_parser wrote. The image and `kernels` must outlive the parser; the reader fails if it is
  // anything else.
  static Parser read(ImageReader& reader, const Kernels& kernels);

  // Floats in a token's vector.
  std::size_t width() const { return network_.width(); }

  // Writes head, dep, sentence_start, left_edge and right_edge of the texts of a batch; these arrays must
  // have their size already. `vectors` holds the contextual vectors of the batch, tokens x width();
  // `is_space` one entry for each of its tokens. `decisions` may be null.
  void parse(std::span<const BatchText> batch, std::span<const float> vectors,
             std::span<const std::uint8_t> is_space, Scratch& scratch,
             std::vector<Decision>* decisions) const;

 private:
  struct Move {
    ArcEagerAction action;
    text::StringId label;
  };

  void add_moves(ImageReader& reader);
  void list_moves();
  // Takes the best valid move.
  void step(const BatchText& text, Scratch& scratch, std::vector<Decision>* decisions) const;
  void set_features(std::uint32_t first, Scratch& scratch) const;
  DependencyTree tree_of(const ArcEagerState& state, std::uint32_t size) const;

  TransitionNetwork network_;
  std::vector<Move> moves_;
  // The moves that are valid, by a bit for each action that is allowed; the second half is for states in
  // which the stack's top stands directly before the buffer, which the label "subtok" demands.
  std::array<std::vector<std::uint32_t>, 2u << kArcEagerActions> valid_moves_;
  LiftedLabels lifted_;
};

}  // namespace diurna::nlp
