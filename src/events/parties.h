// Who is meant by the phrase in a slot: each party of a coordination, and behind a thing whose it is
// ("condemned the attack by [Israel]").
#pragma once

#include <vector>

#include "actors/actor_lexicon.h"
#include "doc/clauses.h"

namespace diurna::events {

// A noun phrase: its words and its head.
struct Phrase {
  TokenSpan span;
  std::uint32_t head = 0;
};

class Parties {
 public:
  // All must outlive it.
  Parties(const doc::Tokens& tokens, const doc::Tree& tree, const doc::Clauses& clauses,
          const actors::ActorLexicon& lexicon)
      : tokens_(tokens), tree_(tree), clauses_(clauses), lexicon_(lexicon) {}

  // The parties of the phrase with that head, in text order. Empty: nobody.
  std::vector<Phrase> of(std::uint32_t head) const;
  // Who acts where that phrase is the subject: a thing's place ("a bomb in [Kiev]") does not.
  std::vector<Phrase> acting(std::uint32_t head) const;
  // "[UK] and [EU negotiators]", "the armies of [Mali] and [Niger]": the two whom one phrase names, else the
  // phrase.
  std::vector<Phrase> both(const Phrase& phrase) const;
  // Whose the thing is. Empty: nothing tells it.
  std::vector<Phrase> owners(std::uint32_t thing) const;
  bool is_party(const Phrase& phrase) const {
    return lexicon_.is_party(tokens_, tree_, phrase.span, phrase.head);
  }
  // The head with what belongs to its name: without clauses, coordinated phrases and what stands behind them.
  Phrase phrase(std::uint32_t head) const;

 private:
  void collect(std::uint32_t head, int depth, std::vector<Phrase>& found) const;
  // Parties that a thing leads to.
  void collect_behind(std::uint32_t thing, int depth, std::vector<Phrase>& found) const;
  void collect_owners(std::uint32_t thing, int depth, std::vector<Phrase>& found) const;
  void collect_described(std::uint32_t thing, int depth, std::vector<Phrase>& found) const;
  void collect_accused(std::uint32_t thing, int depth, std::vector<Phrase>& found) const;
  bool is_nobody(std::uint32_t head) const;

  const doc::Tokens& tokens_;
  const doc::Tree& tree_;
  const doc::Clauses& clauses_;
  const actors::ActorLexicon& lexicon_;
};

}  // namespace diurna::events
