#include "events/slots.h"

#include <initializer_list>

namespace diurna::events {
namespace {

// In the order in which they name whom an inner act is done to.
constexpr std::initializer_list<StringId> kTowards = {"to"_id,   "with"_id, "against"_id, "on"_id,
                                                      "from"_id, "in"_id,   "for"_id,     "of"_id};

}  // namespace

std::optional<std::uint32_t> Slots::fill(const Trigger& trigger, Slot slot) const {
  if (slot == "clause"_id) return whom_clause_is_about(trigger);
  return trigger.pos == TriggerPos::kVerb ? of_verb(trigger.head, slot) : of_noun(trigger, slot);
}

std::optional<std::uint32_t> Slots::of_verb(std::uint32_t verb, Slot slot) const {
  if (slot == "subject"_id) return clauses_.doer(verb);
  if (slot == "object"_id) {
    if (const auto object = clauses_.undergoer(verb)) return object;
    return tree_.child(verb, {"attr"_id, "oprd"_id, "acomp"_id});
  }
  if (slot == "indirect"_id) return indirect(verb);
  return preposition_of_verb(verb, slot);
}

std::optional<std::uint32_t> Slots::indirect(std::uint32_t verb) const {
  const auto dative = tree_.child(verb, {"dative"_id});
  if (!dative) return std::nullopt;
  if (tokens_.pos[*dative] != "ADP"_id) return dative;
  return tree_.child(*dative, {"pobj"_id});
}

// At the verb, at its object, and at its infinitive or participle.
std::optional<std::uint32_t> Slots::preposition_of_verb(std::uint32_t verb, Slot slot) const {
  if (const auto found = clauses_.prepositional(verb, slot)) return found;
  if (slot == "by"_id && clauses_.is_passive(verb)) return std::nullopt;
  for (const std::uint32_t child : tree_.children(verb)) {
    const StringId dep = tokens_.dep[child];
    const bool complement = dep == "dobj"_id || dep == "nsubjpass"_id || dep == "attr"_id ||
                            dep == "acomp"_id || dep == "oprd"_id || dep == "prep"_id || dep == "dative"_id;
    if (!complement) continue;
    if (const auto found = clauses_.prepositional(child, slot)) return found;
    if (dep != "prep"_id) continue;
    if (const auto object = tree_.child(child, {"pobj"_id})) {
      if (const auto found = clauses_.prepositional(*object, slot)) return found;
    }
  }
  return std::nullopt;
}

std::optional<std::uint32_t> Slots::of_noun(const Trigger& trigger, Slot slot) const {
  const std::uint32_t noun = trigger.head;
  if (slot == "poss"_id) return owner(noun);
  if (slot == "subject"_id) {
    return trigger.support ? clauses_.doer(*trigger.support) : std::nullopt;
  }
  if (slot == "object"_id) return trigger.support ? clauses_.undergoer(*trigger.support) : std::nullopt;
  if (const auto found = clauses_.prepositional(noun, slot)) return found;
  if (!trigger.support) return std::nullopt;
  if (slot == "indirect"_id) return indirect(*trigger.support);
  return clauses_.prepositional(*trigger.support, slot);
}

// "Russia's attack", "the Russian attack", "the border police raid"
std::optional<std::uint32_t> Slots::owner(std::uint32_t noun) const {
  if (const auto possessor = tree_.child(noun, {"poss"_id})) return possessor;
  std::optional<std::uint32_t> named;
  for (const std::uint32_t child : tree_.children(noun)) {
    const StringId dep = tokens_.dep[child];
    if (child > noun || (dep != "compound"_id && dep != "amod"_id && dep != "nmod"_id)) continue;
    if (tokens_.entity_label[child] != 0 || tokens_.pos[child] == "PROPN"_id || dep == "compound"_id) {
      named = child;
      if (tokens_.entity_label[child] != 0) break;
    }
  }
  return named;
}

std::optional<std::uint32_t> Slots::clause(const Trigger& trigger) const {
  if (const auto below = clause_below(trigger.head)) return below;
  if (trigger.pos == TriggerPos::kVerb) {
    for (const std::uint32_t child : tree_.children(trigger.head)) {
      if (tokens_.dep[child] != "dobj"_id && tokens_.dep[child] != "nsubjpass"_id) continue;
      if (const auto below = clause_below(child)) return below;
    }
  }
  return trigger.support ? clause_below(*trigger.support) : std::nullopt;
}

std::optional<std::uint32_t> Slots::clause_below(std::uint32_t word) const {
  for (const std::uint32_t child : tree_.children(word)) {
    const StringId dep = tokens_.dep[child];
    if (child < word) continue;
    if (dep == "xcomp"_id || dep == "ccomp"_id) return child;
    if ((dep == "acl"_id || dep == "advcl"_id) && clauses_.is_infinitive(child)) return child;
    if (dep == "prep"_id || dep == "agent"_id) {
      if (const auto inner = tree_.child(child, {"pcomp"_id})) return inner;
    }
  }
  return std::nullopt;
}

// Whoever is to do it, if that is somebody else ("demanded that X leave"), else whom it is done to.
std::optional<std::uint32_t> Slots::whom_clause_is_about(const Trigger& trigger) const {
  const auto inner = clause(trigger);
  if (!inner) return std::nullopt;
  const auto subject = tree_.child(*inner, {"nsubj"_id, "nsubjpass"_id});
  if (subject && tokens_.pos[*subject] != "PRON"_id) return clauses_.meant_by(*subject);
  if (const auto given = indirect(*inner)) return given;
  if (const auto object = clauses_.undergoer(*inner)) return object;
  for (const StringId preposition : kTowards) {
    if (const auto found = preposition_of_verb(*inner, preposition)) return found;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> Slots::fixed_word(const Trigger& trigger, StringId word) const {
  const TokenSpan sentence = tree_.sentence(trigger.head);
  for (std::uint32_t t = trigger.head + 1; t < sentence.end && t < trigger.head + 8; ++t) {
    if (tokens_.lower[t] != word && tokens_.lemma[t] != word) continue;
    std::uint32_t head = tokens_.head[t];
    // "stand up to", "come out of": the second hangs on the first.
    for (int climbed = 0; climbed < 2 && head != trigger.head; ++climbed) head = tokens_.head[head];
    if (head == trigger.head) return t;
  }
  return std::nullopt;
}

}  // namespace diurna::events
