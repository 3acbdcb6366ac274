#include "events/slots.h"

#include <algorithm>
#include <initializer_list>

namespace diurna::events {
namespace {

// In the order in which they name whom an inner act is done to.
constexpr std::initializer_list<StringId> kTowards = {"to"_id, "with"_id, "against"_id, "on"_id,  "from"_id,
                                                      "in"_id, "at"_id,   "into"_id,    "for"_id, "of"_id};

constexpr std::size_t kMaxCoordinated = 8;
constexpr int kMaxClauses = 1;  // below one another: "agreed to help train"

std::vector<std::uint32_t> only(std::optional<std::uint32_t> head) {
  return head ? std::vector<std::uint32_t>{*head} : std::vector<std::uint32_t>();
}

void append(const std::vector<std::uint32_t>& more, std::vector<std::uint32_t>& heads) {
  heads.insert(heads.end(), more.begin(), more.end());
}

}  // namespace

std::optional<std::uint32_t> Slots::fill(const Trigger& trigger, Slot slot) const {
  const Heads found = fillers(trigger, slot);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

Slots::Heads Slots::fillers(const Trigger& trigger, Slot slot) const {
  if (slot == "clause"_id) return whom_clause_is_about(trigger);
  if (slot == "modal"_id) return modals(trigger);
  if (slot == "until"_id) return awaited(trigger);
  return trigger.pos == TriggerPos::kVerb ? of_verb(trigger.head, slot) : of_noun(trigger, slot);
}

Slots::Heads Slots::of_verb(std::uint32_t verb, Slot slot) const {
  if (slot == "subject"_id) return only(clauses_.doer(verb));
  if (slot == "object"_id) {
    Heads found = only(clauses_.undergoer(verb));
    append(objects(verb), found);
    append(said_of_object(verb), found);
    return found.empty() ? only(tree_.child(verb, {"attr"_id, "acomp"_id})) : found;
  }
  if (slot == "indirect"_id) return only(indirect(verb));
  return prepositions_of_verb(verb, slot);
}

std::optional<std::uint32_t> Slots::indirect(std::uint32_t verb) const {
  const auto dative = tree_.child(verb, {"dative"_id});
  if (!dative) {
    // "gave [the crew] a medal", "[the crew] were given a medal"
    const Heads things = objects(verb);
    if (things.empty()) return std::nullopt;
    if (clauses_.is_passive(verb)) return clauses_.undergoer(verb);
    return things.size() > 1 ? std::optional(things.front()) : std::nullopt;
  }
  if (tokens_.pos[*dative] != "ADP"_id) return dative;
  return tree_.child(*dative, {"pobj"_id});
}

Slots::Heads Slots::objects(std::uint32_t verb) const {
  Heads found;
  for (const std::uint32_t child : tree_.children(verb)) {
    if (tokens_.dep[child] == "dobj"_id && clauses_.is_nominal(child))
      found.push_back(clauses_.meant_by(child));
  }
  return found;
}

// "found [the mayor] [guilty]", "was elected [president]"
Slots::Heads Slots::said_of_object(std::uint32_t verb) const {
  Heads found = only(tree_.child(verb, {"oprd"_id}));
  const auto small = tree_.child(verb, {"ccomp"_id});
  if (!small || clauses_.is_verb(*small)) return found;
  append(only(tree_.child(*small, {"nsubj"_id})), found);
  found.push_back(*small);
  return found;
}

// At the verb, at its object, and at its infinitive or participle.
Slots::Heads Slots::prepositions_of_verb(std::uint32_t verb, Slot slot) const {
  Heads found = clauses_.prepositionals(verb, slot);
  if (slot == "by"_id && clauses_.is_passive(verb)) return found;
  for (const std::uint32_t child : tree_.children(verb)) {
    const StringId dep = tokens_.dep[child];
    const bool complement = dep == "dobj"_id || dep == "nsubjpass"_id || dep == "attr"_id ||
                            dep == "acomp"_id || dep == "oprd"_id || dep == "prep"_id || dep == "dative"_id ||
                            dep == "agent"_id;
    if (!complement) continue;
    append(clauses_.prepositionals(child, slot), found);
    if ((dep != "prep"_id && dep != "agent"_id) || slot == "of"_id) continue;
    if (const auto object = tree_.child(child, {"pobj"_id}))
      append(clauses_.prepositionals(*object, slot), found);
  }
  return found;
}

// "a grant from the trustees to the library": the second often hangs on the first.
Slots::Heads Slots::further(std::uint32_t noun, Slot slot, int depth) const {
  Heads found;
  for (const std::uint32_t child : tree_.children(noun)) {
    if (tokens_.dep[child] != "prep"_id && tokens_.dep[child] != "agent"_id) continue;
    const auto object = tree_.child(child, {"pobj"_id});
    if (!object) continue;
    append(clauses_.prepositionals(*object, slot), found);
    if (depth < kMaxClauses) append(further(*object, slot, depth + 1), found);
  }
  return found;
}

Slots::Heads Slots::of_noun(const Trigger& trigger, Slot slot) const {
  const std::uint32_t noun = trigger.head;
  if (slot == "poss"_id) return only(owner(noun));
  if (slot == "subject"_id) return only(trigger.support ? clauses_.doer(*trigger.support) : std::nullopt);
  if (slot == "object"_id) return only(trigger.support ? clauses_.undergoer(*trigger.support) : std::nullopt);
  Heads found = clauses_.prepositionals(noun, slot);
  if (slot != "of"_id) append(further(noun, slot, 0), found);
  if (!trigger.support) return found;
  if (slot == "indirect"_id) return only(indirect(*trigger.support));
  append(clauses_.prepositionals(*trigger.support, slot), found);
  return found;
}

std::vector<std::uint32_t> Slots::describing(std::uint32_t noun) const {
  Heads found = only(owner(noun));
  for (const std::uint32_t child : tree_.children(noun)) {
    const StringId dep = tokens_.dep[child];
    if (child < noun && (dep == "compound"_id || dep == "amod"_id || dep == "nmod"_id))
      found.push_back(child);
  }
  return found;
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

// Whoever is to do it, if that is somebody else ("demanded that X leave"), then whom it is done to.
Slots::Heads Slots::whom_clause_is_about(const Trigger& trigger) const {
  Heads found;
  if (const auto inner = clause(trigger)) add_whom(*inner, 0, found);
  return found;
}

// "said that the army [must] leave"
Slots::Heads Slots::modals(const Trigger& trigger) const {
  Heads found;
  const auto inner = clause(trigger);
  if (!inner) return found;
  for (const std::uint32_t child : tree_.children(*inner)) {
    if (tokens_.dep[child] == "aux"_id && tokens_.tag[child] == "MD"_id) found.push_back(child);
  }
  return found;
}

// "will not end the strike until [the ministry] pays"
Slots::Heads Slots::awaited(const Trigger& trigger) const {
  Heads found;
  const std::uint32_t verb = trigger.support.value_or(trigger.head);
  for (const std::uint32_t child : tree_.children(verb)) {
    if (tokens_.dep[child] != "advcl"_id) continue;
    const auto mark = tree_.child(child, {"mark"_id});
    if (!mark || (tokens_.lower[*mark] != "until"_id && tokens_.lower[*mark] != "unless"_id)) continue;
    append(only(clauses_.doer(child)), found);
    append(only(clauses_.undergoer(child)), found);
  }
  return found;
}

// What is made is nobody to whom it is done: "set up a school in [the port]".
bool Slots::makes(std::uint32_t verb) const {
  static constexpr std::initializer_list<StringId> kMaking = {"set"_id,   "establish"_id, "create"_id,
                                                              "build"_id, "open"_id,      "form"_id,
                                                              "found"_id, "launch"_id,    "construct"_id};
  return std::ranges::find(kMaking, tokens_.lemma[verb]) != kMaking.end();
}

void Slots::add_whom(std::uint32_t inner, int depth, Heads& found) const {
  const auto subject = tree_.child(inner, {"nsubj"_id, "nsubjpass"_id});
  if (subject && tokens_.pos[*subject] != "PRON"_id) found.push_back(clauses_.meant_by(*subject));
  append(only(indirect(inner)), found);
  // "to send nurses to [the island]"
  append(clauses_.prepositionals(inner, "to"_id), found);
  if (!makes(inner)) append(only(clauses_.undergoer(inner)), found);
  for (const StringId preposition : kTowards) append(prepositions_of_verb(inner, preposition), found);
  if (makes(inner)) append(only(clauses_.undergoer(inner)), found);
  const auto further = clause_below(inner);
  if (further && depth < kMaxClauses) add_whom(*further, depth + 1, found);
}

bool Slots::is_several(std::uint32_t noun) const {
  if (tree_.child(noun, {"conj"_id})) return true;
  for (const std::uint32_t child : tree_.children(noun)) {
    const StringId lower = tokens_.lower[child];
    if (lower == "two"_id || lower == "both"_id || lower == "three"_id) return true;
  }
  return false;
}

std::vector<std::uint32_t> Slots::coordinated(std::uint32_t noun) const {
  Heads found = {noun};
  for (std::size_t i = 0; i < found.size() && i < kMaxCoordinated; ++i) {
    for (const std::uint32_t child : tree_.children(found[i])) {
      if (tokens_.dep[child] == "conj"_id) found.push_back(child);
    }
  }
  return found;
}

std::optional<std::uint32_t> Slots::counted(std::uint32_t noun) const {
  static constexpr std::initializer_list<StringId> kCounting = {
      "batch"_id,    "number"_id,   "group"_id,       "hundred"_id, "thousand"_id, "dozen"_id,
      "score"_id,    "million"_id,  "part"_id,        "rest"_id,    "all"_id,      "some"_id,
      "most"_id,     "majority"_id, "series"_id,      "round"_id,   "set"_id,      "contingent"_id,
      "wave"_id,     "spate"_id,    "couple"_id,      "pair"_id,    "handful"_id,  "remainder"_id,
      "half"_id,     "amount"_id,   "kind"_id,        "type"_id,    "form"_id,     "string"_id,
      "shipment"_id, "load"_id,     "consignment"_id, "tranche"_id};
  const StringId lemma = tokens_.lemma[noun];
  const StringId lower = tokens_.lower[noun];
  for (const StringId word : kCounting) {
    if (word == lemma || word == lower) return clauses_.prepositional(noun, "of"_id);
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
