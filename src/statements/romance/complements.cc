#include "statements/romance/complements.h"

#include <algorithm>

#include "statements/content.h"
#include "statements/quoted_content.h"

namespace diurna::statements::romance {
namespace {

constexpr std::uint32_t kMaxReach = 40;   // tokens between a verb and its content
constexpr std::uint32_t kMaxIncise = 30;  // tokens of "a declare le ministre en marge du sommet"

// The words between which a verb reports: its own and its source's.
TokenSpan core_of(const VerbGroup& group, const Sourced& source) {
  TokenSpan core = group.span;
  if (!source.source || group.pronoun) return core;
  const TokenSpan words = source.source->span;
  const bool near = words.end + 3 >= core.begin && words.begin <= core.end + 12;
  if (!near) return core;
  return {std::min(core.begin, words.begin), std::max(core.end, words.end)};
}

bool is_near_before(const VerbGroup& group, const Sourced& source) {
  return source.source && !source.behind && !group.pronoun && source.source->span.end <= group.span.begin &&
         source.source->span.end + 2 >= group.span.begin;
}

}  // namespace

std::optional<Complement> Complements::find(std::size_t index, const Sourced& source) const {
  if (auto found = as_said(index, source)) return found;
  if (auto found = interrupted_quotation(index, source)) return found;
  if (auto found = passive_subject(index)) return found;
  if (auto found = beside_quotation(index, source)) return found;
  if (auto found = behind(index, source)) return found;
  if (auto found = relative_object(index, source)) return found;
  return interrupted_clause(index, source);
}

// "Segun explico el comisario, ...": the rest of the sentence.
std::optional<Complement> Complements::as_said(std::size_t index, const Sourced& source) const {
  const VerbGroup& group = groups_[index];
  const TokenSpan stretch = view_.stretch(group.verb);
  const bool opened = group.span.begin > stretch.begin && view_.is(group.span.begin - 1, Word::kAsSaid);
  if (!opened || !source.source || !source.behind) return std::nullopt;
  std::uint32_t begin = group.span.begin - 1;
  while (begin > stretch.begin && !view_.is_comma(begin - 1)) --begin;
  const TokenSpan head = view_.context.trimmed({stretch.begin, begin});
  std::uint32_t rest = std::max(group.span.end, source.source->span.end);
  while (rest < stretch.end && !view_.is_comma(rest)) ++rest;
  const TokenSpan tail = view_.context.trimmed({rest, stretch.end});
  Complement found{.rule = "as-said", .entry = group.entries.front()};
  if (head.size() >= 3) found.pieces.push_back(head);
  if (head.size() < 3 && tail.size() >= 3) found.pieces.push_back(tail);
  if (found.pieces.empty()) return std::nullopt;
  Content content;
  content.pieces = found.pieces;
  note_quotations(view_.context, content);
  found.quotations = content.quotations;
  return found;
}

// "Les faits sont graves, a declare le magistrat, mais ...": an incise inside the marks.
std::optional<Complement> Complements::interrupted_quotation(std::size_t index, const Sourced& source) const {
  const VerbGroup& group = groups_[index];
  const auto q = view_.context.quotation_of(group.verb);
  const CueEntry* entry =
      group.entry(Frame::kClause) != nullptr ? group.entry(Frame::kClause) : group.entry(Frame::kQuote);
  if (!q || entry == nullptr || group.form == Form::kInfinitive) return std::nullopt;
  const TokenSpan outer = view_.context.quotations[*q].outer;
  if (group.span.begin <= outer.begin + 1 || !view_.is_comma(group.span.begin - 1)) return std::nullopt;
  const bool inverted = group.pronoun || source.behind || !source.source;
  if (!inverted) return std::nullopt;
  const bool dashed = !view_.is_form(group.span.begin - 1, ",");
  if (!dashed && !group.pronoun && !source.behind) return std::nullopt;
  std::uint32_t end = source.behind ? std::max(group.span.end, source.source->span.end) : group.span.end;
  const std::uint32_t limit = std::min(outer.end, end + kMaxIncise);
  while (end < limit) {
    const bool closes = dashed ? view_.is_comma(end) && !view_.is_form(end, ",")
                               : view_.is_comma(end) || view_.is_form(end, ".") || view_.is_form(end, ";");
    if (closes || view_.is_form(end, ".")) break;
    if (view_.is(end, Word::kThat) || view_.form(end) == Form::kFinite) return std::nullopt;
    ++end;
  }
  if (end >= limit) return std::nullopt;
  Complement found{.rule = "quotation", .entry = entry, .interrupts = true};
  const TokenSpan head{outer.begin, group.span.begin - 1};
  TokenSpan tail{end + 1, outer.end};
  const auto is_stop = [&](std::uint32_t t) {
    return view_.is_comma(t) || view_.is_form(t, ".") || view_.is_form(t, ";");
  };
  while (!tail.empty() && is_stop(tail.begin)) ++tail.begin;
  found.pieces.push_back(view_.context.trimmed(head));
  if (tail.size() > 1) found.pieces.push_back(tail);
  found.quotations.push_back(*q);
  if (source.source && source.behind && source.source->span.end > end) {
    found.source = phrase_from(view_, source.source->span.begin, end);
  }
  return found;
}

std::optional<Complement> Complements::beside_quotation(std::size_t index, const Sourced& source) const {
  const VerbGroup& group = groups_[index];
  const CueEntry* entry =
      group.entry(Frame::kClause) != nullptr ? group.entry(Frame::kClause) : group.entry(Frame::kQuote);
  if (entry == nullptr) return std::nullopt;
  const TokenSpan core = core_of(group, source);
  const auto next = opening(group, source);
  const bool own = next && (next->frame == Frame::kClause || next->frame == Frame::kTo);
  Complement found{.rule = "quotation", .entry = entry};
  auto before = own ? std::nullopt : quotation_before(view_.context, group.verb, core);
  // A quotation that ends its sentence belongs to what went before.
  if (before && view_.sentence(view_.context.quotations[*before].outer.end - 1) != view_.sentence(group.verb))
    before.reset();
  if (before) {
    const TokenSpan outer = view_.context.quotations[*before].outer;
    const std::uint32_t sentence = view_.sentence(outer.begin).begin;
    const bool whole =
        sentence >= outer.begin || is_utterance(view_.context, view_.context.quotations[*before]);
    found.pieces.push_back(whole ? outer : view_.context.trimmed({sentence, outer.end}));
    found.quotations.push_back(*before);
  }
  const auto after =
      own ? std::nullopt : quotation_after(view_.context, group.verb, core, before.has_value());
  const bool object = next && !before;
  if (after && !object) {
    found.pieces.push_back(view_.context.quotations[*after].outer);
    found.quotations.push_back(*after);
  }
  return found.pieces.empty() ? std::nullopt : std::optional(std::move(found));
}

// "Le pont fermera, a dit la maire, avant Noel": the clause around an incise without quotation marks.
std::optional<Complement> Complements::interrupted_clause(std::size_t index, const Sourced& source) const {
  const VerbGroup& group = groups_[index];
  const CueEntry* entry = group.entry(Frame::kClause);
  const TokenSpan stretch = view_.stretch(group.verb);
  if (entry == nullptr || group.span.begin <= stretch.begin + 2) return std::nullopt;
  if (!view_.is_comma(group.span.begin - 1) || !(group.pronoun || source.behind)) return std::nullopt;
  std::uint32_t begin = group.span.begin - 1;
  while (begin > stretch.begin && !view_.is_form(begin - 1, ";")) --begin;
  const TokenSpan head = view_.context.trimmed({begin, group.span.begin - 1});
  if (head.size() < 3) return std::nullopt;
  Complement found{.rule = "parataxis", .entry = entry};
  found.pieces.push_back(head);
  std::uint32_t end = source.behind ? source.source->span.end : group.span.end;
  while (end < stretch.end && !view_.is_comma(end) && !view_.is_form(end, ";")) ++end;
  const TokenSpan tail = view_.context.trimmed(
      {end, content_end(std::min(end, stretch.end - 1), group.verb, index, Frame::kClause)});
  if (tail.size() >= 3 && !view_.is(tail.begin, Word::kAdjunct)) found.pieces.push_back(tail);
  return found;
}

bool Complements::infinitive_at(std::uint32_t t, std::uint32_t limit) const {
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

// "bajo un cartel que decia": the clause of a noun that is neither hearer nor time.
bool Complements::is_relative(const VerbGroup& group, std::uint32_t that) const {
  if (!view_.has_pos(that, "PRON"_id) || !view_.has_pos(that - 1, "NOUN"_id)) return false;
  for (std::uint32_t t = that; t-- > group.span.end;) {
    if (view_.is(t, Word::kTo) || view_.is(t, Word::kHearer)) return false;
    // "asegura en una nota que": the adjunct of a verb of saying.
    if (view_.is(t, Word::kChannel) && !view_.is(t, Word::kOf)) return false;
    if (view_.has_pos(t, "ADP"_id) && !view_.is(t, Word::kOf)) return true;
  }
  return false;
}

// An infinitive with its preposition, before the next comma.
bool Complements::infinitive_follows(std::uint32_t t, std::uint32_t limit) const {
  for (; t + 1 < limit && !view_.is_punctuation(t) && view_.form(t) != Form::kFinite; ++t) {
    if (view_.is(t, Word::kInfinitive) && infinitive_at(t + 1, limit)) return true;
  }
  return false;
}

std::optional<Complements::Opening> Complements::opening_at(const VerbGroup& group, std::uint32_t t,
                                                            bool object_before) const {
  const std::uint32_t limit = view_.stretch(group.verb).end;
  const bool that = view_.is(t, Word::kThat) && !view_.is(t - 1, Word::kPlainThat) && !is_relative(group, t);
  const bool governed_that =
      view_.has_pos(t, "ADP"_id) && t + 2 < limit &&
      (view_.is(t + 1, Word::kThat) || (view_.is(t + 1, Word::kWhat) && view_.is(t + 2, Word::kThat)));
  const Frame clause = object_before ? Frame::kObjectClause : Frame::kClause;
  if (that || governed_that) {
    const CueEntry* entry = group.entry(clause);
    if (entry == nullptr && governed_that) entry = group.entry(Frame::kPreposition);
    if (entry != nullptr) return Opening{t, Frame::kClause, entry, {}};
    return std::nullopt;
  }
  const bool question = view_.is(t, Word::kQuestion) ||
                        (view_.has_pos(t, "ADP"_id) && t + 1 < limit && view_.is(t + 1, Word::kQuestion) &&
                         !view_.is(t, Word::kQuestion) && view_.has_pos(t + 1, "SCONJ"_id));
  if (question && group.entry(clause) != nullptr) return Opening{t, Frame::kClause, group.entry(clause), {}};
  const bool prepared = view_.is(t, Word::kInfinitive) && infinitive_at(t + 1, limit);
  const bool bare = !object_before && !view_.is_punctuation(t) && infinitive_at(t, limit);
  if (prepared || bare) {
    const CueEntry* entry = object_before ? group.entry(Frame::kObjectTo) : group.entry(Frame::kTo);
    if (entry == nullptr) entry = group.entry(Frame::kObjectTo);
    if (entry == nullptr && prepared) entry = group.entry(Frame::kObjectFor);
    if (entry != nullptr) return Opening{t, Frame::kTo, entry, {}};
    if (bare) return std::nullopt;
  }
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
  if (!object_before && group.entry(Frame::kAttribute) != nullptr && t <= group.span.end + 1) {
    const bool attribute = view_.has_pos(t, "ADJ"_id) || view_.form(t) == Form::kParticiple ||
                           view_.is_quotation_mark(t) || view_.is(t, Word::kInfinitive);
    if (attribute) return Opening{t, Frame::kAttribute, group.entry(Frame::kAttribute), {}};
  }
  return std::nullopt;
}

// "..., a-t-il dit, ...": the comma that ends an incise that begins at `t`.
std::optional<std::uint32_t> Complements::end_of_incise(std::uint32_t t, std::uint32_t limit) const {
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
std::optional<std::uint32_t> Complements::clause_behind_parenthesis(const VerbGroup& group,
                                                                    std::uint32_t comma,
                                                                    std::uint32_t limit) const {
  if (!group.takes(Frame::kClause)) return std::nullopt;
  for (std::uint32_t t = comma + 1; t + 1 < std::min(limit, comma + 16); ++t) {
    if (view_.form(t) == Form::kFinite || view_.is_form(t, ";")) return std::nullopt;
    if (view_.is_comma(t)) return view_.is(t + 1, Word::kThat) ? std::optional(t + 1) : std::nullopt;
  }
  return std::nullopt;
}

// The first place behind the verb where its content may begin, adjuncts and an addressee before it.
std::optional<Complements::Opening> Complements::opening(const VerbGroup& group,
                                                         const Sourced& source) const {
  const std::uint32_t first = group.agent && source.source ? source.source->span.end : group.span.end;
  const std::uint32_t limit = std::min(view_.stretch(group.verb).end, first + kMaxReach);
  std::optional<std::uint32_t> object;
  std::optional<Phrase> addressee;
  for (std::uint32_t t = first; t < limit;) {
    if (source.behind && source.source->span.contains(t)) {
      t = source.source->span.end;
      continue;
    }
    if (auto found = opening_at(group, t, object.has_value())) {
      if (found->entry->takes(Frame::kObjectFor) && object && found->frame == Frame::kTo) found->at = *object;
      found->addressee = addressee;
      return found;
    }
    if (view_.is_comma(t)) {
      if (const auto incise = end_of_incise(t + 1, limit)) {
        t = *incise + 1;
        continue;
      }
      if (const auto that = clause_behind_parenthesis(group, t, limit)) {
        t = *that;
        continue;
      }
      const std::uint32_t end = end_of_adjuncts(view_, t + 1, limit);
      const bool parenthesis = end > t + 1 && end < limit && view_.is_comma(end);
      const bool behind_source =
          source.behind && t == source.source->span.end && opening_at(group, t + 1, object.has_value());
      if (!parenthesis && !behind_source) break;
      t = parenthesis ? end + 1 : t + 1;
      continue;
    }
    // "Los cientificos alertan: el glaciar desaparecera".
    const bool announces = view_.is_form(t, ":") && t + 2 < limit && !object && group.takes(Frame::kClause) &&
                           !view_.context.outermost_quotation_of(t + 1);
    if (announces && has_main_verb(view_, {t + 1, limit}))
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
      if (object) break;
      object = t;
      const auto phrase = phrase_from(view_, t, limit);
      if (phrase && !addressee) addressee = phrase;
      t = phrase ? std::max(t + 1, phrase->span.end) : t + 1;
      continue;
    }
    ++t;
  }
  return object_opening(group, source);
}

// "a nie les accusations": the object itself.
std::optional<Complements::Opening> Complements::object_opening(const VerbGroup& group,
                                                                const Sourced& source) const {
  const CueEntry* entry = group.entry(Frame::kNounPhrase) != nullptr ? group.entry(Frame::kNounPhrase)
                                                                     : group.entry(Frame::kObjectFor);
  if (entry == nullptr) return std::nullopt;
  const std::uint32_t first = group.agent && source.source ? source.source->span.end : group.span.end;
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

// "n'a ni confirme ni dementi l'accord": the verb that follows has the object of both.
std::optional<Complements::Opening> Complements::opening_of_next(std::size_t index,
                                                                 const Sourced& source) const {
  if (index + 1 >= groups_.size()) return std::nullopt;
  const VerbGroup& group = groups_[index];
  const VerbGroup& next = groups_[index + 1];
  if (next.span.begin > group.span.end + 1 || next.span.begin < group.span.end) return std::nullopt;
  const bool joined = view_.is(next.span.begin, Word::kNegation) || view_.is(next.span.begin - 1, Word::kAnd);
  if (!joined) return std::nullopt;
  auto found = opening(next, source);
  if (found) found->entry = group.entries.front();
  return found;
}

std::optional<Complement> Complements::behind(std::size_t index, const Sourced& source) const {
  const VerbGroup& group = groups_[index];
  auto found = opening(group, source);
  if (!found) found = opening_of_next(index, source);
  if (!found) return std::nullopt;
  const bool clause = found->frame == Frame::kClause;
  std::uint32_t end = content_end(found->at, group.verb, index, found->frame);
  // "Tras afirmar que ..., X prometio": the source of the main clause is no content.
  if (source.source && source.source->span.begin > found->at) end = std::min(end, source.source->span.begin);
  const TokenSpan piece = view_.context.trimmed({found->at, end});
  if (piece.empty()) return std::nullopt;
  Complement complement{.rule = "object", .entry = found->entry, .addressee = found->addressee};
  if (clause) complement.rule = "clause";
  if (found->frame == Frame::kTo) complement.rule = "infinitive";
  if (found->frame == Frame::kPreposition) complement.rule = "prepositional";
  if (found->frame == Frame::kAttribute) complement.rule = "attribute";
  complement.pieces.push_back(with_whole_quotations(view_.context, piece, group.span));
  add_following_quotation(group, complement);
  Content content;
  content.pieces = complement.pieces;
  note_quotations(view_.context, content);
  complement.quotations = content.quotations;
  return complement;
}

// "celebro la confesion: <<Por fin>>": the quotation behind the colon goes on with the content.
void Complements::add_following_quotation(const VerbGroup& group, Complement& complement) const {
  const std::uint32_t end = complement.pieces.back().end;
  const std::uint32_t limit = view_.context.text_span(group.verb).end;
  if (end + 1 >= limit || !view_.is_form(end, ":")) return;
  const auto q = view_.context.outermost_quotation_of(end + 1);
  if (!q || view_.context.quotations[*q].outer.begin != end + 1) return;
  complement.pieces.push_back(view_.context.quotations[*q].outer);
}

// "La peticion fue rechazada por el consejo".
std::optional<Complement> Complements::passive_subject(std::size_t index) const {
  const VerbGroup& group = groups_[index];
  if (!group.agent || !group.passive) return std::nullopt;
  const auto subject = phrase_before(view_, sources_.clause_begin(group), group.span.begin);
  if (!subject) return std::nullopt;
  Complement found{.rule = "object", .entry = group.entries.front()};
  found.pieces.push_back(subject->span);
  return found;
}

// "ce que l'entreprise dement".
std::optional<Complement> Complements::relative_object(std::size_t index, const Sourced& source) const {
  const VerbGroup& group = groups_[index];
  if (!is_near_before(group, source) || source.source->span.begin < 2) return std::nullopt;
  const std::uint32_t that = source.source->span.begin - 1;
  if (!view_.is(that, Word::kThat) || !view_.is(that - 1, Word::kWhat)) return std::nullopt;
  Complement found{.rule = "object", .entry = group.entries.front()};
  found.pieces.push_back({that - 1, that + 1});
  return found;
}

// Whether a later cue belongs to the clause of an earlier one rather than to what that reports.
bool Complements::is_coordinated(const VerbGroup& with, const VerbGroup& group, bool clause) const {
  const auto& tokens = view_.tokens;
  if (tokens.dep[group.verb] == "conj"_id && tokens.head[group.verb] == with.verb) return true;
  if (view_.has_feature(group.verb, "Mood=Sub")) return false;
  if (group.form == Form::kInfinitive) return false;
  if (with.has_auxiliary && !group.has_auxiliary && group.form == Form::kParticiple) return true;
  if (!clause) return true;
  // In a clause the tense tells: what is reported has another one more often than not.
  const auto tense = [&](const VerbGroup& one, std::string_view name) {
    return view_.has_feature(one.verb, name);
  };
  if (with.has_auxiliary != group.has_auxiliary) return false;
  if (with.has_auxiliary) return true;
  const bool past = tense(with, "Tense=Past") && tense(group, "Tense=Past");
  const bool present = tense(with, "Tense=Pres") && tense(group, "Tense=Pres");
  return past || (present && tokens.dep[group.verb] == "conj"_id);
}

// Behind an object: an adjunct of the reporting clause, or an apposition with its article.
bool Complements::ends_object(std::uint32_t t, std::uint32_t limit) const {
  if (view_.is_comma(t)) return view_.has_pos(t + 1, "DET"_id) && !view_.is(t + 1, Word::kPossessive);
  if (!view_.same_voice(t, t - 1)) return false;
  const bool adjunct =
      (view_.is(t, Word::kAdjunct) || view_.is(t, Word::kHearer)) && view_.has_pos(t, "ADP"_id);
  const bool issue = t + 2 < limit && view_.tokens.lower[t + 2] == "issue"_id;
  return adjunct || issue;
}

std::uint32_t Complements::content_end(std::uint32_t begin, std::uint32_t voice,
                                       std::optional<std::size_t> index, Frame frame) const {
  const bool clause = frame == Frame::kClause;
  const bool object = frame == Frame::kNounPhrase || frame == Frame::kPreposition;
  const std::uint32_t limit = view_.stretch(voice).end;
  const auto next_group = [&](std::uint32_t t) -> const VerbGroup* {
    for (std::size_t i = index ? *index + 1 : groups_.size();
         i < groups_.size() && groups_[i].span.begin <= t; ++i) {
      if (groups_[i].span.begin == t) return &groups_[i];
    }
    return nullptr;
  };
  for (std::uint32_t t = begin + 1; t + 1 < limit; ++t) {
    if (!view_.same_voice(t, voice) && !view_.is_quotation_mark(t)) continue;
    if (view_.is_form(t, ";")) return t;
    if (view_.is_form(t, ":") && view_.context.outermost_quotation_of(t + 1) &&
        !view_.context.outermost_quotation_of(t))
      return t;
    const bool comma = view_.is_comma(t);
    if (comma && view_.is(t + 1, Word::kAdjunct)) return t;
    if (comma && !clause && view_.is(t + 1, Word::kRelative)) return t;
    if (object && ends_object(t, limit)) return t;
    if (!index) continue;
    const VerbGroup& with = groups_[*index];
    if (comma || view_.is(t, Word::kAnd)) {
      std::uint32_t after = t + 1;
      while (after < limit && (view_.is(after, Word::kAnd) || view_.has_pos(after, "ADV"_id)) &&
             next_group(after) == nullptr)
        ++after;
      const VerbGroup* group = next_group(after);
      const bool gerund = group != nullptr && comma && group->form == Form::kGerund;
      if (gerund) return t;
      if (group != nullptr && view_.is(after - 1, Word::kAnd) && is_coordinated(with, *group, clause))
        return t;
      // "..., mais deux sections veulent": a new subject with its own cue.
      const bool new_clause = view_.is(after - 1, Word::kAnd) || (comma && !clause);
      const bool subordinate =
          comma && (with.form == Form::kInfinitive || with.form == Form::kGerund || !with.has_auxiliary) &&
          view_.is(with.span.begin - 1, Word::kRelative);
      if ((new_clause || subordinate) && group == nullptr && after < limit &&
          view_.opens_noun_phrase(after)) {
        const auto subject = phrase_from(view_, after, limit);
        const VerbGroup* own = subject ? next_group(subject->span.end) : nullptr;
        if (own != nullptr && (subordinate || is_coordinated(with, *own, clause)) &&
            own->form != Form::kInfinitive)
          return t;
      }
      if (comma && group != nullptr && group->pronoun) return t;
    }
  }
  return limit;
}

}  // namespace diurna::statements::romance
