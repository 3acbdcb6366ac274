// What the model of event types is told of an act: hashes of words and of how they hang together.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "events/candidates.h"

namespace diurna::events {

// The parts of an act as far as they are known, each by its head.
struct ActParts {
  Trigger trigger;
  const Frame* frame = nullptr;  // null: none fits
  std::optional<Phrase> actor;
  std::optional<Phrase> recipient;  // or what it concerns
};

// The first parties of a candidate.
ActParts parts_of(const Candidate& candidate);

// Ascending, each once. Precondition: the lexicon and syntax are those that the parts come from.
std::vector<std::uint32_t> features_of(const Syntax& syntax, const FrameLexicon& frames, const ActParts& act);

}  // namespace diurna::events
