#include "nlp/parser/dependency_tree.h"

#include <algorithm>
#include <numeric>

namespace diurna::nlp {
namespace {

void widen(DependencyTree& tree, std::uint32_t child) {
  const std::uint32_t head = tree.head[child];
  tree.left_edge[head] = std::min(tree.left_edge[head], tree.left_edge[child]);
  tree.right_edge[head] = std::max(tree.right_edge[head], tree.right_edge[child]);
}

void mark_sentences(DependencyTree& tree) {
  tree.sentence_start.assign(tree.size(), 0);
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    if (tree.head[i] == i) tree.sentence_start[tree.left_edge[i]] = 1;
  }
}

// Whether every head lies in its token's sentence. As in spaCy a sentence's check reaches one token beyond
// it, and the last token is not checked.
bool heads_within_sentences(const DependencyTree& tree) {
  std::uint32_t start = 0;
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const bool cut = (i > 0 && tree.sentence_start[i]) || i + 1 == tree.size();
    if (!cut) continue;
    for (std::uint32_t j = start; j < i; ++j) {
      if (tree.head[j] < start || tree.head[j] > i) return false;
    }
    start = i;
  }
  return true;
}

// The first descendant of the token's head with that label: breadth first, left to right, not through the
// token itself nor white space. The head if there is none.
std::uint32_t head_with_label(const DependencyTree& tree, std::uint32_t token, text::StringId label,
                              std::span<const std::uint8_t> is_space) {
  std::vector<std::uint32_t> queue = {tree.head[token]};
  for (std::size_t at = 0; at < queue.size(); ++at) {
    const std::uint32_t parent = queue[at];
    for (std::uint32_t child = tree.left_edge[parent]; child <= tree.right_edge[parent]; ++child) {
      if (child == parent || tree.head[child] != parent || child == token || is_space[child]) continue;
      if (tree.dep[child] == label) return child;
      queue.push_back(child);
    }
  }
  return tree.head[token];
}

}  // namespace

void set_edges(DependencyTree& tree) {
  constexpr int kMaxPasses = 12;
  const std::uint32_t size = tree.size();
  tree.left_edge.resize(size);
  std::iota(tree.left_edge.begin(), tree.left_edge.end(), 0u);
  tree.right_edge = tree.left_edge;
  for (int pass = 0; pass < kMaxPasses; ++pass) {
    for (std::uint32_t i = 0; i < size; ++i) widen(tree, i);
    for (std::uint32_t i = size; i > 0; --i) widen(tree, i - 1);
    mark_sentences(tree);
    if (heads_within_sentences(tree)) return;
  }
}

void deprojectivize(const LiftedLabels& lifted, std::span<const std::uint8_t> is_space,
                    DependencyTree& tree) {
  bool changed = false;
  for (std::uint32_t i = 0; i < tree.size(); ++i) {
    const auto found = lifted.find(tree.dep[i]);
    if (found == lifted.end()) continue;
    // The edges stay those of the projective tree until all words are attached.
    tree.head[i] = head_with_label(tree, i, found->second.head_label, is_space);
    tree.dep[i] = found->second.label;
    changed = true;
  }
  if (changed) set_edges(tree);
}

}  // namespace diurna::nlp
