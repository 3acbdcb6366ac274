#include "statements/romance/sources.h"

#include <algorithm>

namespace diurna::statements::romance {
namespace {

Sourced named(const std::optional<Phrase>& phrase, bool behind = false) {
  return {phrase.has_value(), phrase, behind};
}

}  // namespace

std::uint32_t Sources::clause_begin(const VerbGroup& group) const {
  const TokenSpan stretch = view_.stretch(group.verb);
  for (std::uint32_t t = group.span.begin; t-- > stretch.begin;) {
    if (view_.is_form(t, ";") || view_.is_form(t, ":")) return t + 1;
    const auto quotation = view_.context.outermost_quotation_of(t);
    if (!quotation || view_.context.quotations[*quotation].outer.contains(group.verb)) continue;
    const TokenSpan outer = view_.context.quotations[*quotation].outer;
    const bool apart = t + 1 >= group.span.begin || view_.is_comma(t + 1) || view_.is_form(t + 1, ".");
    if (outer.end == t + 1 && apart) return t + 1;
  }
  return stretch.begin;
}

// What the parser takes for the subject, if it is in the same clause and voice.
std::optional<Phrase> Sources::parsed_subject(const VerbGroup& group) const {
  const auto subject = view_.context.tree.child(group.verb, {"nsubj"_id, "nsubj:pass"_id, "nsubj:caus"_id});
  if (!subject || !view_.same_voice(*subject, group.verb)) return std::nullopt;
  if (view_.sentence(*subject) != view_.sentence(group.verb) || view_.is(*subject, Word::kThat))
    return std::nullopt;
  if (*subject < group.span.begin) {
    TokenSpan span{std::max(clause_begin(group), view_.context.tree.subtree(*subject).begin),
                   group.span.begin};
    span = view_.context.trimmed(span);
    return span.contains(*subject) ? std::optional(Phrase{span, *subject}) : std::nullopt;
  }
  const std::uint32_t begin = std::max(group.span.end, view_.context.tree.subtree(*subject).begin);
  return phrase_from(view_, begin, view_.stretch(group.verb).end);
}

// "a declare mardi le ministre": the first noun phrase behind the verb that no preposition governs.
std::optional<Phrase> Sources::inverted_subject(const VerbGroup& group) const {
  const std::uint32_t limit = view_.stretch(group.verb).end;
  std::uint32_t t = group.span.end;
  while (t < limit) {
    const bool comma = view_.is_comma(t) && t > group.span.end;
    const std::uint32_t next = comma ? t + 1 : end_of_adjunct(view_, t, limit);
    if (next == t) break;
    t = next;
  }
  if (t >= limit || !view_.opens_noun_phrase(t) || !view_.same_voice(t, group.verb)) return std::nullopt;
  return phrase_from(view_, t, limit);
}

Sourced Sources::own_subject(const VerbGroup& group) const {
  const std::uint32_t begin = clause_begin(group);
  const auto parsed = parsed_subject(group);
  const std::uint32_t opening = view_.stretch(group.verb).begin;
  if (group.span.begin == opening && view_.context.quotation_of(group.verb) && !group.pronoun) return {};
  // "..., a lance l'elue, ...": between commas the subject stands behind.
  const bool set_apart = group.span.begin > opening && view_.is_comma(group.span.begin - 1);
  const bool reports = group.takes(Frame::kClause) || group.takes(Frame::kQuote);
  if (set_apart && reports && has_main_verb(view_, {begin, group.span.begin - 1}))
    return named(inverted_subject(group), true);
  // "une decision que regrette le maire": in French the pronoun is the object.
  const bool object_clause = group.span.begin > opening && view_.lexicon.language == "fr" &&
                             view_.is(group.span.begin - 1, Word::kThat);
  if (object_clause) return named(inverted_subject(group), true);
  // "segun explico el comisario".
  if (group.span.begin > opening && view_.is(group.span.begin - 1, Word::kAsSaid))
    return named(inverted_subject(group), true);
  // "un comunicado en el que lamenta": who published it.
  const std::uint32_t before_verb = group.span.begin;
  const bool in_document = before_verb > opening + 3 && view_.is(before_verb - 1, Word::kThat) &&
                           view_.is(before_verb - 2, Word::kDeterminer) &&
                           view_.has_pos(before_verb - 3, "ADP"_id);
  if (in_document) return first_subject(group);
  const bool behind_quotation = begin > view_.stretch(group.verb).begin && group.span.begin <= begin + 1;
  if (!behind_quotation) {
    const auto before = phrase_before(view_, begin, group.span.begin);
    // "La prefecture, de son cote, reconnait": the tree passes over what stands between.
    const bool elsewhere =
        parsed && parsed->head < group.span.begin && !view_.is(parsed->head, Word::kRelative) && before &&
        !before->span.contains(parsed->head) && parsed->head >= begin && view_.is_nominal(parsed->head);
    if (elsewhere) return named(parsed);
    if (before) return named(before);
  }
  if (parsed) return named(parsed, parsed->span.begin >= group.span.end);
  const std::uint32_t first = view_.stretch(group.verb).begin;
  const bool opens =
      group.span.begin == first || view_.is_punctuation(group.span.begin - 1) || behind_quotation;
  if (opens) {
    if (const auto behind = inverted_subject(group)) return named(behind, true);
  }
  return {};
}

// The source of the clause that this one is coordinated with or hangs on.
Sourced Sources::shared(std::size_t index, const std::vector<Sourced>& known) const {
  const VerbGroup& group = groups_[index];
  // The verb that the tree coordinates it with.
  if (view_.tokens.dep[group.verb] == "conj"_id) {
    for (std::size_t i = 0; i < index; ++i) {
      const bool coordinated =
          groups_[i].verb == view_.tokens.head[group.verb] && known[i].valid && !groups_[i].agent;
      if (coordinated) return {true, known[i].source, false};
    }
  }
  for (std::size_t i = index; i-- > 0;) {
    if (view_.sentence(groups_[i].verb) != view_.sentence(group.verb)) break;
    if (!view_.same_voice(groups_[i].verb, group.verb) || !known[i].valid || groups_[i].agent) continue;
    return {true, known[i].source, false};
  }
  // "Tras afirmar que ..., X prometio": the main clause comes later.
  for (std::size_t i = index + 1; i < groups_.size(); ++i) {
    if (view_.sentence(groups_[i].verb) != view_.sentence(group.verb)) break;
    if (groups_[i].form != Form::kFinite && !groups_[i].has_auxiliary) continue;
    if (!view_.same_voice(groups_[i].verb, group.verb)) continue;
    if (const Sourced later = own_subject(groups_[i]); later.valid) return later;
  }
  return {};
}

// Infinitives, gerunds and participles: the subject of the verb that governs them.
Sourced Sources::governed(std::size_t index, const std::vector<Sourced>& known) const {
  const VerbGroup& group = groups_[index];
  const TokenSpan stretch = view_.stretch(group.verb);
  if (group.form == Form::kGerund) {
    const Sourced main = shared(index, known);
    if (main.valid || group.span.begin == stretch.begin) return main;
    return named(phrase_before(view_, clause_begin(group), group.span.begin));
  }
  if (group.form == Form::kParticiple) {
    const bool joined = group.span.begin > stretch.begin && view_.is(group.span.begin - 1, Word::kAnd);
    return joined || group.negated ? shared(index, known) : Sourced{};
  }
  if (group.span.begin == stretch.begin) return {};
  for (std::uint32_t t = group.span.begin; t-- > stretch.begin && t + 3 > group.span.begin;) {
    if (view_.is(t, Word::kBefore)) return shared(index, known);
    if (!view_.has_pos(t, "ADP"_id) && !view_.has_pos(t, "ADV"_id)) break;
  }
  if (group.span.begin == stretch.begin) return {};
  // "a tenu a souligner": a verb that is no cue itself.
  std::uint32_t head = group.span.begin - 1;
  while (head > stretch.begin && head + 4 > group.span.begin && view_.form(head) == Form::kNone &&
         (view_.has_pos(head, "ADP"_id) || view_.has_pos(head, "ADV"_id) || view_.is(head, Word::kSubject)))
    --head;
  const bool modal = view_.form(head) != Form::kNone && view_.form(head) != Form::kInfinitive;
  const bool is_cue = std::any_of(groups_.begin(), groups_.begin() + static_cast<std::ptrdiff_t>(index),
                                  [&](const VerbGroup& g) { return g.verb == head; });
  if (!modal || is_cue) return {};
  VerbGroup above;
  above.verb = head;
  above.span = {head, group.span.end};
  while (above.span.begin > stretch.begin) {
    const std::uint32_t t = above.span.begin - 1;
    const bool belongs = view_.has_pos(t, "AUX"_id) || view_.is(t, Word::kClitic) ||
                         view_.is(t, Word::kReflexive) || view_.is(t, Word::kNegation) ||
                         view_.has_pos(t, "ADV"_id);
    if (!belongs) break;
    --above.span.begin;
  }
  for (std::uint32_t t = head; t < group.span.begin; ++t) {
    if (view_.is(t, Word::kSubject)) return named(Phrase{{t, t + 1}, t});
  }
  return own_subject(above);
}

// "X hizo un llamado y califico": the subject of the clause's first verb, which is no cue.
Sourced Sources::first_subject(const VerbGroup& group) const {
  const std::uint32_t begin = clause_begin(group);
  for (std::uint32_t t = begin; t < group.span.begin; ++t) {
    if (!has_main_verb(view_, {begin, t + 1})) continue;
    VerbGroup first;
    first.verb = t;
    first.span = {t, t + 1};
    while (first.span.begin > begin && (view_.is(first.span.begin - 1, Word::kClitic) ||
                                        view_.is(first.span.begin - 1, Word::kReflexive) ||
                                        view_.is(first.span.begin - 1, Word::kNegation)))
      --first.span.begin;
    return named(phrase_before(view_, begin, first.span.begin));
  }
  return own_subject(group);
}

bool Sources::is_impersonal(const VerbGroup& group, const std::optional<Phrase>& source) const {
  if (!source)
    return group.reflexive && !group.entries.empty() && !group.entries.front()->lemma.starts_with("se ");
  const StringId head = view_.tokens.lower[source->head];
  if (view_.lexicon.words.is(head, Word::kNobody)) return true;
  return view_.lexicon.words.is(view_.tokens.lower[source->span.begin], Word::kNobody);
}

Sourced Sources::find(std::size_t index, const std::vector<Sourced>& known) const {
  const VerbGroup& group = groups_[index];
  if (group.agent) return named(phrase_from(view_, *group.agent + 1, view_.stretch(group.verb).end), true);
  if (group.passive && group.form == Form::kParticiple && view_.lexicon.language == "es") return {};
  if (group.pronoun) return named(Phrase{{*group.pronoun, *group.pronoun + 1}, *group.pronoun});
  const bool own = group.form == Form::kFinite || group.has_auxiliary;
  if (!own || group.form == Form::kInfinitive || group.form == Form::kGerund) return governed(index, known);
  const TokenSpan stretch = view_.stretch(group.verb);
  std::uint32_t begin = group.span.begin;
  while (begin > stretch.begin && view_.has_pos(begin - 1, "ADV"_id) && !view_.is(begin - 1, Word::kAnd))
    --begin;
  const bool coordinated =
      (begin > stretch.begin && view_.is(begin - 1, Word::kAnd)) || view_.is(begin, Word::kAnd);
  Sourced found = coordinated ? shared(index, known) : own_subject(group);
  if (coordinated && !found.valid) found = first_subject(group);
  if (is_impersonal(group, found.source)) return {};
  if (found.valid) return found;
  // Spanish leaves the subject out; French does not.
  const bool third = !view_.has_feature(group.verb, "Person=1") && !view_.has_feature(group.verb, "Person=2");
  const std::uint32_t before = group.span.begin > stretch.begin ? group.span.begin - 1 : group.span.begin;
  const bool main = !view_.is(before, Word::kThat) && !view_.is(before, Word::kRelative);
  return {view_.lexicon.language == "es" && third && main, std::nullopt, false};
}

}  // namespace diurna::statements::romance
