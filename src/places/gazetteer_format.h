// The sections of the gazetteer's file, as docs/formats/gazetteer.md describes them.
#pragma once

#include <cstdint>
#include <string_view>

namespace diurna::places::gazetteer_format {

inline constexpr std::string_view kSources = "gazetteer sources";
inline constexpr std::string_view kPlaces = "gazetteer places";
inline constexpr std::string_view kNames = "gazetteer names";
inline constexpr std::uint32_t kVersion = 1;
inline constexpr std::uint32_t kMaxSources = 64;
// A posting: the place in the lower bits, how the name is one of it in the two upper ones.
inline constexpr std::uint32_t kKindShift = 30;
inline constexpr std::uint32_t kPlaceMask = (1u << kKindShift) - 1;
// Latitude and longitude in hundred-thousandths of a degree.
inline constexpr std::int32_t kMostLat = 90 * 100'000;
inline constexpr std::int32_t kMostLon = 180 * 100'000;
// Before the key of a short form, which stands as it is written.
inline constexpr char kShortMark = '=';

}  // namespace diurna::places::gazetteer_format
