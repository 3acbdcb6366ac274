#include "places/plain_rule.h"

#include <algorithm>

namespace diurna::places {
namespace {

constexpr std::uint32_t kKnownWidely = 300'000;  // inhabitants
constexpr std::uint32_t kKnownNearby = 5'000;    // behind "in" and the like
constexpr std::size_t kShortKey = 6;             // bytes: three letters of Arabic or Cyrillic

bool is_area(Feature feature) {
  return feature <= Feature::kAdmin1 || feature == Feature::kCapital || feature >= Feature::kRegion;
}

bool is_building(Feature feature) {
  return feature == Feature::kAirport || feature == Feature::kAirbase;
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
    double chance = 0;
    if (feature == Feature::kCountry || feature == Feature::kCapital || feature == Feature::kContinent)
      chance = 0.95;
    else if (is_building(feature) && !one_word)
      chance = 0.9;
    else if (is_area(feature) && !is_building(feature) && candidate.key.size() > kShortKey)
      chance = placed ? 0.9 : 0.7;
    else if (population >= kKnownWidely && candidate.key.size() > kShortKey)
      chance = placed ? 0.9 : 0.75;
    else if (population >= kKnownNearby && placed)
      chance = 0.7;
    best = std::max(best, chance);
  }
  return best;
}

}  // namespace diurna::places
