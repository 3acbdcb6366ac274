// The names and nouns of the lexicons in a stretch of tokens.
//
// Thread-safety: pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "actors/tables.h"
#include "doc/tokens.h"

namespace diurna::actors {

// In text order, without overlaps: the longest that has `head` in it, the others the longest from left to
// right. What is only a part of a person's name is left out ("Jordan", "Baker").
std::vector<Match> matches_in(const Lexicon& lexicon, const doc::Tokens& tokens, TokenSpan range,
                              std::uint32_t head);
// The longest one that has `head` in it.
std::optional<Match> match_at(const Lexicon& lexicon, const doc::Tokens& tokens, TokenSpan range,
                              std::uint32_t head);
// What the word does by cues.tsv.
bool has_cue(const Lexicon& lexicon, const Match& match, Cue cue);
bool is_cue(const Lexicon& lexicon, const doc::Tokens& tokens, std::uint32_t i, Cue cue);

// The named entity that `i` is in.
struct EntityAt {
  TokenSpan span;
  doc::StringId label;
};
std::optional<EntityAt> entity_at(const doc::Tokens& tokens, std::uint32_t i);

}  // namespace diurna::actors
