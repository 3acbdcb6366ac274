#include "places/plain_rule.h"

#include <algorithm>

namespace diurna::places {
namespace {

constexpr std::uint32_t kKnownEverywhere = 2'000'000;
constexpr std::uint32_t kKnownWidely = 300'000;  // inhabitants
constexpr std::uint32_t kKnownNearby = 5'000;    // behind "in" and the like
constexpr std::size_t kShortKey = 5;             // bytes: three letters of Arabic or Cyrillic

bool is_area(Feature feature) {
  return feature <= Feature::kAdmin1 || feature == Feature::kCapital || feature >= Feature::kRegion;
}

bool is_building(Feature feature) {
  return feature == Feature::kAirport || feature == Feature::kAirbase || feature == Feature::kBuilding;
}

struct Circumstances {
  bool placed;  // behind "in" and the like
  bool one_word;
  bool long_key;
};

double chance_of(Feature feature, std::uint32_t population, Circumstances here) {
  if (feature == Feature::kCountry || feature == Feature::kCapital || feature == Feature::kContinent)
    return 0.95;
  if (is_building(feature)) return here.one_word ? 0 : 0.9;
  if (!here.long_key) return population >= kKnownEverywhere ? 0.8 : 0;
  if (is_area(feature)) return here.placed ? 0.9 : 0.7;
  if (population >= kKnownWidely) return here.placed ? 0.9 : 0.75;
  return population >= kKnownNearby && here.placed ? 0.7 : 0;
}

}  // namespace

double plain_chance(const Scene& scene, const Gazetteer& gazetteer, const Lexicon& lexicon,
                    const Candidate& candidate) {
  if (candidate.postings.empty()) return 0;
  const SceneBlock& block = scene.blocks()[candidate.block];
  const bool one_word = candidate.end - candidate.begin == 1;
  if (one_word && lexicon.is(candidate.key, "ordinary")) return 0;
  const auto word_before = [&](std::uint32_t count) -> std::string_view {
    return candidate.begin >= block.begin + count
               ? std::string_view(scene.words()[candidate.begin - count].key)
               : std::string_view();
  };
  if (lexicon.is(word_before(1), "title")) return 0;
  const bool placed =
      lexicon.is(word_before(1), "in") || lexicon.is(word_before(1), "kind") || candidate.prefixed;
  double best = 0;
  for (const Posting& posting : candidate.postings) {
    const Feature feature = gazetteer.feature(posting.place);
    const std::uint32_t population = gazetteer.population(posting.place);
    const double chance =
        chance_of(feature, population, {placed, one_word, candidate.key.size() > kShortKey});
    best = std::max(best, chance);
  }
  return best;
}

}  // namespace diurna::places
