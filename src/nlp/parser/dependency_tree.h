// The tree of one text while it is built: heads and labels, then what follows from them.
//
// Tokens are numbered from 0 within the text. Edges and sentences follow spaCy's procedure exactly, also
// where arcs cross.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "text/string_id.h"

namespace diurna::nlp {

struct DependencyTree {
  std::vector<std::uint32_t> head;  // a root is its own head
  std::vector<text::StringId> dep;
  std::vector<std::uint32_t> left_edge;   // leftmost token of the subtree
  std::vector<std::uint32_t> right_edge;  // rightmost token of the subtree (inclusive)
  std::vector<std::uint8_t> sentence_start;

  std::uint32_t size() const { return static_cast<std::uint32_t>(head.size()); }
};

// Computes left_edge, right_edge and sentence_start from the heads.
void set_edges(DependencyTree& tree);

// What a label "X||Y" says: the word is an X of a descendant of its head, one that is a Y
// (pseudo-projective parsing with the encoding "head": Nivre and Nilsson, 2005).
struct LiftedLabel {
  text::StringId label;       // X
  text::StringId head_label;  // Y
};
using LiftedLabels = std::unordered_map<text::StringId, LiftedLabel>;

// Gives words with a lifted label their own head and plain label. Precondition: edges are set; they are set
// anew. White space (`is_space`, one entry a token) is no head.
void deprojectivize(const LiftedLabels& lifted, std::span<const std::uint8_t> is_space, DependencyTree& tree);

}  // namespace diurna::nlp
