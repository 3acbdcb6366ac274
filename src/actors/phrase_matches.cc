#include "actors/phrase_matches.h"

#include <algorithm>

namespace diurna::actors {
namespace {

using text::operator""_id;

constexpr std::uint32_t kMaxTokens = 16;  // of a name

// A first name or a surname that is a word or a place, too. Titles stand at the front of a name.
bool is_part_of_person(const doc::Tokens& tokens, const Entry& entry, TokenSpan span) {
  const bool place = entry.kind == Kind::kCountry || entry.kind == Kind::kCapital;
  if (!place && !is_role(entry.kind) && entry.kind != Kind::kCue) return false;
  const std::optional<EntityAt> entity = entity_at(tokens, span.end - 1);
  if (!entity || entity->label != "PERSON"_id || entity->span.size() <= span.size()) return false;
  return place || span.begin > entity->span.begin;
}

// Every word has a capital there: "Total war" is told from the company by its tag.
bool is_first_word(const doc::Tokens& tokens, const Entry& entry, TokenSpan span) {
  const std::uint32_t i = span.begin;
  if (entry.kind != Kind::kBody || span.size() > 1 || tokens.sentence_start[i] == 0) return false;
  const bool noun = tokens.pos[i] == "PROPN"_id || tokens.pos[i] == "NOUN"_id;
  return !noun && !is_written(tokens, span, Writing::kCapitals) && !entity_at(tokens, i);
}

Match name_from(const Lexicon& lexicon, const doc::Tokens& tokens, std::uint32_t begin, std::uint32_t end) {
  Match match = lexicon.names.longest(tokens, begin, std::min(end, begin + kMaxTokens));
  std::erase_if(match.entries, [&](std::uint32_t id) {
    const Entry& entry = lexicon.entries[id];
    return is_part_of_person(tokens, entry, match.span) || is_first_word(tokens, entry, match.span);
  });
  return match;
}

}  // namespace

std::optional<Match> match_at(const Lexicon& lexicon, const doc::Tokens& tokens, TokenSpan range,
                              std::uint32_t head) {
  std::optional<Match> best;
  const std::uint32_t first = std::max(range.begin, head < kMaxTokens ? 0 : head - kMaxTokens);
  for (std::uint32_t i = first; i <= head; ++i) {
    Match match = name_from(lexicon, tokens, i, range.end);
    if (match.entries.empty() || !match.span.contains(head)) continue;
    if (!best || match.span.size() > best->span.size()) best = std::move(match);
  }
  return best;
}

std::vector<Match> matches_in(const Lexicon& lexicon, const doc::Tokens& tokens, TokenSpan range,
                              std::uint32_t head) {
  const std::optional<Match> at_head = match_at(lexicon, tokens, range, head);
  std::vector<Match> found;
  for (std::uint32_t i = range.begin; i < range.end;) {
    if (at_head && i == at_head->span.begin) {
      found.push_back(*at_head);
      i = at_head->span.end;
      continue;
    }
    const std::uint32_t end = at_head && i < at_head->span.begin ? at_head->span.begin : range.end;
    Match match = name_from(lexicon, tokens, i, end);
    const std::uint32_t next = std::max(i + 1, match.span.end);
    if (!match.entries.empty()) found.push_back(std::move(match));
    i = next;
  }
  return found;
}

bool has_cue(const Lexicon& lexicon, const Match& match, Cue cue) {
  return std::any_of(match.entries.begin(), match.entries.end(),
                     [&](std::uint32_t entry) { return lexicon.entries[entry].cue == cue; });
}

bool is_cue(const Lexicon& lexicon, const doc::Tokens& tokens, std::uint32_t i, Cue cue) {
  return has_cue(lexicon, lexicon.names.longest(tokens, i, i + 1), cue);
}

std::optional<EntityAt> entity_at(const doc::Tokens& tokens, std::uint32_t i) {
  if (tokens.entity_tag.size() <= i || tokens.entity_tag[i] == doc::EntityTag::kOutside) return std::nullopt;
  TokenSpan span{i, i + 1};
  while (span.begin > 0 && tokens.entity_tag[span.begin] == doc::EntityTag::kInside) --span.begin;
  while (span.end < tokens.size() && tokens.entity_tag[span.end] == doc::EntityTag::kInside) ++span.end;
  return EntityAt{span, tokens.entity_label[i]};
}

}  // namespace diurna::actors
