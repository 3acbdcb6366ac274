// What kind of place a place is.
//
// The names reach records and the gazetteer's file: append only. Thread-safety: free functions without state.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace diurna::places {

enum class Feature : std::uint8_t {
  kContinent,
  kCountry,
  kAdmin1,
  kAdmin2,
  kCapital,
  kCity,
  kRegion,
  kOcean,
  kSea,
  kGulf,
  kStrait,
  kCanal,
  kLake,
  kRiver,
  kMountain,
  kMountains,
  kIsland,
  kDesert,
  kPark,
  kAirport,
  kAirbase,
  kBase,
  kBuilding,
};
inline constexpr std::size_t kFeatureCount = static_cast<std::size_t>(Feature::kBuilding) + 1;

// "country", "airbase", ...
std::string_view name_of(Feature feature);
// The class and code of GeoNames: "A.PCLI", "S.AIRB", ...
std::string_view geonames_code(Feature feature);
std::optional<Feature> feature_named(std::string_view name);

// Whether a point says where it is (a town, a base), or only the middle of something large.
bool is_point(Feature feature);
// Continents, oceans, regions of several countries and the like: larger than a country.
bool is_vast(Feature feature);

}  // namespace diurna::places
