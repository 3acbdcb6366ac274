#include "events/modality.h"

namespace diurna::events {
namespace {

constexpr int kMaxClimb = 4;  // verbs above a trigger that tell of it: "is expected to agree to send"

// "if", "unless", "whether", "should X attack"
bool opens_condition(const doc::Tokens& tokens, const doc::Tree& tree, std::uint32_t verb) {
  for (const std::uint32_t child : tree.children(verb)) {
    if (tokens.dep[child] != "mark"_id) continue;
    const StringId word = tokens.lower[child];
    if (word == "if"_id || word == "unless"_id || word == "whether"_id) return true;
  }
  return false;
}

Modality of_auxiliary(StringId word) {
  if (word == "will"_id || word == "'ll"_id || word == "shall"_id || word == "wo"_id)
    return Modality::kFuture;
  if (word == "would"_id || word == "could"_id || word == "might"_id || word == "may"_id ||
      word == "should"_id || word == "'d"_id || word == "must"_id || word == "can"_id)
    return Modality::kHypothetical;
  return Modality::kActual;
}

// What a verb above an infinitive says of it.
Modality of_governor(StringId lemma) {
  if (lemma == "plan"_id || lemma == "intend"_id || lemma == "prepare"_id || lemma == "expect"_id ||
      lemma == "schedule"_id || lemma == "set"_id || lemma == "due"_id || lemma == "vow"_id ||
      lemma == "be"_id || lemma == "promise"_id || lemma == "pledge"_id || lemma == "aim"_id ||
      lemma == "go"_id)
    return Modality::kFuture;
  if (lemma == "want"_id || lemma == "hope"_id || lemma == "consider"_id || lemma == "seek"_id ||
      lemma == "threaten"_id || lemma == "try"_id || lemma == "ask"_id || lemma == "urge"_id ||
      lemma == "call"_id || lemma == "offer"_id || lemma == "like"_id || lemma == "need"_id ||
      lemma == "propose"_id || lemma == "demand"_id)
    return Modality::kHypothetical;
  if (lemma == "refuse"_id || lemma == "decline"_id || lemma == "fail"_id || lemma == "deny"_id)
    return Modality::kNegated;
  return Modality::kActual;
}

}  // namespace

Modality modality_of(const doc::Tokens& tokens, const doc::Tree& tree, const doc::Clauses& clauses,
                     const Trigger& trigger) {
  std::uint32_t verb =
      trigger.pos == TriggerPos::kVerb ? trigger.head : trigger.support.value_or(trigger.head);
  for (int climbed = 0; climbed < kMaxClimb; ++climbed) {
    if (clauses.is_negated(verb)) return Modality::kNegated;
    if (opens_condition(tokens, tree, verb)) return Modality::kHypothetical;
    for (const std::uint32_t child : tree.children(verb)) {
      if (tokens.dep[child] != "aux"_id) continue;
      if (const Modality found = of_auxiliary(tokens.lower[child]); found != Modality::kActual) return found;
    }
    const StringId dep = tokens.dep[verb];
    const bool below = dep == "xcomp"_id || dep == "conj"_id || dep == "pcomp"_id ||
                       ((dep == "acl"_id || dep == "ccomp"_id) && clauses.is_infinitive(verb));
    if (!below) break;
    const std::uint32_t head = tokens.head[verb];
    if (dep != "conj"_id) {
      if (const Modality found = of_governor(tokens.lemma[head]); found != Modality::kActual) return found;
    }
    verb = head;
  }
  return Modality::kActual;
}

}  // namespace diurna::events
