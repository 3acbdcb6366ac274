#include "places/feature.h"

#include <array>

namespace diurna::places {
namespace {

struct Names {
  std::string_view name;
  std::string_view geonames;
};

constexpr std::array<Names, kFeatureCount> kNames = {{
    {"continent", "L.CONT"}, {"country", "A.PCLI"}, {"admin1", "A.ADM1"},   {"admin2", "A.ADM2"},
    {"capital", "P.PPLC"},   {"city", "P.PPL"},     {"region", "L.RGN"},    {"ocean", "H.OCN"},
    {"sea", "H.SEA"},        {"gulf", "H.GULF"},    {"strait", "H.STRT"},   {"canal", "H.CNL"},
    {"lake", "H.LK"},        {"river", "H.STM"},    {"mountain", "T.MT"},   {"mountains", "T.MTS"},
    {"island", "T.ISL"},     {"desert", "T.DSRT"},  {"park", "L.PRK"},      {"airport", "S.AIRP"},
    {"airbase", "S.AIRB"},   {"base", "L.MILB"},    {"building", "S.BLDG"},
}};

}  // namespace

std::string_view name_of(Feature feature) {
  return kNames[static_cast<std::size_t>(feature)].name;
}

std::string_view geonames_code(Feature feature) {
  return kNames[static_cast<std::size_t>(feature)].geonames;
}

std::optional<Feature> feature_named(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i].name == name) return static_cast<Feature>(i);
  }
  return std::nullopt;
}

bool is_point(Feature feature) {
  switch (feature) {
    case Feature::kCapital:
    case Feature::kCity:
    case Feature::kMountain:
    case Feature::kAirport:
    case Feature::kAirbase:
    case Feature::kBase:
    case Feature::kBuilding:
      return true;
    default:
      return false;
  }
}

bool is_vast(Feature feature) {
  return feature == Feature::kContinent || feature == Feature::kOcean;
}

}  // namespace diurna::places
