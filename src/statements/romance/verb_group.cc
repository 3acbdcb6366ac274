#include "statements/romance/verb_group.h"

#include <algorithm>
#include <string>

namespace diurna::statements::romance {
namespace {

constexpr std::uint32_t kMaxAgentDistance = 4;  // words between a participle and its agent

// What the tagger or, where it saw no verb, the ending says of a token.
struct Reading {
  StringId lemma;
  Form form;
};

StringId reflexive_of(const View& view, StringId lemma) {
  return text::string_id("se " + std::string(view.lexicon.text_of(lemma, view.tokens.strings.get(lemma))));
}

bool has_auxiliary_before(const View& view, std::uint32_t token) {
  const std::uint32_t limit = view.stretch(token).begin;
  for (std::uint32_t t = token; t-- > limit && t + 5 > token;) {
    if (view.lexicon.words.is(view.tokens.lemma[t], Word::kAuxiliary)) return true;
    const bool passes =
        view.is(t, Word::kSubject) || view.is(t, Word::kNegation) || view.has_pos(t, "ADV"_id);
    if (!passes) return false;
  }
  return false;
}

std::optional<Reading> reading_of(const View& view, std::uint32_t token) {
  const auto& tokens = view.tokens;
  const VerbForm* by_ending = view.lexicon.form(tokens.lower[token]);
  const Form form = view.form(token);
  if (form != Form::kNone) {
    const bool auxiliary = has_auxiliary_before(view, token);
    // "dit", "fait": a participle behind an auxiliary, else not.
    if (by_ending != nullptr && form == Form::kParticiple && !auxiliary &&
        view.lexicon.may_be(tokens.lower[token], Form::kFinite))
      return Reading{by_ending->lemma, Form::kFinite};
    if (by_ending != nullptr && form == Form::kFinite && auxiliary &&
        view.lexicon.may_be(tokens.lower[token], Form::kParticiple))
      return Reading{by_ending->lemma, Form::kParticiple};
    const bool known = !view.lexicon.cues.find(tokens.lemma[token], CueClass::kVerb).empty() ||
                       view.lexicon.cues.knows(tokens.lemma[token]) ||
                       view.lexicon.cues.knows(reflexive_of(view, tokens.lemma[token]));
    if (known && by_ending == nullptr) return Reading{tokens.lemma[token], form};
    if (by_ending != nullptr) return Reading{by_ending->lemma, form};
    return known ? std::optional(Reading{tokens.lemma[token], form}) : std::nullopt;
  }
  if (by_ending == nullptr) return std::nullopt;
  return Reading{by_ending->lemma, by_ending->use};
}

bool follows_noun_phrase(const View& view, std::uint32_t before) {
  if (view.has_pos(before, "DET"_id) || view.has_pos(before, "ADP"_id) || view.is_punctuation(before))
    return false;
  if (view.is(before, Word::kDeterminer) || view.is(before, Word::kPossessive) || view.is(before, Word::kAnd))
    return false;
  return view.is_nominal(before) || view.has_pos(before, "ADJ"_id) ||
         view.form(before) == Form::kParticiple || (before > 0 && view.has_pos(before - 1, "DET"_id)) ||
         view.is_form(before, ")");
}

// A clause, an infinitive or another noun phrase behind a noun phrase: a verb joins them.
bool opens_complement(const View& view, std::uint32_t token, std::uint32_t limit) {
  while (token < limit && view.has_pos(token, "ADV"_id) && !view.is(token, Word::kNegation)) ++token;
  if (token >= limit) return false;
  if (view.is(token, Word::kThat) && !view.has_pos(token, "DET"_id)) return true;
  if (view.is(token, Word::kQuestion) || view.form(token) == Form::kInfinitive) return true;
  if (view.has_pos(token, "DET"_id) && !view.is(token, Word::kTime)) return true;
  const bool infinitive = token + 1 < limit && view.is(token, Word::kInfinitive) &&
                          (view.form(token + 1) == Form::kInfinitive || view.is(token + 1, Word::kNegation));
  return infinitive || view.is(token, Word::kNegation) || view.is_form(token, ":") ||
         (view.is(token, Word::kTo) && !view.is(token, Word::kOf) && view.has_pos(token, "ADP"_id));
}

// The tagger took the form for a noun or an adjective; is there a verb's place for it?
bool may_be_verb(const View& view, std::uint32_t token, Form form) {
  if (view.has_pos(token, "VERB"_id) || view.has_pos(token, "AUX"_id)) return true;
  const TokenSpan stretch = view.stretch(token);
  if (view.is_capital(token) && token != stretch.begin) return false;
  if (token == stretch.begin) return form == Form::kParticiple;
  const std::uint32_t before = token - 1;
  if (view.is(before, Word::kReflexive) || view.is(before, Word::kNegation) ||
      view.is(before, Word::kSubject))
    return true;
  if (form == Form::kParticiple) {
    return view.is(before, Word::kAnd) || view.has_pos(before, "AUX"_id) || view.is_comma(before) ||
           view.lexicon.words.is(view.tokens.lemma[before], Word::kAuxiliary);
  }
  if (follows_noun_phrase(view, before) && opens_complement(view, token + 1, stretch.end)) return true;
  const bool clitic = view.is(before, Word::kClitic) && before > stretch.begin &&
                      (view.has_pos(before - 1, "PROPN"_id) || view.is_comma(before - 1) ||
                       view.has_pos(before - 1, "NOUN"_id));
  const bool inverted = token + 1 < stretch.end && view.is(token + 1, Word::kSubject);
  const bool behind_name =
      view.has_pos(before, "PROPN"_id) || view.has_pos(before, "PRON"_id) || view.has_pos(before, "NUM"_id);
  const bool behind_mark = view.is_comma(before) || view.is_quotation_mark(before);
  return clitic || inverted || behind_mark ||
         (behind_name && !view.has_pos(token, "NOUN"_id) && !view.has_pos(token, "PROPN"_id)) ||
         (view.has_pos(before, "NOUN"_id) && view.has_pos(token, "ADV"_id));
}

bool is_auxiliary(const View& view, std::uint32_t token) {
  return view.lexicon.words.is(view.tokens.lemma[token], Word::kAuxiliary) &&
         (view.has_pos(token, "AUX"_id) || view.has_pos(token, "VERB"_id));
}

void read_left(const View& view, VerbGroup& group) {
  const std::uint32_t limit = view.stretch(group.verb).begin;
  std::uint32_t begin = group.verb;
  std::uint32_t first = group.verb;  // the first word that is more than an adverb
  bool copula = false;
  while (begin > limit) {
    const std::uint32_t t = begin - 1;
    const bool auxiliary = is_auxiliary(view, t) && group.form != Form::kFinite;
    const bool clitic = view.is(t, Word::kClitic) || view.is(t, Word::kReflexive);
    const bool negation = view.is(t, Word::kNegation);
    const bool pronoun = view.is(t, Word::kSubject);
    const bool adverb = view.has_pos(t, "ADV"_id) && !view.is(t, Word::kTime) && !view.is(t, Word::kAnd);
    if (!auxiliary && !clitic && !negation && !pronoun && !adverb) break;
    // An article before a participle that stands for a noun; a preposition.
    if (clitic && view.has_pos(t, "DET"_id) && group.form == Form::kParticiple) break;
    group.has_auxiliary = group.has_auxiliary || auxiliary;
    copula = copula || (auxiliary && view.lexicon.words.is(view.tokens.lemma[t], Word::kCopula));
    group.negated = group.negated || negation;
    group.reflexive = group.reflexive || view.is(t, Word::kReflexive);
    if (pronoun && !group.pronoun && view.tokens.lower[t] != "-t"_id) group.pronoun = t;
    begin = t;
    if (!adverb || negation) first = t;
  }
  group.span = {first, group.verb + 1};
  group.passive = copula && !group.reflexive;
}

void read_right(const View& view, VerbGroup& group) {
  const std::uint32_t limit = view.stretch(group.verb).end;
  std::uint32_t end = group.verb + 1;
  // "n'indique pas", "dit-il".
  while (end < limit && (view.is(end, Word::kSubject) ||
                         (group.negated && view.is(end, Word::kNegation) && !view.is(end, Word::kAnd)))) {
    if (view.is(end, Word::kSubject) && view.tokens.lower[end] != "-t"_id) group.pronoun = end;
    ++end;
  }
  group.span.end = end;
}

std::optional<std::uint32_t> agent_behind(const View& view, const VerbGroup& group) {
  const std::uint32_t limit = std::min(view.stretch(group.verb).end, group.span.end + kMaxAgentDistance);
  for (std::uint32_t t = group.span.end; t < limit; ++t) {
    if (view.is(t, Word::kBy)) return t;
    if (view.is_punctuation(t) || view.form(t) != Form::kNone) return std::nullopt;
  }
  return std::nullopt;
}

// The rows of the verb: those of "se dire" where it is reflexive and they are there.
const std::vector<CueEntry>& entries_of(const View& view, const VerbGroup& group) {
  if (group.reflexive) {
    const auto& reflexive = view.lexicon.cues.find(reflexive_of(view, group.lemma), CueClass::kVerb);
    if (!reflexive.empty()) return reflexive;
  }
  return view.lexicon.cues.find(group.lemma, CueClass::kVerb);
}

// The particle of the row stands behind the verb, adverbs between.
std::optional<std::uint32_t> particle_of(const View& view, const VerbGroup& group, const CueEntry& entry) {
  const std::uint32_t limit = std::min(view.stretch(group.verb).end, group.span.end + 3);
  for (std::uint32_t t = group.span.end; t < limit; ++t) {
    if (view.tokens.lower[t] == entry.particle) return t;
    if (!view.has_pos(t, "ADV"_id) && !view.has_pos(t, "DET"_id)) return std::nullopt;
  }
  return std::nullopt;
}

// The rows that fit: those of the particle that is there, else those without one.
void choose_entries(const View& view, VerbGroup& group) {
  std::optional<StringId> particle;
  for (const CueEntry& entry : entries_of(view, group)) {
    const auto at = entry.particle != 0 ? particle_of(view, group, entry) : std::optional(group.verb);
    if (!at || (particle && *particle != entry.particle)) continue;
    if (!particle && entry.particle != 0) group.span.end = *at + 1;
    particle = entry.particle;
    group.entries.push_back(&entry);
  }
}

bool is_plausible(const View& view, const VerbGroup& group) {
  // Outside of quotations nobody speaks to the reader but the writer.
  bool person = view.has_feature(group.verb, "Person=1") || view.has_feature(group.verb, "Person=2");
  const bool imperative = view.has_feature(group.verb, "Mood=Imp") && view.lexicon.language == "es";
  // French forms of the first and the third person are the same.
  if (view.lexicon.language == "fr")
    person = group.span.begin > 0 && view.is(group.span.begin - 1, Word::kFirst);
  if (group.form == Form::kFinite && (person || imperative) && !view.context.quotation_of(group.verb) &&
      view.has_pos(group.verb, "VERB"_id) && !group.pronoun)
    return false;
  return true;
}

// Any verb may report a quotation that stands right before it: "<<...>>, remacha su marido".
bool follows_quotation(const View& view, std::uint32_t token) {
  std::uint32_t t = token;
  while (t > 0 && (view.is(t - 1, Word::kReflexive) || view.has_pos(t - 1, "AUX"_id) ||
                   view.is(t - 1, Word::kSubject) ||
                   (view.is(t - 1, Word::kClitic) && view.has_pos(t - 1, "PRON"_id))))
    --t;
  if (t < 2 || !view.is_form(t - 1, ",")) return false;
  const auto quotation = view.context.outermost_quotation_of(t - 2);
  if (!quotation) return false;
  const TokenSpan outer = view.context.quotations[*quotation].outer;
  const bool beside = outer.end == t - 1 && !outer.contains(token) && outer.size() >= 5;
  return beside && view.sentence(outer.begin).begin == outer.begin;
}

std::optional<VerbGroup> group_at(const View& view, std::uint32_t token) {
  auto reading = reading_of(view, token);
  const bool unknown = !reading && view.has_pos(token, "VERB"_id) &&
                       (view.form(token) == Form::kFinite || view.form(token) == Form::kParticiple) &&
                       follows_quotation(view, token);
  if (unknown) reading = Reading{view.tokens.lemma[token], view.form(token)};
  if (!reading || !may_be_verb(view, token, reading->form)) return std::nullopt;
  VerbGroup group;
  group.verb = token;
  group.form = reading->form;
  group.lemma = reading->lemma;
  read_left(view, group);
  read_right(view, group);
  choose_entries(view, group);
  const bool reports = group.takes(Frame::kClause) || group.takes(Frame::kQuote);
  if (!unknown && !reports && !group.entries.empty() && follows_quotation(view, token))
    group.entries.push_back(&view.lexicon.any_verb);
  if (unknown && (group.form == Form::kFinite || group.has_auxiliary))
    group.entries.push_back(&view.lexicon.any_verb);
  if (group.entries.empty() || !is_plausible(view, group)) return std::nullopt;
  if (group.form == Form::kParticiple && (group.passive || !group.has_auxiliary))
    group.agent = agent_behind(view, group);
  const bool from_auxiliary = group.negated || group.reflexive;
  group.cue = {from_auxiliary ? group.span.begin : token, group.span.end};
  return group;
}

}  // namespace

bool VerbGroup::takes(Frame frame) const {
  return entry(frame) != nullptr;
}

const CueEntry* VerbGroup::entry(Frame frame) const {
  for (const CueEntry* one : entries) {
    if (one->takes(frame)) return one;
  }
  return nullptr;
}

std::vector<VerbGroup> find_verb_groups(const View& view, const std::vector<bool>& taken) {
  std::vector<VerbGroup> groups;
  for (std::uint32_t t = 0; t < view.tokens.size(); ++t) {
    if (taken[t]) continue;
    if (auto group = group_at(view, t)) groups.push_back(std::move(*group));
  }
  return groups;
}

}  // namespace diurna::statements::romance
