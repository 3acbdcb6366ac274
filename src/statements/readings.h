// Every way to take a token as the cue of a statement, whatever the lexicon says of it.
//
// The lexicon knows the common cues and their frames. What it lacks, or reads in one way only, is proposed
// here, and a model decides which reading of a token, if any, is a statement (statements/reading_model.h).
#pragma once

#include <vector>

#include "statements/context.h"
#include "statements/draft.h"
#include "statements/span_evidence.h"

namespace diurna::statements {

struct Reading {
  Draft draft;
  bool by_lexicon = false;  // what the lexicon's frames make of the token
};

// The readings of one token; of the same content only the first. Empty for words that cannot be a cue.
std::vector<Reading> readings_of(const Context& context, const SpanEvidence& evidence, std::uint32_t token);

}  // namespace diurna::statements
