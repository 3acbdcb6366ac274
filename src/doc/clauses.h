// Who does what to whom in the clauses of a dependency tree, by the labels of ClearNLP (English).
//
// Grammatical functions are read as a reader takes them: the subject of a passive verb is its object, what an
// infinitive, a participle or a coordinated verb shares with another is found there, and a relative pronoun
// stands for its noun.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "doc/tokens.h"
#include "doc/tree.h"

namespace diurna::doc {

class Clauses {
 public:
  // Both must outlive it.
  Clauses(const Tokens& tokens, const Tree& tree) : tokens_(tokens), tree_(tree) {}

  bool is_verb(std::uint32_t token) const;
  bool is_nominal(std::uint32_t token) const;
  // With an auxiliary, as a participle behind its noun, or coordinated with such a verb.
  bool is_passive(std::uint32_t verb) const;
  bool is_negated(std::uint32_t verb) const;
  bool is_infinitive(std::uint32_t verb) const;

  // Who does it: the agent of a passive verb, else its own subject or the one that it shares.
  std::optional<std::uint32_t> doer(std::uint32_t verb) const;
  // To whom or what it is done.
  std::optional<std::uint32_t> undergoer(std::uint32_t verb) const;
  // The noun that a relative pronoun stands for; other tokens stand for themselves.
  std::uint32_t meant_by(std::uint32_t token) const;
  // The objects of the prepositions below `parent` with that form, in text order. Times are none: nobody
  // deals with "Sunday".
  std::vector<std::uint32_t> prepositionals(std::uint32_t parent, StringId preposition) const;
  // The first of them.
  std::optional<std::uint32_t> prepositional(std::uint32_t parent, StringId preposition) const;

 private:
  std::optional<std::uint32_t> own_subject(std::uint32_t verb) const;
  std::optional<std::uint32_t> own_object(std::uint32_t verb) const;
  std::optional<std::uint32_t> agent(std::uint32_t verb) const;
  std::optional<std::uint32_t> shared_subject(std::uint32_t verb, int climbed) const;
  std::optional<std::uint32_t> subject_above(std::uint32_t verb, int climbed) const;
  std::optional<std::uint32_t> subject_of_noun(std::uint32_t noun, int climbed) const;
  bool is_coordinated_passive(std::uint32_t verb) const;

  const Tokens& tokens_;
  const Tree& tree_;
};

}  // namespace diurna::doc
