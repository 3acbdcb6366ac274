// The places that are known, and their names, in one file that is mapped into memory and read where it lies
// (docs/formats/gazetteer.md).
//
// Names are keys (words.h) in the order of their bytes: all that begin with some words are neighbours, so
// that a name is looked up word by word, as in a trie. Thread-safety: immutable; copies share the file.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"
#include "nlp/image/image.h"
#include "nlp/image/string_list.h"
#include "places/feature.h"

namespace diurna::places {

using PlaceId = std::uint32_t;  // index of a place; smaller than Gazetteer::size()
inline constexpr PlaceId kNoPlace = 0xffffffff;

// How a name is one of the place.
enum class NameKind : std::uint8_t {
  kPrimary,  // its own
  kOther,    // in another language, or an older or longer one
  kShort,    // a short form whose letters count as they are: "US", "Ill."
  kDemonym,  // a word for its people and things
};

struct Posting {
  PlaceId place = kNoPlace;
  NameKind kind = NameKind::kPrimary;
};

// Names that begin with the words that led here.
struct NameRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool empty() const { return begin >= end; }
};

// Where a part of the gazetteer comes from.
struct GazetteerSource {
  std::string name;
  std::string version;
  std::string licence;
  std::string sha256;  // of the package; empty if it is none
  std::uint64_t rows = 0;
};

class Gazetteer {
 public:
  // Errors: kModelMissing, kModelBroken, kUnreadable, naming the file and the byte.
  static Result<Gazetteer> open(const std::string& path);
  static Result<Gazetteer> from(nlp::Image image);

  std::uint32_t size() const { return static_cast<std::uint32_t>(features_.size()); }
  std::size_t name_count() const { return keys_.size(); }
  const std::vector<GazetteerSource>& sources() const { return sources_; }

  // All names.
  NameRange root() const { return {0, static_cast<std::uint32_t>(keys_.size())}; }
  // Those of `range` that are `key` or go on behind it with a further word.
  NameRange descend(NameRange range, std::string_view key) const;
  // The places that have exactly the name `key`, if it is among those of `range`, best known first.
  std::vector<Posting> places_named(NameRange range, std::string_view key) const;
  std::vector<Posting> places_named(std::string_view key) const { return places_named(root(), key); }

  // Precondition of all that follow: `place` < size().
  Feature feature(PlaceId place) const { return static_cast<Feature>(features_[place]); }
  std::string_view name(PlaceId place) const { return names_[place]; }
  // ISO 3166-1 alpha-3 of a country, ISO 3166-2 of a subdivision if it has one, ICAO of an airport; else
  // empty.
  std::string_view code(PlaceId place) const { return codes_[place]; }
  std::uint32_t geonameid(PlaceId place) const { return geonameids_[place]; }               // 0: none
  std::string_view country(PlaceId place) const { return countries_[country_of_[place]]; }  // empty: none
  std::uint32_t country_index(PlaceId place) const {
    return country_of_[place];
  }  // equal for places of one country
  PlaceId country_place(PlaceId place) const { return country_places_[country_of_[place]]; }
  PlaceId admin1(PlaceId place) const { return admin1_[place]; }
  PlaceId admin2(PlaceId place) const { return admin2_[place]; }
  double lat(PlaceId place) const { return lat_[place] / kPerDegree; }
  double lon(PlaceId place) const { return lon_[place] / kPerDegree; }
  std::uint32_t population(PlaceId place) const { return populations_[place]; }
  std::string_view source(PlaceId place) const { return sources_[source_of_[place]].name; }

 private:
  static constexpr double kPerDegree = 1e5;

  explicit Gazetteer(nlp::Image image) : image_(std::move(image)) {}
  std::optional<Status> read_sources();
  std::optional<Status> read_places();
  std::optional<Status> read_names();
  std::uint32_t lower_bound(NameRange range, std::string_view key) const;

  nlp::Image image_;
  std::vector<GazetteerSource> sources_;
  nlp::StringList countries_;  // the first is empty: no country
  std::span<const std::uint32_t> country_places_;
  nlp::StringList names_;
  nlp::StringList codes_;
  std::span<const std::uint8_t> features_;
  std::span<const std::uint8_t> source_of_;
  std::span<const std::uint32_t> country_of_;
  std::span<const std::uint32_t> admin1_;
  std::span<const std::uint32_t> admin2_;
  std::span<const std::uint32_t> geonameids_;
  std::span<const std::uint32_t> populations_;
  std::span<const std::int32_t> lat_;
  std::span<const std::int32_t> lon_;
  nlp::StringList keys_;
  std::span<const std::uint32_t> begins_;
  std::span<const std::uint32_t> postings_;
};

// Great-circle distance, in kilometres.
double distance_km(double lat1, double lon1, double lat2, double lon2);

}  // namespace diurna::places
