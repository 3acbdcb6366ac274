#include "statements/romance/phrase_cues.h"

#include <algorithm>
#include <optional>

#include "statements/content.h"
#include "statements/romance/noun_phrase.h"

namespace diurna::statements::romance {
namespace {

constexpr std::uint32_t kMaxColonSource = 12;  // tokens before a colon

void set_content(const View& view, Draft& draft, std::vector<TokenSpan> pieces) {
  Content content;
  content.pieces = std::move(pieces);
  note_quotations(view.context, content);
  draft.content = std::move(content.pieces);
  draft.quotations = std::move(content.quotations);
}

// The longest phrase of the lexicon that begins at `token`; 0: none.
std::uint32_t length_of_phrase(const View& view, std::uint32_t token, std::uint32_t limit) {
  std::uint32_t longest = 0;
  for (const std::vector<StringId>& phrase : view.lexicon.words.phrases()) {
    const auto size = static_cast<std::uint32_t>(phrase.size());
    if (size <= longest || token + size > limit) continue;
    bool matches = true;
    for (std::uint32_t i = 0; matches && i < size; ++i) matches = view.tokens.lower[token + i] == phrase[i];
    if (matches) longest = size;
  }
  return longest;
}

// Where the words of the sentence that surround an inserted phrase begin and end.
TokenSpan clause_around(const View& view, std::uint32_t token) {
  TokenSpan span = view.stretch(token);
  for (std::uint32_t t = token; t-- > span.begin;) {
    if (view.is_form(t, ";") && view.same_voice(t, token)) {
      span.begin = t + 1;
      break;
    }
  }
  for (std::uint32_t t = token; t < span.end; ++t) {
    if (view.is_form(t, ";") && view.same_voice(t, token)) {
      span.end = t;
      break;
    }
  }
  return span;
}

std::uint32_t end_of_clause(const View& view, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t t = begin; t + 1 < end; ++t) {
    if (view.is_comma(t) && view.is(t + 1, Word::kAdjunct) && t > begin + 3) return t;
  }
  return end;
}

bool is_speaker(const View& view, const Phrase& phrase) {
  return view.has_pos(phrase.head, "PROPN"_id) || view.lexicon.roles.find(view.tokens.lemma[phrase.head]) ||
         view.lexicon.roles.find(view.tokens.lower[phrase.head]) || view.is(phrase.head, Word::kHe) ||
         view.is(phrase.head, Word::kShe);
}

std::optional<Draft> according_at(const View& view, std::uint32_t token) {
  const TokenSpan clause = clause_around(view, token);
  const std::uint32_t length = length_of_phrase(view, token, clause.end);
  const std::uint32_t at = token + length;
  if (length == 0 || at >= clause.end) return std::nullopt;
  if (!view.opens_noun_phrase(at) && !view.is(at, Word::kClitic)) return std::nullopt;
  auto source = phrase_from(view, at, clause.end, true);
  if (!source && view.has_pos(at, "PRON"_id)) source = Phrase{{at, at + 1}, at};
  if (!source || view.is(source->head, Word::kTime) || view.has_pos(source->head, "NUM"_id))
    return std::nullopt;
  // "Pour X, ...": elsewhere the preposition means something else.
  const bool purpose = view.tokens.lower[token] == "pour"_id || view.tokens.lower[token] == "para"_id;
  const bool opens =
      token == view.stretch(token).begin && source->span.end < clause.end && view.is_comma(source->span.end);
  if (purpose && !(opens && is_speaker(view, *source))) return std::nullopt;
  Draft draft;
  draft.rule = "preposition";
  draft.cue_head = token;
  draft.cue = {token, at};
  draft.lemma = view.context.form(token);
  draft.source = source;
  std::vector<TokenSpan> pieces;
  std::uint32_t before = token;
  while (before > clause.begin && (view.is_comma(before - 1) || view.is(before - 1, Word::kAnd))) --before;
  const bool inserted = before < token && before > clause.begin;
  const TokenSpan head = view.context.trimmed({clause.begin, inserted ? before : token});
  std::uint32_t rest = source->span.end;
  const bool comma = rest < clause.end && view.is_comma(rest);
  const TokenSpan tail = view.context.trimmed({rest, end_of_clause(view, rest, clause.end)});
  if (head.size() >= 3) pieces.push_back(head);
  const bool continues = head.size() < 3 || (comma && !view.is(tail.begin, Word::kAdjunct));
  if (tail.size() >= 3 && continues) pieces.push_back(tail);
  if (pieces.empty()) return std::nullopt;
  if (head.size() < 3 && !comma) return std::nullopt;
  for (const char* opinion : {"opinion", "opini\xC3\xB3n", "avis", "juicio", "yeux"}) {
    for (std::uint32_t t = token; t < at; ++t) {
      if (view.tokens.lower[t] == text::string_id(opinion)) draft.act = Act::kBelieve;
    }
  }
  set_content(view, draft, std::move(pieces));
  return draft;
}

// The possessive before a noun, or the noun phrase behind its "of": who promised.
std::optional<Phrase> owner_of(const View& view, std::uint32_t noun) {
  if (noun > 0 && view.is(noun - 1, Word::kPossessive)) return Phrase{{noun - 1, noun}, noun - 1};
  return std::nullopt;
}

// Where the content of a noun begins: "de" before an infinitive or a clause.
std::optional<std::uint32_t> content_of_noun(const View& view, std::uint32_t from, std::uint32_t limit) {
  for (std::uint32_t t = from; t + 2 < limit && t < from + 10; ++t) {
    if (view.is_punctuation(t) || view.form(t) == Form::kFinite) return std::nullopt;
    if (!view.is(t, Word::kOf)) continue;
    const bool clause = view.is(t + 1, Word::kThat);
    if (clause || view.form(t + 1) == Form::kInfinitive || view.is(t + 1, Word::kNegation)) return t;
  }
  return std::nullopt;
}

std::optional<Draft> noun_at(const View& view, std::uint32_t token) {
  const auto& entries = view.lexicon.cues.find(view.tokens.lemma[token], CueClass::kNoun);
  const TokenSpan stretch = view.stretch(token);
  if (entries.empty() || token + 2 >= stretch.end || !view.is(token + 1, Word::kOf)) return std::nullopt;
  auto source = owner_of(view, token);
  std::uint32_t begin = token + 1;
  if (!source) {
    // "la promesa del alcalde de reabrir la piscina".
    const auto content = content_of_noun(view, token + 2, stretch.end);
    if (!content) return std::nullopt;
    source = phrase_from(view, token + 2, *content);
    begin = *content;
    if (!source || !is_speaker(view, *source)) return std::nullopt;
  }
  std::uint32_t end = begin + 1;
  const bool clause = view.is(begin + 1, Word::kThat);
  while (end < stretch.end && !view.is_comma(end) && !view.is_form(end, ";") &&
         (clause || view.form(end) != Form::kFinite))
    ++end;
  // The negation and the clitics of the verb that follows.
  while (end > begin + 1 && (view.is(end - 1, Word::kNegation) ||
                             (view.is(end - 1, Word::kClitic) && view.has_pos(end - 1, "PRON"_id))))
    --end;
  const TokenSpan piece = view.context.trimmed({begin, end});
  if (piece.size() < 2) return std::nullopt;
  Draft draft;
  draft.rule = "noun";
  draft.act = entries.front().act;
  draft.cue_head = token;
  draft.cue = {token, token + 1};
  draft.lemma = entries.front().lemma;
  draft.source = source;
  set_content(view, draft, {piece});
  return draft;
}

std::optional<std::uint32_t> colon_of(const View& view, TokenSpan block) {
  const std::uint32_t limit = std::min(block.end, block.begin + kMaxColonSource + 1);
  for (std::uint32_t t = block.begin; t < limit; ++t) {
    if (view.is_form(t, ":")) return t;
  }
  return std::nullopt;
}

// Who speaks in a headline: the subject of what stands before the colon.
std::optional<Phrase> headline_source(const View& view, TokenSpan before) {
  if (before.empty()) return std::nullopt;
  const auto phrase = phrase_from(view, before.begin, before.end);
  if (!phrase || phrase->span.begin != before.begin) return std::nullopt;
  bool named = false;
  for (std::uint32_t t = phrase->span.begin; t < phrase->span.end; ++t) {
    named = named || view.has_pos(t, "PROPN"_id) || view.lexicon.roles.find(view.tokens.lemma[t]) ||
            view.lexicon.roles.find(view.tokens.lower[t]);
  }
  const bool role = view.lexicon.roles.find(view.tokens.lemma[phrase->head]).has_value();
  const bool place = view.tokens.entity_label[phrase->head] == "LOC"_id && phrase->span.end == before.end &&
                     before.size() > 2;
  return named && !place && (role || view.has_pos(phrase->head, "PROPN"_id)) ? phrase : std::nullopt;
}

std::optional<Draft> colon_at(const View& view, TokenSpan block, const std::vector<Draft>& found) {
  const auto colon = colon_of(view, block);
  if (!colon || *colon + 3 >= block.end) return std::nullopt;
  const auto q = view.context.outermost_quotation_of(*colon + 1);
  if (!q || view.context.quotations[*q].outer.begin != *colon + 1) return std::nullopt;
  const TokenSpan outer = view.context.quotations[*q].outer;
  const bool known = std::any_of(found.begin(), found.end(), [&](const Draft& draft) {
    return std::any_of(draft.content.begin(), draft.content.end(),
                       [&](TokenSpan p) { return p.overlaps(outer); });
  });
  if (known) return std::nullopt;
  Draft draft;
  draft.rule = "colon";
  draft.source = headline_source(view, {block.begin, *colon});
  if (!draft.source && (outer.end + 1 < block.end || block.begin != view.tokens.texts.front().begin))
    return std::nullopt;
  if (draft.source) {
    draft.cue_head = *colon;
    draft.cue = {*colon, *colon + 1};
    draft.lemma = ":";
  }
  set_content(view, draft, {outer});
  return draft;
}

}  // namespace

std::vector<Draft> find_according(const View& view, const std::vector<bool>& taken) {
  std::vector<Draft> found;
  for (std::uint32_t t = 0; t < view.tokens.size(); ++t) {
    if (taken[t]) continue;
    auto draft = according_at(view, t);
    if (!draft) continue;
    t = draft->cue.end - 1;
    found.push_back(std::move(*draft));
  }
  return found;
}

std::vector<Draft> find_nouns(const View& view, const std::vector<bool>& taken) {
  std::vector<Draft> found;
  for (std::uint32_t t = 0; t < view.tokens.size(); ++t) {
    if (taken[t] || !view.has_pos(t, "NOUN"_id)) continue;
    if (auto draft = noun_at(view, t)) found.push_back(std::move(*draft));
  }
  return found;
}

std::vector<Draft> find_colons(const View& view, const std::vector<Draft>& found) {
  std::vector<Draft> drafts;
  for (const TokenSpan& block : view.tokens.texts) {
    for (std::uint32_t t = block.begin; t < block.end; t = view.sentence(t).end) {
      const TokenSpan sentence{t, t == block.begin ? block.end : view.sentence(t).end};
      const bool opens =
          t == block.begin && colon_of(view, sentence) && *colon_of(view, sentence) < view.sentence(t).end;
      if (t == block.begin && !opens) continue;
      if (auto draft = colon_at(view, sentence, found)) drafts.push_back(std::move(*draft));
    }
  }
  return drafts;
}

}  // namespace diurna::statements::romance
