// Read-only queries over the dependency trees of an analysed article.
//
// Holds references to Tokens, which must outlive it. Thread-safety: const after construction.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

#include "diurna/span.h"
#include "doc/tokens.h"

namespace diurna::doc {

class Tree {
 public:
  explicit Tree(const Tokens& tokens);

  // In text order. The view lives as long as the tree.
  std::span<const std::uint32_t> children(std::uint32_t i) const;
  // The first child with one of these labels.
  std::optional<std::uint32_t> child(std::uint32_t i, std::initializer_list<StringId> labels) const;
  bool is_root(std::uint32_t i) const { return tokens_.head[i] == i; }
  // True if `i` is `ancestor` or below it.
  bool is_below(std::uint32_t i, std::uint32_t ancestor) const;
  // From the leftmost to the rightmost token of the subtree.
  TokenSpan subtree(std::uint32_t i) const { return {tokens_.left_edge[i], tokens_.right_edge[i] + 1}; }
  TokenSpan sentence(std::uint32_t i) const { return sentences_[sentence_of_[i]]; }
  std::uint32_t sentence_index(std::uint32_t i) const { return sentence_of_[i]; }
  const std::vector<TokenSpan>& sentences() const { return sentences_; }

 private:
  const Tokens& tokens_;
  std::vector<std::uint32_t> first_child_;  // into children_; one more entry than tokens
  std::vector<std::uint32_t> children_;
  std::vector<std::uint32_t> sentence_of_;
  std::vector<TokenSpan> sentences_;
};

// The bytes from the first to the last token of `span`. Precondition: !span.empty().
inline ByteSpan bytes_of(const Tokens& tokens, TokenSpan span) {
  return {tokens.span[span.begin].begin, tokens.span[span.end - 1].end};
}

// The first token of `span` that hangs on none of the others. Precondition: !span.empty().
std::uint32_t head_of(const Tokens& tokens, TokenSpan span);

// The tokens that begin in `bytes`.
TokenSpan tokens_in(const Tokens& tokens, ByteSpan bytes);

}  // namespace diurna::doc
