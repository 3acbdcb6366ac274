#include "statements/silent_parties.h"

#include <utility>

#include "statements/clause.h"
#include "statements/hearers.h"

namespace diurna::statements {
namespace {

constexpr int kMaxClimb = 4;  // clauses between a cue and who is silent

constexpr std::pair<std::string_view, Silent> kNames[] = {
    {"subject", Silent::kSubject}, {"person", Silent::kPerson},   {"alone", Silent::kAlone},
    {"asked", Silent::kAsked},     {"request", Silent::kRequest}, {"attempt", Silent::kAttempt},
    {"none", Silent::kNone},       {"object", Silent::kObject},   {"missing", Silent::kMissing}};

class Finder {
 public:
  Finder(const Context& context, const SilenceWords& words, TokenSpan cue)
      : context_(context), words_(words), cue_(cue) {}

  SilentParty run(Silent silent) const {
    if (silent == Silent::kObject) {
      if (is(cue_.end - 1, "@request"_id)) return whole(asked(cue_.end - 1));
      return whole(object_of_cue());
    }
    if (silent == Silent::kMissing) return {true, speaker_before()};
    if (silent == Silent::kRequest) {
      const auto request = subject_among("@request"_id);
      return request ? party_of_request(*request) : SilentParty{};
    }
    if (silent == Silent::kAttempt) {
      const auto attempt = subject_among("@attempt"_id);
      return attempt ? whole(sought(*attempt)) : SilentParty{};
    }
    const auto subject = speaking_subject();
    if (!subject) return {};
    if (silent == Silent::kNone && !(opens_with_none(*subject) && may_speak(*subject))) return {};
    if (silent == Silent::kPerson && !may_speak(*subject)) return {};
    if (silent == Silent::kAlone && has_object()) return {};
    if (silent == Silent::kAsked && !was_asked(*subject)) return {};
    if (is(subject->head, "@attempt"_id) || is(subject->head, "@request"_id) || is_mute(subject->head))
      return {};
    return {true, subject};
  }

 private:
  bool is(std::uint32_t token, StringId name) const {
    return words_.classes.has(name, context_.tokens.lemma[token]) ||
           words_.classes.has(name, context_.tokens.lower[token]);
  }

  // The subject that is one of the class; the parser may give a verb several.
  std::optional<std::uint32_t> subject_among(StringId name) const {
    for (std::uint32_t token = cue_.begin; token < cue_.end; ++token) {
      for (const std::uint32_t child : context_.tree.children(token)) {
        const StringId dep = context_.tokens.dep[child];
        if ((dep == "nsubj"_id || dep == "nsubjpass"_id) && is(child, name)) return child;
      }
    }
    const auto subject = subject_of_cue(context_, cue_);
    return subject && is(subject->head, name) ? std::optional(subject->head) : std::nullopt;
  }

  // Above a verb of the content that the parser coordinated the cue with: "confirmed that the email was hers
  // but would not say".
  std::optional<Phrase> speaking_subject() const {
    auto subject = subject_of_cue(context_, cue_);
    for (int climbed = 0; subject && climbed < kMaxClimb && is_mute(subject->head); ++climbed) {
      const std::uint32_t verb = context_.tokens.head[subject->head];
      if (cue_.contains(verb) || context_.tree.is_root(verb)) return subject;
      auto above = grammatical_subject(context_, context_.tokens.head[verb]);
      if (!above || above->head == subject->head) return subject;
      subject = above;
    }
    return subject;
  }

  static SilentParty whole(const std::optional<Phrase>& source) { return {source.has_value(), source}; }

  // "The agreement could not be reached", "the statement gave no reason".
  bool is_mute(std::uint32_t noun) const {
    if (!context_.has_pos(noun, "NOUN"_id)) return false;
    return is(noun, "@mute"_id) ||
           words_.roles.find(context_.tokens.lemma[noun]) == std::optional(RoleKind::kDocument);
  }

  bool has_object() const {
    for (std::uint32_t token = cue_.begin; token < cue_.end; ++token) {
      const auto object = context_.tree.child(token, {"dobj"_id});
      if (object && *object >= cue_.end) return true;
    }
    return false;
  }

  // "Asked about the loan, X", "X, when reached by phone,"; but "asked to leave, X refused".
  bool was_asked(const Phrase& subject) const {
    for (const std::uint32_t parent : {cue_.begin, subject.head}) {
      for (const std::uint32_t child : context_.tree.children(parent)) {
        if (!tells_of_asking(context_, child) || context_.tree.child(child, {"xcomp"_id})) continue;
        return true;
      }
    }
    return false;
  }

  bool may_speak(const Phrase& phrase) const {
    return is_nobody(phrase.head) || is_hearer(context_, words_.roles, phrase.head);
  }

  std::optional<Phrase> object_of(std::uint32_t parent, StringId preposition) const {
    for (const std::uint32_t child : context_.tree.children(parent)) {
      if (context_.tokens.lower[child] != preposition) continue;
      const auto object = context_.tree.child(child, {"pobj"_id});
      if (object) return noun_phrase(context_, *object, parent);
    }
    return std::nullopt;
  }

  // "Mr. Hale's phone", "his account": their owner is silent, or whom "the number listed for X" is for.
  Phrase owner_of(const Phrase& reached) const {
    if (!is(reached.head, "@address"_id)) return reached;
    if (const auto owner = context_.tree.child(reached.head, {"poss"_id})) {
      Phrase phrase = noun_phrase(context_, *owner, reached.head);
      if (phrase.span.size() > 1 && context_.tokens.tag[phrase.span.end - 1] == "POS"_id) --phrase.span.end;
      return phrase;
    }
    for (const std::uint32_t child : context_.tree.children(reached.head)) {
      const StringId dep = context_.tokens.dep[child];
      if (dep != "acl"_id && dep != "prep"_id) continue;
      if (dep == "prep"_id && context_.tokens.lower[child] != "for"_id &&
          context_.tokens.lower[child] != "of"_id)
        continue;
      auto listed = dep == "acl"_id ? object_of(child, "for"_id) : std::nullopt;
      if (!listed) listed = object_of(reached.head, context_.tokens.lower[child]);
      if (listed) return *listed;
    }
    return reached;
  }

  // Whom a request went to: "calls to X", "X's phone", "a message left for X", "emails seeking comment from
  // X".
  std::optional<Phrase> asked(std::uint32_t request) const {
    auto found = addressed_by(request);
    // "Calls and e-mails to X", "requests for comment from X", "questions that were sent to X".
    for (const std::uint32_t child : context_.tree.children(request)) {
      if (found) break;
      const StringId dep = context_.tokens.dep[child];
      if (dep == "conj"_id) found = addressed_by(child);
      if (dep != "prep"_id) continue;
      const auto object = context_.tree.child(child, {"pobj"_id});
      if (object && is(*object, "@answer"_id)) found = addressed_by(*object);
    }
    return found ? std::optional(owner_of(*found)) : std::nullopt;
  }

  SilentParty party_of_request(std::uint32_t request) const {
    if (auto source = asked(request)) return {true, source};
    if (!stands_alone(request)) return {};
    return {true, speaker_before()};
  }

  // "Calls were not returned", "requests for comment went unanswered"; but "calls for reform", "calls to act"
  // and "many questions" go to nobody in particular.
  bool stands_alone(std::uint32_t request) const {
    if (asks_answer(request)) return true;
    if (!is(request, "@message"_id)) return false;
    for (const std::uint32_t child : context_.tree.children(request)) {
      const StringId word = context_.tokens.lower[child];
      if (word == "for"_id || word == "to"_id) return false;
      if (context_.tokens.dep[child] == "acl"_id && is_infinitive(context_, child)) return false;
    }
    return true;
  }

  std::optional<Phrase> addressed_by(std::uint32_t request) const {
    for (const StringId preposition : {"to"_id, "from"_id, "with"_id, "at"_id}) {
      auto object = object_of(request, preposition);
      const bool sender = preposition == "from"_id && !is(request, "@answer"_id) && !asks_answer(request);
      if (object && !sender) return object;
    }
    for (const std::uint32_t child : context_.tree.children(request)) {
      const StringId dep = context_.tokens.dep[child];
      if (dep == "poss"_id && is(request, "@address"_id)) return noun_phrase(context_, child, request);
      if (dep != "acl"_id && dep != "relcl"_id) continue;
      for (const StringId preposition : {"to"_id, "for"_id, "with"_id, "at"_id, "from"_id}) {
        auto object = object_of(child, preposition);
        const bool comment = object && is(object->head, "@answer"_id);
        if (object && !comment) return object;
      }
      const auto comment = context_.tree.child(child, {"dobj"_id});
      if (!comment) continue;
      if (auto object = object_of(*comment, "from"_id)) return object;
    }
    return std::nullopt;
  }

  // "requests for comment from X": whom the comment would be from.
  bool asks_answer(std::uint32_t request) const {
    const auto wanted = object_of(request, "for"_id);
    return wanted && is(wanted->head, "@answer"_id);
  }

  // "Efforts to reach X failed", "an attempt to get a comment from X".
  std::optional<Phrase> sought(std::uint32_t attempt) const {
    for (const std::uint32_t child : context_.tree.children(attempt)) {
      const StringId dep = context_.tokens.dep[child];
      if (dep != "acl"_id && dep != "xcomp"_id && dep != "relcl"_id && dep != "prep"_id) continue;
      const std::uint32_t verb = context_.tree.child(child, {"pcomp"_id}).value_or(child);
      const auto object = context_.tree.child(verb, {"dobj"_id});
      if (!object) continue;
      if (is(*object, "@answer"_id)) {
        auto from = object_of(*object, "from"_id);
        return from ? from : object_of(verb, "from"_id);
      }
      if (is(verb, "@reach"_id) && is_person(*object)) return noun_phrase(context_, *object, child);
    }
    return std::nullopt;
  }

  // What else one tries to reach is a place, or an agreement.
  bool is_person(std::uint32_t head) const {
    const StringId label = context_.tokens.entity_label[head];
    const bool place = label == "GPE"_id || label == "LOC"_id || label == "FAC"_id;
    return !place && !is_mute(head);
  }

  // "no one", "none of them", "neither"
  bool is_nobody(std::uint32_t head) const {
    const StringId word = context_.tokens.lower[head];
    return word == "one"_id || word == "nobody"_id || word == "none"_id || word == "neither"_id ||
           word == "either"_id || word == "body"_id;
  }

  bool opens_with_none(const Phrase& phrase) const {
    const StringId first = context_.tokens.lower[phrase.span.begin];
    return first == "no"_id || first == "nobody"_id || first == "none"_id || first == "neither"_id;
  }

  // The words behind "from" or "to" that the cue ends in, else the object of its verb.
  std::optional<Phrase> object_of_cue() const {
    for (std::uint32_t token = cue_.end; token-- > cue_.begin;) {
      const auto object = context_.tree.child(token, {"pobj"_id, "dobj"_id});
      if (!object || cue_.contains(*object)) continue;
      const Phrase phrase = noun_phrase(context_, *object, token);
      const bool found = context_.has_pos(cue_.end - 1, "ADP"_id)
                             ? is_hearer(context_, words_.roles, *object) || is_person(*object)
                             : is_name(phrase) || is_role(*object);
      return found ? std::optional(phrase) : std::nullopt;
    }
    return std::nullopt;
  }

  // A single name that is no known person or body may be a place.
  bool is_name(const Phrase& phrase) const {
    return is_named_party(context_, phrase) ||
           (context_.has_pos(phrase.head, "PROPN"_id) && phrase.span.size() > 1 && is_person(phrase.head));
  }

  // "a representative of the group"
  bool is_role(std::uint32_t noun) const {
    return context_.has_pos(noun, "NOUN"_id) && is_hearer(context_, words_.roles, noun);
  }

  // "Soren ran the yard. Calls were not returned.": whom the sentence before is about.
  std::optional<Phrase> speaker_before() const {
    const TokenSpan sentence = context_.tree.sentence(cue_.begin);
    const std::uint32_t text = context_.text_span(cue_.begin).begin;
    if (sentence.begin <= text) return std::nullopt;
    const TokenSpan before = context_.tree.sentence(sentence.begin - 1);
    for (std::uint32_t token = before.begin; token < before.end; ++token) {
      if (!context_.tree.is_root(token) || context_.outermost_quotation_of(token)) continue;
      auto subject = grammatical_subject(context_, token);
      if (subject && is_hearer(context_, words_.roles, subject->head)) return subject;
    }
    return std::nullopt;
  }

  const Context& context_;
  const SilenceWords& words_;
  TokenSpan cue_;
};

}  // namespace

std::optional<Silent> silent_named(std::string_view name) {
  for (const auto& [label, silent] : kNames) {
    if (label == name) return silent;
  }
  return std::nullopt;
}

SilentParty silent_party(const Context& context, const SilenceWords& words, TokenSpan cue, Silent silent) {
  return Finder(context, words, cue).run(silent);
}

std::optional<Phrase> subject_of_cue(const Context& context, TokenSpan cue) {
  for (std::uint32_t token = cue.begin; token < cue.end; ++token) {
    const StringId pos = context.tokens.pos[token];
    if (pos != "VERB"_id && pos != "AUX"_id) continue;
    if (auto subject = grammatical_subject(context, token)) return subject;
  }
  // "left without a word", "was at sea and unavailable", "Mayor silent on the vote"
  std::uint32_t head = context.tokens.head[cue.begin];
  for (int climbed = 0; climbed < kMaxClimb && context.has_pos(head, "ADP"_id); ++climbed)
    head = context.tokens.head[head];
  if (context.has_pos(head, "VERB"_id) || context.has_pos(head, "AUX"_id)) {
    if (auto subject = grammatical_subject(context, head)) return subject;
  }
  const bool noun = head < cue.begin && !cue.contains(head) &&
                    (context.has_pos(head, "PROPN"_id) || context.has_pos(head, "NOUN"_id));
  return noun ? std::optional(noun_phrase(context, head, cue.begin)) : std::nullopt;
}

bool is_named_party(const Context& context, const Phrase& phrase) {
  const StringId label = context.tokens.entity_label[phrase.head];
  return label == "PERSON"_id || label == "ORG"_id;
}

}  // namespace diurna::statements
