#include "places/gazetteer.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "places/gazetteer_format.h"

namespace diurna::places {

namespace format = gazetteer_format;
using nlp::ImageReader;
using nlp::StringList;

namespace {

// Every element below `limit`, or `none`.
void check_below(ImageReader& reader, std::span<const std::uint32_t> values, std::uint64_t limit,
                 std::uint32_t none, const char* what) {
  const auto wrong =
      std::find_if(values.begin(), values.end(), [&](std::uint32_t v) { return v >= limit && v != none; });
  if (wrong != values.end()) {
    reader.fail_at(values, static_cast<std::size_t>(wrong - values.begin()), what);
  }
}

template <typename T>
std::span<const T> column(ImageReader& reader, std::size_t rows) {
  const std::span<const T> values = reader.array<T>();
  if (reader.ok() && values.size() != rows)
    reader.fail("a column with another number of rows than the others");
  return values;
}

bool all_within(std::span<const std::int32_t> values, std::int32_t most) {
  return std::all_of(values.begin(), values.end(), [&](std::int32_t v) { return v >= -most && v <= most; });
}

void check_end(ImageReader& reader) {
  if (!reader.at_end()) reader.fail("the section goes on behind its last value");
}

}  // namespace

Result<Gazetteer> Gazetteer::open(const std::string& path) {
  auto image = nlp::Image::open(path);
  if (!image) return image.error();
  return from(*std::move(image));
}

Result<Gazetteer> Gazetteer::from(nlp::Image image) {
  Gazetteer gazetteer(std::move(image));
  if (auto error = gazetteer.read_sources()) return *error;
  if (auto error = gazetteer.read_places()) return *error;
  if (auto error = gazetteer.read_names()) return *error;
  return gazetteer;
}

std::optional<Status> Gazetteer::read_sources() {
  auto reader = image_.section(format::kSources);
  if (!reader) return reader.error();
  const std::uint32_t version = reader->u32();
  if (reader->ok() && version != format::kVersion) reader->fail("a gazetteer of another format");
  const std::uint32_t count = reader->u32();
  if (count == 0 || count > format::kMaxSources)
    reader->fail("a gazetteer without sources, or with too many");
  for (std::uint32_t i = 0; i < count && reader->ok(); ++i) {
    GazetteerSource source;
    source.name = reader->string();
    source.version = reader->string();
    source.licence = reader->string();
    source.sha256 = reader->string();
    source.rows = reader->u64();
    sources_.push_back(std::move(source));
  }
  check_end(*reader);
  if (!reader->ok()) return reader->error();
  return std::nullopt;
}

std::optional<Status> Gazetteer::read_places() {
  auto reader = image_.section(format::kPlaces);
  if (!reader) return reader.error();
  names_ = StringList::read(*reader);
  const std::size_t rows = names_.size();
  codes_ = StringList::read(*reader);
  if (reader->ok() && codes_.size() != rows) reader->fail("codes of another number of places");
  features_ = column<std::uint8_t>(*reader, rows);
  source_of_ = column<std::uint8_t>(*reader, rows);
  country_of_ = column<std::uint32_t>(*reader, rows);
  admin1_ = column<std::uint32_t>(*reader, rows);
  admin2_ = column<std::uint32_t>(*reader, rows);
  geonameids_ = column<std::uint32_t>(*reader, rows);
  populations_ = column<std::uint32_t>(*reader, rows);
  lat_ = column<std::int32_t>(*reader, rows);
  lon_ = column<std::int32_t>(*reader, rows);
  countries_ = StringList::read(*reader);
  country_places_ = column<std::uint32_t>(*reader, countries_.size());
  check_end(*reader);
  if (reader->ok()) {
    check_below(*reader, country_of_, countries_.size(), 0, "a country that is not in the list");
    check_below(*reader, admin1_, rows, kNoPlace, "a subdivision that is no place");
    check_below(*reader, admin2_, rows, kNoPlace, "a subdivision that is no place");
    check_below(*reader, country_places_, rows, kNoPlace, "a country that is no place");
    const auto all_below = [](std::span<const std::uint8_t> values, std::size_t limit) {
      return std::all_of(values.begin(), values.end(), [&](std::uint8_t v) { return v < limit; });
    };
    if (!all_below(features_, kFeatureCount)) reader->fail("a place of an unknown kind");
    if (!all_below(source_of_, sources_.size())) reader->fail("a place of an unknown source");
    if (!all_within(lat_, format::kMostLat) || !all_within(lon_, format::kMostLon))
      reader->fail("a place that is not on the earth");
    if (countries_.size() == 0) reader->fail("no list of countries");
  }
  if (!reader->ok()) return reader->error();
  return std::nullopt;
}

std::optional<Status> Gazetteer::read_names() {
  auto reader = image_.section(format::kNames);
  if (!reader) return reader.error();
  keys_ = StringList::read(*reader);
  begins_ = reader->array<std::uint32_t>();
  postings_ = reader->array<std::uint32_t>();
  check_end(*reader);
  if (reader->ok() && begins_.size() != keys_.size() + 1) reader->fail("places for another number of names");
  if (reader->ok()) {
    if (!std::is_sorted(begins_.begin(), begins_.end()) || begins_.front() != 0 ||
        begins_.back() != postings_.size()) {
      reader->fail("the places of names are out of order");
    }
    const auto is_wrong = [&](std::uint32_t p) { return (p & format::kPlaceMask) >= size(); };
    if (std::any_of(postings_.begin(), postings_.end(), is_wrong)) reader->fail("a name of no place");
  }
  if (!reader->ok()) return reader->error();
  return std::nullopt;
}

std::uint32_t Gazetteer::lower_bound(NameRange range, std::string_view key) const {
  while (range.begin < range.end) {
    const std::uint32_t middle = range.begin + (range.end - range.begin) / 2;
    if (keys_[middle] < key) {
      range.begin = middle + 1;
    } else {
      range.end = middle;
    }
  }
  return range.begin;
}

NameRange Gazetteer::descend(NameRange range, std::string_view key) const {
  const std::uint32_t begin = lower_bound(range, key);
  // A blank is less than any other character of a key, '!' is the one behind it.
  std::string behind(key);
  behind += '!';
  return {begin, lower_bound({begin, range.end}, behind)};
}

std::vector<Posting> Gazetteer::places_named(NameRange range, std::string_view key) const {
  const std::uint32_t at = lower_bound(range, key);
  std::vector<Posting> found;
  if (at >= range.end || keys_[at] != key) return found;
  for (std::uint32_t i = begins_[at]; i < begins_[at + 1]; ++i) {
    found.push_back(
        {postings_[i] & format::kPlaceMask, static_cast<NameKind>(postings_[i] >> format::kKindShift)});
  }
  return found;
}

double distance_km(double lat1, double lon1, double lat2, double lon2) {
  constexpr double kEarthDiameter = 12742.0176;
  constexpr double kRadian = std::numbers::pi / 180;
  const double across = std::sin((lat2 - lat1) * kRadian / 2);
  const double along = std::sin((lon2 - lon1) * kRadian / 2);
  const double h = across * across + std::cos(lat1 * kRadian) * std::cos(lat2 * kRadian) * along * along;
  return kEarthDiameter * std::asin(std::min(1.0, std::sqrt(h)));
}

}  // namespace diurna::places
