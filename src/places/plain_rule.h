// Is a place meant, in a language that no pipeline reads? Without entities and parts of speech only
// well-known places are, and smaller ones behind a word such as "in" (data/places/cues.tsv).
//
// Thread-safety: free functions without state.
#pragma once

#include "places/candidates.h"

namespace diurna::places {

// The chance that `candidate`, of a block without tokens, is a place; 0: it is none.
double plain_chance(const Scene& scene, const Gazetteer& gazetteer, const Lexicon& lexicon,
                    const Candidate& candidate);

}  // namespace diurna::places
