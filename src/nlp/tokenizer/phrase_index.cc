#include "nlp/tokenizer/phrase_index.h"

#include <algorithm>

namespace diurna::nlp {

void PhraseIndex::add(std::span<const StringId> phrase) {
  std::uint32_t node = 0;
  for (const StringId word : phrase) {
    const auto fresh = static_cast<std::uint32_t>(nodes_.size());
    const auto [edge, is_new] = nodes_[node].next.try_emplace(word, fresh);
    node = edge->second;
    if (is_new) nodes_.emplace_back();
  }
  nodes_[node].ends_phrase = true;
}

std::vector<TokenSpan> PhraseIndex::candidates(std::span<const StringId> words) const {
  std::vector<TokenSpan> found;
  for (std::uint32_t begin = 0; begin < words.size(); ++begin) {
    const Node* node = nodes_.data();
    for (std::uint32_t at = begin; at < words.size(); ++at) {
      const auto edge = node->next.find(words[at]);
      if (edge == node->next.end()) break;
      node = &nodes_[edge->second];
      if (node->ends_phrase) found.push_back({begin, at + 1});
    }
  }
  return found;
}

std::vector<TokenSpan> PhraseIndex::find(std::span<const StringId> words) const {
  std::vector<TokenSpan> found = candidates(words);
  if (found.empty()) return found;
  std::stable_sort(found.begin(), found.end(),
                   [](TokenSpan left, TokenSpan right) { return left.size() > right.size(); });
  std::vector<bool> hidden(words.size());
  std::vector<TokenSpan> kept;
  for (const TokenSpan span : found) {
    if (!hidden[span.begin] && !hidden[span.end - 1]) kept.push_back(span);
    std::fill(hidden.begin() + span.begin, hidden.begin() + span.end, true);
  }
  std::sort(kept.begin(), kept.end());
  return kept;
}

}  // namespace diurna::nlp
