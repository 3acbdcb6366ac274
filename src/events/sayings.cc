#include "events/sayings.h"

#include <algorithm>

#include "doc/tree.h"

namespace diurna::events {
namespace {

// The tokens that lie in the bytes as a whole.
TokenSpan whole_tokens_in(const doc::Tokens& tokens, ByteSpan bytes) {
  TokenSpan found = doc::tokens_in(tokens, bytes);
  while (!found.empty() && tokens.span[found.end - 1].end > bytes.end) --found.end;
  return found;
}

}  // namespace

Sayings::Sayings(const std::vector<Statement>& statements, const doc::Tokens& tokens)
    : pieces_(tokens.size()) {
  for (std::uint32_t s = 0; s < statements.size(); ++s) {
    const TokenSpan cue = statements[s].cue ? whole_tokens_in(tokens, statements[s].cue->span) : TokenSpan{};
    for (std::uint32_t t = cue.begin; t < cue.end; ++t) cues_.emplace_back(t, s);
    for (const ByteSpan piece : statements[s].content) {
      const TokenSpan words = whole_tokens_in(tokens, piece);
      const std::uint32_t size = piece.end - piece.begin;
      for (std::uint32_t t = words.begin; t < words.end; ++t) {
        if (size < pieces_[t].size) pieces_[t] = {size, s};
      }
    }
  }
  std::ranges::sort(cues_);
}

std::span<const Sayings::Cue> Sayings::by_cue(std::uint32_t token) const {
  const auto begin = std::ranges::lower_bound(cues_, token, {}, &Cue::first);
  return {begin, std::ranges::upper_bound(begin, cues_.end(), token, {}, &Cue::first)};
}

std::optional<std::uint32_t> Sayings::innermost(std::uint32_t token) const {
  const Piece& piece = pieces_[token];
  return piece.size == UINT32_MAX ? std::nullopt : std::optional(piece.statement);
}

}  // namespace diurna::events
