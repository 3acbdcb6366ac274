#include "doc/clauses.h"

namespace diurna::doc {

using text::operator""_id;

namespace {

constexpr int kMaxClimb = 6;  // words between a verb and the subject that it shares

bool is_relative_pronoun(const Tokens& tokens, std::uint32_t token) {
  const StringId tag = tokens.tag[token];
  return tag == "WDT"_id || tag == "WP"_id;
}

bool is_time(const Tokens& tokens, std::uint32_t token) {
  const StringId label = tokens.entity_label[token];
  return label == "DATE"_id || label == "TIME"_id;
}

}  // namespace

bool Clauses::is_verb(std::uint32_t token) const {
  return tokens_.pos[token] == "VERB"_id || tokens_.pos[token] == "AUX"_id;
}

bool Clauses::is_nominal(std::uint32_t token) const {
  const StringId pos = tokens_.pos[token];
  return pos == "NOUN"_id || pos == "PROPN"_id || pos == "PRON"_id || pos == "NUM"_id;
}

bool Clauses::is_passive(std::uint32_t verb) const {
  if (tree_.child(verb, {"auxpass"_id, "nsubjpass"_id})) return true;
  if (tokens_.tag[verb] != "VBN"_id || tree_.child(verb, {"aux"_id, "dobj"_id})) return false;
  return tokens_.dep[verb] == "acl"_id || is_coordinated_passive(verb);
}

// "was arrested and deported"
bool Clauses::is_coordinated_passive(std::uint32_t verb) const {
  for (int climbed = 0; climbed < kMaxClimb && tokens_.dep[verb] == "conj"_id; ++climbed) {
    if (own_subject(verb)) return false;
    verb = tokens_.head[verb];
    if (tree_.child(verb, {"auxpass"_id, "nsubjpass"_id})) return true;
    if (tokens_.dep[verb] == "acl"_id && tokens_.tag[verb] == "VBN"_id) return true;
  }
  return false;
}

bool Clauses::is_negated(std::uint32_t verb) const {
  for (const std::uint32_t child : tree_.children(verb)) {
    if (tokens_.dep[child] == "neg"_id || tokens_.lower[child] == "never"_id) return true;
  }
  return false;
}

bool Clauses::is_infinitive(std::uint32_t verb) const {
  for (const std::uint32_t child : tree_.children(verb)) {
    if (tokens_.tag[child] == "TO"_id && child < verb) return true;
  }
  return false;
}

std::uint32_t Clauses::meant_by(std::uint32_t token) const {
  if (!is_relative_pronoun(tokens_, token)) return token;
  std::uint32_t verb = tokens_.head[token];
  for (int climbed = 0; climbed < kMaxClimb; ++climbed) {
    if (tokens_.dep[verb] == "relcl"_id) return tokens_.head[verb];
    verb = tokens_.head[verb];
  }
  return token;
}

std::vector<std::uint32_t> Clauses::prepositionals(std::uint32_t parent, StringId preposition) const {
  std::vector<std::uint32_t> found;
  const auto add_object = [&](std::uint32_t word) {
    auto object = tree_.child(word, {"pobj"_id});
    // "the attack on the mayor calling her lazy": the parser takes the object for the participle's subject.
    if (const auto participle = tree_.child(word, {"pcomp"_id}); participle && !object)
      object = own_subject(*participle);
    if (object && !is_time(tokens_, *object)) found.push_back(meant_by(*object));
  };
  for (const std::uint32_t child : tree_.children(parent)) {
    const StringId dep = tokens_.dep[child];
    if (dep != "prep"_id && dep != "agent"_id && dep != "dative"_id && dep != "prt"_id && dep != "advmod"_id)
      continue;
    if (tokens_.lower[child] == preposition) add_object(child);
    // "out of", "away from"
    if (const auto inner = tree_.child(child, {"prep"_id}); inner && tokens_.lower[*inner] == preposition)
      add_object(*inner);
  }
  return found;
}

std::optional<std::uint32_t> Clauses::prepositional(std::uint32_t parent, StringId preposition) const {
  const std::vector<std::uint32_t> found = prepositionals(parent, preposition);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::optional<std::uint32_t> Clauses::own_subject(std::uint32_t verb) const {
  return tree_.child(verb, {"nsubj"_id, "nsubjpass"_id});
}

std::optional<std::uint32_t> Clauses::own_object(std::uint32_t verb) const {
  return tree_.child(verb, {"dobj"_id});
}

std::optional<std::uint32_t> Clauses::agent(std::uint32_t verb) const {
  if (const auto by = tree_.child(verb, {"agent"_id})) return tree_.child(*by, {"pobj"_id});
  if (!is_passive(verb)) return std::nullopt;
  // "was given a medal by the mayor": the parser often hangs the agent on what stands before it.
  for (std::uint32_t child : tree_.children(verb)) {
    const StringId dep = tokens_.dep[child];
    if (child < verb || (dep != "dobj"_id && dep != "oprd"_id && dep != "prep"_id)) continue;
    for (int climbed = 0; climbed < kMaxClimb; ++climbed) {
      if (const auto maker = prepositional(child, "by"_id)) return maker;
      const auto inner = tree_.child(child, {"pobj"_id, "prep"_id});
      if (!inner) break;
      child = *inner;
    }
  }
  return std::nullopt;
}

std::optional<std::uint32_t> Clauses::doer(std::uint32_t verb) const {
  if (!is_passive(verb)) return shared_subject(verb, 0);
  if (const auto by = agent(verb)) return by;
  // "was beaten and robbed by the gang"
  for (const std::uint32_t child : tree_.children(verb)) {
    if (tokens_.dep[child] == "conj"_id && is_passive(child)) return agent(child);
  }
  return std::nullopt;
}

std::optional<std::uint32_t> Clauses::shared_subject(std::uint32_t verb, int climbed) const {
  if (climbed == kMaxClimb) return std::nullopt;
  if (const auto subject = own_subject(verb)) {
    if (tokens_.dep[*subject] == "expl"_id) return std::nullopt;
    return meant_by(*subject);
  }
  return subject_above(verb, climbed + 1);
}

std::optional<std::uint32_t> Clauses::subject_above(std::uint32_t verb, int climbed) const {
  const StringId dep = tokens_.dep[verb];
  std::uint32_t head = tokens_.head[verb];
  if (head == verb) return std::nullopt;
  if (dep == "acl"_id) {
    if (tokens_.tag[verb] != "VB"_id) return meant_by(head);
    return subject_of_noun(head, climbed);
  }
  if (dep == "relcl"_id) return std::nullopt;
  const bool below_preposition = dep == "pcomp"_id && tokens_.pos[head] != "VERB"_id;
  if (below_preposition) {
    const StringId preposition = tokens_.lower[head];
    head = tokens_.head[head];
    // "accused X of bombing", "prevented X from leaving", but "replied by bombing", "after bombing"
    const bool of_object = preposition == "of"_id || preposition == "for"_id || preposition == "from"_id ||
                           preposition == "into"_id;
    if (of_object && is_verb(head)) {
      if (const auto object = undergoer(head)) return object;
    }
  }
  if (is_nominal(head)) return subject_of_noun(head, climbed);
  if (dep == "xcomp"_id || dep == "ccomp"_id) {
    // "urged X to leave", "X was ordered to leave"
    if (const auto object = undergoer(head)) return object;
  }
  const bool shares = below_preposition || dep == "conj"_id || dep == "xcomp"_id || dep == "advcl"_id ||
                      dep == "ccomp"_id || dep == "acomp"_id || dep == "prep"_id || dep == "dep"_id;
  if (!shares) return std::nullopt;
  if (is_passive(head) && dep != "conj"_id) {
    if (const auto object = undergoer(head)) return object;
  }
  return shared_subject(head, climbed);
}

// "its decision to leave", "X took the decision to leave"
std::optional<std::uint32_t> Clauses::subject_of_noun(std::uint32_t noun, int climbed) const {
  if (climbed == kMaxClimb) return std::nullopt;
  if (const auto owner = tree_.child(noun, {"poss"_id})) return owner;
  for (const StringId preposition : {"by"_id, "of"_id}) {
    if (const auto object = prepositional(noun, preposition)) return object;
  }
  const std::uint32_t verb = tokens_.head[noun];
  if (tokens_.dep[noun] == "dobj"_id && is_verb(verb)) return shared_subject(verb, climbed + 1);
  return std::nullopt;
}

std::optional<std::uint32_t> Clauses::undergoer(std::uint32_t verb) const {
  if (is_passive(verb)) {
    std::uint32_t at = verb;
    for (int climbed = 0; climbed < kMaxClimb; ++climbed) {
      if (const auto subject = own_subject(at)) return meant_by(*subject);
      if (tokens_.dep[at] == "acl"_id) return meant_by(tokens_.head[at]);
      if (tokens_.dep[at] != "conj"_id && tokens_.dep[at] != "xcomp"_id && tokens_.dep[at] != "advcl"_id)
        break;
      at = tokens_.head[at];
    }
    return std::nullopt;
  }
  if (const auto object = own_object(verb)) return meant_by(*object);
  // "bombed and shelled the city"
  for (const std::uint32_t child : tree_.children(verb)) {
    if (tokens_.dep[child] != "conj"_id || own_subject(child)) continue;
    if (const auto object = own_object(child)) return meant_by(*object);
  }
  // "the town that the rebels took", "the town the rebels took"
  if (tokens_.dep[verb] == "relcl"_id) {
    const auto subject = own_subject(verb);
    if (subject && !is_relative_pronoun(tokens_, *subject)) return tokens_.head[verb];
  }
  return std::nullopt;
}

}  // namespace diurna::doc
