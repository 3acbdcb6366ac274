#include "doc/tree.h"

#include <algorithm>

namespace diurna::doc {

Tree::Tree(const Tokens& tokens)
    : tokens_(tokens), first_child_(tokens.size() + 1, 0), sentence_of_(tokens.size()) {
  const std::uint32_t count = tokens.size();
  for (std::uint32_t i = 0; i < count; ++i) {
    if (!is_root(i)) ++first_child_[tokens.head[i] + 1];
    if (i == 0 || tokens.sentence_start[i] != 0) sentences_.push_back({i, i});
    sentences_.back().end = i + 1;
    sentence_of_[i] = static_cast<std::uint32_t>(sentences_.size() - 1);
  }
  for (std::uint32_t i = 0; i < count; ++i) first_child_[i + 1] += first_child_[i];
  children_.resize(first_child_[count]);
  std::vector<std::uint32_t> next(first_child_.begin(), first_child_.end() - 1);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (!is_root(i)) children_[next[tokens.head[i]]++] = i;
  }
}

std::span<const std::uint32_t> Tree::children(std::uint32_t i) const {
  return std::span(children_).subspan(first_child_[i], first_child_[i + 1] - first_child_[i]);
}

std::optional<std::uint32_t> Tree::child(std::uint32_t i, std::initializer_list<StringId> labels) const {
  for (const std::uint32_t c : children(i)) {
    if (std::find(labels.begin(), labels.end(), tokens_.dep[c]) != labels.end()) return c;
  }
  return std::nullopt;
}

bool Tree::is_below(std::uint32_t i, std::uint32_t ancestor) const {
  while (i != ancestor) {
    if (is_root(i)) return false;
    i = tokens_.head[i];
  }
  return true;
}

std::uint32_t head_of(const Tokens& tokens, TokenSpan span) {
  std::uint32_t token = span.begin;
  while (span.contains(tokens.head[token]) && tokens.head[token] != token) ++token;
  return token;
}

TokenSpan tokens_in(const Tokens& tokens, ByteSpan bytes) {
  const auto first = std::partition_point(tokens.span.begin(), tokens.span.end(),
                                          [&](ByteSpan s) { return s.begin < bytes.begin; });
  const auto last =
      std::partition_point(first, tokens.span.end(), [&](ByteSpan s) { return s.begin < bytes.end; });
  return {static_cast<std::uint32_t>(first - tokens.span.begin()),
          static_cast<std::uint32_t>(last - tokens.span.begin())};
}

}  // namespace diurna::doc
