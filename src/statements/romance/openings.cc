#include "statements/romance/openings.h"

#include <algorithm>

namespace diurna::statements::romance {
namespace {

constexpr std::uint32_t kMaxReach = 40;  // tokens between a verb and its content

// Where the words behind the verb begin that are neither its own nor its agent's.
std::uint32_t first_behind(const VerbGroup& group, const Sourced& source) {
  return group.agent && source.source ? source.source->span.end : group.span.end;
}

}  // namespace

std::optional<Opening> Openings::find(const VerbGroup& group, const Sourced& source) const {
  const std::uint32_t first = first_behind(group, source);
  const std::uint32_t limit = std::min(view_.stretch(group.verb).end, first + kMaxReach);
  std::optional<std::uint32_t> before;  // an object
  std::optional<Phrase> addressee;
  for (std::uint32_t t = first; t < limit;) {
    if (source.behind && source.source->span.contains(t)) {
      t = source.source->span.end;
      continue;
    }
    if (auto found = at(group, t, before.has_value())) {
      if (found->entry->takes(Frame::kObjectFor) && before && found->frame == Frame::kTo) found->at = *before;
      found->addressee = addressee;
      return found;
    }
    if (view_.is_comma(t)) {
      const auto next = past_comma(group, source, t, limit, before.has_value());
      if (!next) break;
      t = *next;
      continue;
    }
    if (!before && announces(group, t, limit))
      return Opening{t + 1, Frame::kClause, group.entry(Frame::kClause), {}};
    if (view_.is_form(t, ";") || view_.is_form(t, ":") || view_.is_form(t, ".")) break;
    const std::uint32_t end = end_of_adjunct(view_, t, limit);
    if (end > t) {
      if (!addressee && view_.is(t, Word::kTo)) addressee = phrase_from(view_, t + 1, end);
      t = end;
      continue;
    }
    if (view_.form(t) == Form::kFinite || view_.form(t) == Form::kInfinitive || view_.is(t, Word::kAnd))
      break;
    if (view_.opens_noun_phrase(t) || view_.is_quotation_mark(t)) {
      if (before) break;
      before = t;
      const auto phrase = phrase_from(view_, t, limit);
      if (phrase && !addressee) addressee = phrase;
      t = phrase ? std::max(t + 1, phrase->span.end) : t + 1;
      continue;
    }
    ++t;
  }
  return object(group, source);
}

// The content that begins right at `t`; `object_before`: an object stands between it and the verb.
std::optional<Opening> Openings::at(const VerbGroup& group, std::uint32_t t, bool object_before) const {
  const std::uint32_t limit = view_.stretch(group.verb).end;
  const bool that = view_.is(t, Word::kThat) && !view_.is(t - 1, Word::kPlainThat) && !is_relative(group, t);
  const bool governed_that = governs_that(t, limit);
  const CueEntry* clause = group.entry(object_before ? Frame::kObjectClause : Frame::kClause);
  if (that || governed_that) {
    const CueEntry* entry = clause;
    if (entry == nullptr && governed_that) entry = group.entry(Frame::kPreposition);
    return entry != nullptr ? std::optional(Opening{t, Frame::kClause, entry, {}}) : std::nullopt;
  }
  if (clause != nullptr && is_question(t, limit)) return Opening{t, Frame::kClause, clause, {}};
  const bool prepared = view_.is(t, Word::kInfinitive) && infinitive_at(t + 1, limit);
  const bool bare = !object_before && !view_.is_punctuation(t) && infinitive_at(t, limit);
  if (prepared || bare) {
    const CueEntry* entry = group.entry(object_before ? Frame::kObjectTo : Frame::kTo);
    if (entry == nullptr) entry = group.entry(Frame::kObjectTo);
    if (entry == nullptr && prepared) entry = group.entry(Frame::kObjectFor);
    if (entry != nullptr) return Opening{t, Frame::kTo, entry, {}};
    if (bare) return std::nullopt;
  }
  if (auto found = preposition_at(group, t, object_before)) return found;
  return object_before ? std::nullopt : attribute_at(group, t);
}

std::optional<Opening> Openings::preposition_at(const VerbGroup& group, std::uint32_t t,
                                                bool object_before) const {
  const std::uint32_t limit = view_.stretch(group.verb).end;
  for (const CueEntry* entry : group.entries) {
    const auto& words = entry->prepositions;
    const bool fits = std::find(words.begin(), words.end(), view_.tokens.lower[t]) != words.end() ||
                      (view_.has_pos(t, "ADP"_id) &&
                       std::find(words.begin(), words.end(), view_.tokens.lemma[t]) != words.end());
    // "insto a los electores a votar": who is asked comes first.
    const bool asked = fits && entry->takes(Frame::kObjectTo) && infinitive_follows(t + 1, limit);
    if (fits && !asked && (!object_before || entry->takes(Frame::kObjectTo)))
      return Opening{t, Frame::kPreposition, entry, {}};
  }
  return std::nullopt;
}

std::optional<Opening> Openings::attribute_at(const VerbGroup& group, std::uint32_t t) const {
  const CueEntry* entry = group.entry(Frame::kAttribute);
  if (entry == nullptr || t > group.span.end + 1) return std::nullopt;
  const bool attribute = view_.has_pos(t, "ADJ"_id) || view_.form(t) == Form::kParticiple ||
                         view_.is_quotation_mark(t) || view_.is(t, Word::kInfinitive);
  return attribute ? std::optional(Opening{t, Frame::kAttribute, entry, {}}) : std::nullopt;
}

// "de que", "a lo que": a conjunction behind its preposition.
bool Openings::governs_that(std::uint32_t t, std::uint32_t limit) const {
  if (!view_.has_pos(t, "ADP"_id) || t + 2 >= limit) return false;
  return view_.is(t + 1, Word::kThat) || (view_.is(t + 1, Word::kWhat) && view_.is(t + 2, Word::kThat));
}

bool Openings::is_question(std::uint32_t t, std::uint32_t limit) const {
  if (view_.is(t, Word::kQuestion)) return true;
  return view_.has_pos(t, "ADP"_id) && t + 1 < limit && view_.is(t + 1, Word::kQuestion) &&
         view_.has_pos(t + 1, "SCONJ"_id);
}

// "bajo un cartel que decia": the clause of a noun that is neither hearer nor time.
bool Openings::is_relative(const VerbGroup& group, std::uint32_t that) const {
  if (!view_.has_pos(that, "PRON"_id) || !view_.has_pos(that - 1, "NOUN"_id)) return false;
  for (std::uint32_t t = that; t-- > group.span.end;) {
    if (view_.is(t, Word::kTo) || view_.is(t, Word::kHearer)) return false;
    // "asegura en una nota que": the adjunct of a verb of saying.
    if (view_.is(t, Word::kChannel) && !view_.is(t, Word::kOf)) return false;
    if (view_.has_pos(t, "ADP"_id) && !view_.is(t, Word::kOf)) return true;
  }
  return false;
}

// "Los cientificos alertan: el glaciar desaparecera".
bool Openings::announces(const VerbGroup& group, std::uint32_t t, std::uint32_t limit) const {
  return view_.is_form(t, ":") && t + 2 < limit && group.takes(Frame::kClause) &&
         !view_.context.outermost_quotation_of(t + 1) && has_main_verb(view_, {t + 1, limit});
}

bool Openings::infinitive_at(std::uint32_t t, std::uint32_t limit) const {
  for (std::uint32_t i = t; i < std::min(limit, t + 6); ++i) {
    const Form form = view_.form(i);
    if (form == Form::kInfinitive) return true;
    const bool passes = view_.is(i, Word::kNegation) || view_.is(i, Word::kClitic) ||
                        view_.is(i, Word::kReflexive) || view_.is_quotation_mark(i) ||
                        view_.has_pos(i, "ADV"_id);
    if (!passes) return false;
  }
  return false;
}

// An infinitive with its preposition, before the next comma.
bool Openings::infinitive_follows(std::uint32_t t, std::uint32_t limit) const {
  for (; t + 1 < limit && !view_.is_punctuation(t) && view_.form(t) != Form::kFinite; ++t) {
    if (view_.is(t, Word::kInfinitive) && infinitive_at(t + 1, limit)) return true;
  }
  return false;
}

// Where to go on behind a comma; none: the content begins nowhere behind it.
std::optional<std::uint32_t> Openings::past_comma(const VerbGroup& group, const Sourced& source,
                                                  std::uint32_t comma, std::uint32_t limit,
                                                  bool object_before) const {
  if (const auto incise = end_of_incise(comma + 1, limit)) return *incise + 1;
  if (const auto that = clause_behind_parenthesis(group, comma, limit)) return that;
  const std::uint32_t end = end_of_adjuncts(view_, comma + 1, limit);
  const bool parenthesis = end > comma + 1 && end < limit && view_.is_comma(end);
  if (parenthesis) return end + 1;
  const bool behind_source =
      source.behind && comma == source.source->span.end && at(group, comma + 1, object_before);
  return behind_source ? std::optional(comma + 1) : std::nullopt;
}

// "..., a-t-il dit, ...": the comma that ends an incise that begins at `t`.
std::optional<std::uint32_t> Openings::end_of_incise(std::uint32_t t, std::uint32_t limit) const {
  for (const VerbGroup& group : groups_) {
    if (group.span.begin > t) break;
    if (group.span.begin != t || !group.pronoun) continue;
    std::uint32_t end = group.span.end;
    while (end < limit && !view_.is_comma(end)) ++end;
    if (end < limit) return end;
  }
  return std::nullopt;
}

// "anuncio, tras reunirse con los alcaldes, que ...": the conjunction behind what stands between commas.
std::optional<std::uint32_t> Openings::clause_behind_parenthesis(const VerbGroup& group, std::uint32_t comma,
                                                                 std::uint32_t limit) const {
  if (!group.takes(Frame::kClause)) return std::nullopt;
  for (std::uint32_t t = comma + 1; t + 1 < std::min(limit, comma + 16); ++t) {
    if (view_.form(t) == Form::kFinite || view_.is_form(t, ";")) return std::nullopt;
    if (view_.is_comma(t)) return view_.is(t + 1, Word::kThat) ? std::optional(t + 1) : std::nullopt;
  }
  return std::nullopt;
}

// "a nie les accusations": the object itself.
std::optional<Opening> Openings::object(const VerbGroup& group, const Sourced& source) const {
  const CueEntry* entry = group.entry(Frame::kNounPhrase) != nullptr ? group.entry(Frame::kNounPhrase)
                                                                     : group.entry(Frame::kObjectFor);
  if (entry == nullptr) return std::nullopt;
  const std::uint32_t first = first_behind(group, source);
  const std::uint32_t limit = view_.stretch(group.verb).end;
  for (std::uint32_t t = first; t < limit;) {
    if (source.behind && source.source->span.contains(t)) {
      t = source.source->span.end;
      continue;
    }
    const bool personal = view_.is(t, Word::kTo) && t == first && entry->takes(Frame::kObjectFor);
    const bool time = view_.is(t, Word::kTime) ||
                      (t + 1 < limit && view_.has_pos(t, "DET"_id) && view_.is(t + 1, Word::kTime));
    if (personal) return Opening{t, Frame::kNounPhrase, entry, {}};
    if (!time && (view_.opens_noun_phrase(t) || view_.is(t, Word::kWhat) || view_.is_quotation_mark(t) ||
                  view_.has_pos(t, "ADJ"_id)))
      return Opening{t, Frame::kNounPhrase, entry, {}};
    const std::uint32_t end = end_of_adjunct(view_, t, limit);
    if (end == t) {
      const std::uint32_t inner = view_.is_comma(t) ? end_of_adjuncts(view_, t + 1, limit) : t;
      if (inner <= t + 1 || inner >= limit || !view_.is_comma(inner)) return std::nullopt;
      t = inner + 1;
      continue;
    }
    t = end;
  }
  return std::nullopt;
}

std::optional<Opening> Openings::of_next(std::size_t index, const Sourced& source) const {
  if (index + 1 >= groups_.size()) return std::nullopt;
  const VerbGroup& group = groups_[index];
  const VerbGroup& next = groups_[index + 1];
  if (next.span.begin > group.span.end + 1 || next.span.begin < group.span.end) return std::nullopt;
  const bool joined = view_.is(next.span.begin, Word::kNegation) || view_.is(next.span.begin - 1, Word::kAnd);
  if (!joined) return std::nullopt;
  auto found = find(next, source);
  if (found) found->entry = group.entries.front();
  return found;
}

}  // namespace diurna::statements::romance
