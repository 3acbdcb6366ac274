// Is a place meant? What speaks for and against each candidate, as features of a logistic model.
//
// Thread-safety: free functions without state.
#pragma once

#include <vector>

#include "places/candidates.h"
#include "places/linear_model.h"

namespace diurna::places {

// One entry a candidate, in their order; empty for those of blocks that no pipeline has read (plain_rule.h).
std::vector<Features> recognition_features(const Scene& scene, const Gazetteer& gazetteer,
                                           const Lexicon& lexicon, const std::vector<Candidate>& candidates);

// Those with the best chances, none overlapping another, in text order; `chances` has one entry a candidate.
std::vector<std::size_t> chosen(const std::vector<Candidate>& candidates, const std::vector<double>& chances,
                                double threshold);

}  // namespace diurna::places
