// Stretches of text that may name a place: names of the gazetteer, places of the recogniser of names, and
// words that say what they are ("... Road").
//
// Thread-safety: free functions without state.
#pragma once

#include <string>
#include <vector>

#include "places/gazetteer.h"
#include "places/lexicon.h"
#include "places/scene.h"

namespace diurna::places {

enum class Found : std::uint8_t { kName, kEntity, kDesignator };
std::string_view name_of(Found found);

struct Candidate {
  ByteSpan span;
  std::uint32_t block = 0;  // of the scene
  std::uint32_t begin = 0;  // words of the scene
  std::uint32_t end = 0;
  Found found = Found::kName;
  std::string key;
  std::vector<Posting> postings;  // empty: no place of this name is known
  bool demonym = false;           // a word for people and things of the place
  bool prefixed = false;          // Arabic: "in" and the like are written as one with it
};

// In text order; they may overlap.
std::vector<Candidate> candidates_in(const Scene& scene, const Gazetteer& gazetteer, const Lexicon& lexicon);

}  // namespace diurna::places
