#include "statements/romance/silence.h"

#include <algorithm>
#include <optional>

#include "statements/romance/noun_phrase.h"

namespace diurna::statements::romance {
namespace {

constexpr std::uint32_t kMaxSkipped = 4;  // words between two words of a pattern

bool matches(const View& view, std::uint32_t token, StringId word) {
  return view.tokens.lemma[token] == word || view.tokens.lower[token] == word;
}

// Adverbs, articles, possessives, clitics and adjuncts of time may stand between the words of a pattern.
bool may_skip(const View& view, std::uint32_t token) {
  return view.has_pos(token, "ADV"_id) || view.has_pos(token, "DET"_id) || view.has_pos(token, "ADJ"_id) ||
         view.is(token, Word::kClitic) || view.is(token, Word::kDeterminer) ||
         view.is(token, Word::kPossessive) || view.is(token, Word::kTime) || view.has_pos(token, "AUX"_id);
}

std::optional<std::uint32_t> end_of_match(const View& view, std::uint32_t at,
                                          const std::vector<StringId>& words) {
  const std::uint32_t end = view.stretch(at).end;
  std::uint32_t token = at + 1;
  for (std::size_t w = 1; w < words.size(); ++w) {
    std::uint32_t skipped = 0;
    // "no habia contestado, al cierre de esta edicion, los correos".
    if (token < end && view.is_comma(token) && w > 1) {
      std::uint32_t close = token + 1;
      while (close < end && close < token + 10 && !view.is_comma(close)) ++close;
      if (close < end && view.is_comma(close)) token = close + 1;
    }
    while (token < end && !matches(view, token, words[w]) && may_skip(view, token) && skipped < kMaxSkipped) {
      ++token;
      ++skipped;
    }
    if (token >= end || !matches(view, token, words[w])) return std::nullopt;
    ++token;
  }
  return token;
}

// What was asked: the clause or object right behind the cue, up to a comma.
std::optional<TokenSpan> topic_behind(const View& view, TokenSpan cue) {
  const std::uint32_t limit = view.stretch(cue.begin).end;
  std::uint32_t begin = cue.end;
  while (begin < limit && view.is(begin, Word::kTime)) ++begin;
  if (begin >= limit || view.is_punctuation(begin)) return std::nullopt;
  if (view.is(begin, Word::kOf)) return std::nullopt;  // "aux questions du quotidien": who asked
  const bool asks = view.is(begin, Word::kQuestion) || view.is(begin, Word::kThat);
  const bool about = view.has_pos(begin, "ADP"_id) && !view.is(begin, Word::kHearer) &&
                     !view.is(begin, Word::kAdjunct) && !view.is(begin, Word::kChannel);
  if (!asks && !about && !view.opens_noun_phrase(begin)) return std::nullopt;
  std::uint32_t end = begin;
  while (end < limit && !view.is_comma(end) && !view.is_form(end, ";") && !view.is_form(end, ":") &&
         !(end > begin && view.is(end, Word::kRelative) && view.has_pos(end, "PRON"_id) && !asks))
    ++end;
  const TokenSpan topic = view.context.trimmed({begin, end});
  // "aux questions de X": the outlet and its questions are no topic.
  for (std::uint32_t t = topic.begin; t < topic.end; ++t) {
    if (view.is(t, Word::kOutlet)) return std::nullopt;
  }
  return topic.empty() ? std::nullopt : std::optional(topic);
}

// Where the words before the cue that may name its source begin.
std::uint32_t clause_begin(const View& view, TokenSpan cue) {
  const TokenSpan stretch = view.stretch(cue.begin);
  for (std::uint32_t t = cue.begin; t-- > stretch.begin;) {
    if (view.is_form(t, ";") || view.is_form(t, ":")) return t + 1;
  }
  return stretch.begin;
}

// The words that belong to a verb and stand before the pattern's first: auxiliaries, clitics, negation.
std::uint32_t group_begin(const View& view, std::uint32_t at) {
  const std::uint32_t limit = view.stretch(at).begin;
  while (at > limit && (view.has_pos(at - 1, "AUX"_id) || view.is(at - 1, Word::kClitic) ||
                        view.is(at - 1, Word::kReflexive) || view.is(at - 1, Word::kNegation) ||
                        view.has_pos(at - 1, "ADV"_id)))
    --at;
  return at;
}

std::optional<Draft> silence_at(const View& view, std::uint32_t at) {
  Draft draft;
  for (const StringId word : {view.tokens.lemma[at], view.tokens.lower[at]}) {
    const auto found = view.lexicon.silence.find(word);
    if (found == view.lexicon.silence.end()) continue;
    for (const SilencePattern& pattern : found->second) {
      const auto end = end_of_match(view, at, pattern.words);
      if (!end || *end <= draft.cue.end) continue;
      draft.cue = {at, *end};
      draft.act = pattern.act;
    }
  }
  if (draft.cue.empty()) return std::nullopt;
  draft.rule = "non-answer";
  draft.cue_head = at;
  draft.lemma = view.tokens.strings.get(view.tokens.lemma[at]);
  for (std::uint32_t t = draft.cue.begin; t < draft.cue.end; ++t) {
    if (view.form(t) == Form::kNone) continue;
    draft.cue_head = t;
    break;
  }
  // "a guardar silencio": what somebody else is to do.
  if (view.form(*draft.cue_head) == Form::kInfinitive) return std::nullopt;
  const std::uint32_t begin = group_begin(view, at);
  draft.source = phrase_before(view, clause_begin(view, draft.cue), begin);
  if (draft.source && view.lexicon.words.is(view.tokens.lower[draft.source->head], Word::kFirst))
    return std::nullopt;
  // "Nos courriels sont restes sans reponse": the source is not named.
  if (draft.source && view.is(draft.source->span.begin, Word::kOutlet)) draft.source.reset();
  const std::uint32_t behind = draft.cue.end;
  const bool named = behind + 1 < view.stretch(at).end &&
                     (view.has_pos(behind + 1, "DET"_id) || view.is_capital(behind + 1) ||
                      view.is_form(behind, "du") || view.is_form(behind, "del"));
  if (named && view.is(behind, Word::kOf))
    draft.addressee = phrase_from(view, behind + 1, view.stretch(at).end);
  if (const auto topic = topic_behind(view, draft.cue)) draft.content.push_back(*topic);
  return draft;
}

}  // namespace

std::vector<Draft> find_silence(const View& view, const std::vector<bool>& taken) {
  std::vector<Draft> found;
  for (std::uint32_t at = 0; at < view.tokens.size(); ++at) {
    if (taken[at] || view.context.outermost_quotation_of(at)) continue;
    auto draft = silence_at(view, at);
    if (!draft) continue;
    at = draft->cue.end - 1;
    found.push_back(std::move(*draft));
  }
  return found;
}

}  // namespace diurna::statements::romance
