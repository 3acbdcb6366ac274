#include "places/gazetteer_import.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <map>
#include <tuple>
#include <vector>

#include "base/file.h"
#include "base/table.h"
#include "nlp/image/image_writer.h"
#include "nlp/image/string_list.h"
#include "places/country_names.h"
#include "places/gazetteer.h"
#include "places/gazetteer_format.h"
#include "places/words.h"
#include "text/utf8.h"

namespace diurna::places {

namespace format = gazetteer_format;

namespace {

constexpr std::uint64_t kMaxTable = 256u << 20;
constexpr std::string_view kPlacesTable = "/places.tsv";
constexpr std::string_view kNamesTable = "/names.tsv";
constexpr std::string_view kSourcesTable = "/sources.tsv";

Result<base::Table> read_table(const std::string& path, const std::vector<std::string>& columns) {
  const Result<std::string> bytes = base::read_file(path, kMaxTable);
  if (!bytes) return bytes.error();
  if (!text::is_well_formed(*bytes)) return Status(ErrorCode::kBadData, "not UTF-8", path);
  return base::Table::parse(path, *bytes, columns);
}

template <typename T>
std::optional<T> number(const std::string& cell) {
  T value{};
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size()) return std::nullopt;
  return value;
}

std::optional<NameKind> kind_named(const std::string& name) {
  if (name == "primary") return NameKind::kPrimary;
  if (name == "other") return NameKind::kOther;
  if (name == "short") return NameKind::kShort;
  if (name == "demonym") return NameKind::kDemonym;
  return std::nullopt;
}

struct Columns {
  std::vector<std::string> names;
  std::vector<std::string> codes;
  std::vector<std::uint8_t> features;
  std::vector<std::uint8_t> sources;
  std::vector<std::uint32_t> countries;
  std::vector<std::uint32_t> admin1;
  std::vector<std::uint32_t> admin2;
  std::vector<std::uint32_t> geonameids;
  std::vector<std::uint32_t> populations;
  std::vector<std::int32_t> lat;
  std::vector<std::int32_t> lon;
};

using Key = std::tuple<std::string, PlaceId, NameKind>;

class Import {
 public:
  std::optional<Status> read(const std::string& folder);
  std::string write();

 private:
  using Failure = std::optional<Status>;

  Failure read_sources(const base::Table& table);
  Failure read_place(const base::Table& table, const base::Table::Row& row);
  Failure read_names(const base::Table& table);
  void add_country_names();
  void add_name(PlaceId place, NameKind kind, const std::string& name);
  std::uint32_t country_index(const std::string& code);
  // Of several kinds of one name of a place the first counts; the best known place comes first.
  void put_in_order();
  void write_places(nlp::ImageWriter& writer) const;
  void write_names(nlp::ImageWriter& writer) const;

  std::vector<GazetteerSource> sources_;
  Columns places_;
  std::vector<std::string> countries_ = {""};
  std::vector<std::uint32_t> country_places_ = {kNoPlace};
  std::map<std::string, std::uint32_t> country_rows_;
  std::vector<Key> keys_;
};

Import::Failure Import::read_sources(const base::Table& table) {
  for (const auto& row : table.rows()) {
    const auto rows = number<std::uint64_t>(row.cells[4]);
    if (!rows) return table.error(row, "not a number of rows");
    sources_.push_back({row.cells[0], row.cells[1], row.cells[2], row.cells[3], *rows});
  }
  if (sources_.empty() || sources_.size() >= format::kMaxSources) {
    return Status(ErrorCode::kBadData, "no sources, or too many", table.name());
  }
  return std::nullopt;
}

std::uint32_t Import::country_index(const std::string& code) {
  if (code.empty()) return 0;
  const auto [found, fresh] = country_rows_.try_emplace(code, static_cast<std::uint32_t>(countries_.size()));
  if (fresh) {
    countries_.push_back(code);
    country_places_.push_back(kNoPlace);
  }
  return found->second;
}

Import::Failure Import::read_place(const base::Table& table, const base::Table::Row& row) {
  const auto& cell = row.cells;
  const auto feature = feature_named(cell[0]);
  const auto id = number<std::uint32_t>(cell[2]);
  const auto admin1 = cell[4].empty() ? kNoPlace : number<std::uint32_t>(cell[4]);
  const auto admin2 = cell[5].empty() ? kNoPlace : number<std::uint32_t>(cell[5]);
  const auto lat = number<double>(cell[6]);
  const auto lon = number<double>(cell[7]);
  const auto population = number<std::uint32_t>(cell[8]);
  if (!feature) return table.error(row, "an unknown kind of place");
  if (!id || !admin1 || !admin2 || !population) return table.error(row, "not a number");
  if (!lat || !lon || !(std::abs(*lat) <= 90) || !(std::abs(*lon) <= 180))  // nor NaN
    return table.error(row, "no point of the earth");
  const auto source =
      std::find_if(sources_.begin(), sources_.end(), [&](const auto& s) { return s.name == cell[9]; });
  if (source == sources_.end()) return table.error(row, "an unknown source");
  const auto place = static_cast<PlaceId>(places_.names.size());
  const std::uint32_t country = country_index(cell[3]);
  if (*feature == Feature::kCountry) country_places_[country] = place;
  places_.features.push_back(static_cast<std::uint8_t>(*feature));
  places_.codes.push_back(cell[1]);
  places_.geonameids.push_back(*id);
  places_.countries.push_back(country);
  places_.admin1.push_back(*admin1);
  places_.admin2.push_back(*admin2);
  places_.lat.push_back(static_cast<std::int32_t>(std::lround(*lat * 1e5)));
  places_.lon.push_back(static_cast<std::int32_t>(std::lround(*lon * 1e5)));
  places_.populations.push_back(*population);
  places_.sources.push_back(static_cast<std::uint8_t>(source - sources_.begin()));
  places_.names.push_back(cell[10]);
  return std::nullopt;
}

void Import::add_name(PlaceId place, NameKind kind, const std::string& name) {
  std::string key = kind == NameKind::kShort ? format::kShortMark + name : key_of(name);
  if (!key.empty()) keys_.emplace_back(std::move(key), place, kind);
}

Import::Failure Import::read_names(const base::Table& table) {
  for (const auto& row : table.rows()) {
    const auto place = number<std::uint32_t>(row.cells[0]);
    const auto kind = kind_named(row.cells[1]);
    if (!place || *place >= places_.names.size()) return table.error(row, "no such place");
    if (!kind) return table.error(row, "an unknown kind of name");
    add_name(*place, *kind, row.cells[2]);
  }
  return std::nullopt;
}

void Import::add_country_names() {
  std::uint64_t rows = 0;
  for (const auto& [code, name] : country_names()) {
    const auto found = country_rows_.find(code);
    if (found == country_rows_.end() || country_places_[found->second] == kNoPlace) continue;
    add_name(country_places_[found->second], NameKind::kOther, name);
    ++rows;
  }
  sources_.push_back({"cldr", cldr_version(), "Unicode-3.0", "", rows});
}

Import::Failure Import::read(const std::string& folder) {
  auto sources =
      read_table(folder + std::string(kSourcesTable), {"source", "version", "licence", "sha256", "rows"});
  if (!sources) return sources.error();
  if (auto error = read_sources(*sources)) return error;
  auto places = read_table(folder + std::string(kPlacesTable),
                           {"feature", "code", "geonameid", "country", "admin1", "admin2", "lat", "lon",
                            "population", "source", "name"});
  if (!places) return places.error();
  if (places->rows().size() >= format::kPlaceMask) {
    return Status(ErrorCode::kTooLarge, "too many places", places->name());
  }
  for (const auto& row : places->rows()) {
    if (auto error = read_place(*places, row)) return error;
  }
  auto names = read_table(folder + std::string(kNamesTable), {"place", "kind", "name"});
  if (!names) return names.error();
  if (auto error = read_names(*names)) return error;
  add_country_names();
  put_in_order();
  return std::nullopt;
}

void Import::put_in_order() {
  std::sort(keys_.begin(), keys_.end());
  const auto same = [](const Key& a, const Key& b) {
    return std::get<0>(a) == std::get<0>(b) && std::get<1>(a) == std::get<1>(b);
  };
  keys_.erase(std::unique(keys_.begin(), keys_.end(), same), keys_.end());
  std::stable_sort(keys_.begin(), keys_.end(), [&](const Key& a, const Key& b) {
    if (const int order = std::get<0>(a).compare(std::get<0>(b)); order != 0) return order < 0;
    return places_.populations[std::get<1>(a)] > places_.populations[std::get<1>(b)];
  });
}

void Import::write_places(nlp::ImageWriter& writer) const {
  writer.begin_section(format::kPlaces);
  nlp::StringList::write(writer, places_.names);
  nlp::StringList::write(writer, places_.codes);
  writer.array<std::uint8_t>(places_.features);
  writer.array<std::uint8_t>(places_.sources);
  writer.array<std::uint32_t>(places_.countries);
  writer.array<std::uint32_t>(places_.admin1);
  writer.array<std::uint32_t>(places_.admin2);
  writer.array<std::uint32_t>(places_.geonameids);
  writer.array<std::uint32_t>(places_.populations);
  writer.array<std::int32_t>(places_.lat);
  writer.array<std::int32_t>(places_.lon);
  nlp::StringList::write(writer, countries_);
  writer.array<std::uint32_t>(country_places_);
}

void Import::write_names(nlp::ImageWriter& writer) const {
  std::vector<std::string_view> keys;
  std::vector<std::uint32_t> begins;
  std::vector<std::uint32_t> postings;
  for (const auto& [key, place, kind] : keys_) {
    if (keys.empty() || keys.back() != key) {
      keys.push_back(key);
      begins.push_back(static_cast<std::uint32_t>(postings.size()));
    }
    postings.push_back(place | static_cast<std::uint32_t>(kind) << format::kKindShift);
  }
  begins.push_back(static_cast<std::uint32_t>(postings.size()));
  writer.begin_section(format::kNames);
  nlp::StringList::write(writer, keys);
  writer.array<std::uint32_t>(begins);
  writer.array<std::uint32_t>(postings);
}

std::string Import::write() {
  nlp::ImageWriter writer;
  writer.begin_section(format::kSources);
  writer.u32(format::kVersion);
  writer.u32(static_cast<std::uint32_t>(sources_.size()));
  for (const GazetteerSource& source : sources_) {
    writer.string(source.name);
    writer.string(source.version);
    writer.string(source.licence);
    writer.string(source.sha256);
    writer.u64(source.rows);
  }
  write_places(writer);
  write_names(writer);
  return std::move(writer).finish();
}

}  // namespace

bool holds_gazetteer(const std::string& folder) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(folder + std::string(kPlacesTable), ignored);
}

Result<std::string> import_gazetteer(const std::string& folder) {
  Import import;
  if (auto error = import.read(folder)) return *error;
  return import.write();
}

}  // namespace diurna::places
