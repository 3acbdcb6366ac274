// Every act that a frame finds in an article: trigger, type, and who does it to whom.
#pragma once

#include <vector>

#include "events/antecedents.h"
#include "events/frame_matcher.h"
#include "events/parties.h"
#include "events/support_verbs.h"

namespace diurna::events {

struct Candidate {
  Trigger trigger;
  const Frame* frame = nullptr;  // null: none fits, and a verb stands between two parties
  std::vector<Phrase> actors;
  std::vector<Phrase> recipients;
  std::optional<Phrase> about;  // what it concerns, where that is nobody
};

struct Syntax {
  const doc::Tokens& tokens;
  const doc::Tree& tree;
  const doc::Clauses& clauses;
};

// In text order of the triggers. Somebody acts in each, or it is done to somebody.
std::vector<Candidate> find_candidates(const Syntax& syntax, const FrameLexicon& frames,
                                       const SupportVerbs& support, const actors::ActorLexicon& parties);

// The word as a trigger, if it can be one: verbs, nouns with the verb that they are done with, adjectives.
std::optional<Trigger> trigger_at(const Syntax& syntax, const SupportVerbs& support, std::uint32_t token);

}  // namespace diurna::events
