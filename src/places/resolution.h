// Which place of the name is meant? What speaks for each, as features of a linear model over the places of
// one name.
//
// The article is its own context: what stands behind a comma ("Paris, Texas"), the countries and subdivisions
// that it names, how near the place is to the others. The others' places are those that this model took
// without such context, then those of the round before. Thread-safety: free functions without state.
#pragma once

#include <vector>

#include "places/candidates.h"
#include "places/linear_model.h"

namespace diurna::places {

struct Choice {
  PlaceId place = kNoPlace;
  double chance = 0;  // among the places of the name
  // A small place to which nothing else in the article points: more likely one that no gazetteer has.
  bool unsupported = false;
};

// The features of each posting of each mention, given what was chosen for all of them before (kNoPlace:
// nothing).
std::vector<std::vector<Features>> resolution_features(const Scene& scene, const Gazetteer& gazetteer,
                                                       const std::vector<Candidate>& mentions,
                                                       const std::vector<Choice>& before);

std::vector<Choice> resolve(const Scene& scene, const Gazetteer& gazetteer, const LinearModel& model,
                            const std::vector<Candidate>& mentions);

}  // namespace diurna::places
