// Places of articles, by the engine with its gazetteer.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "base/table.h"
#include "diurna/model.h"
#include "engine/testing_engine.h"
#include "places/gazetteer.h"
#include "places/words.h"

namespace diurna {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using testing_engine::read;
using testing_engine::words;

// The place named by `name` in the record, or an empty one.
PlaceMention place(const Record& record, std::string_view name) {
  const auto found = std::find_if(record.places.begin(), record.places.end(),
                                  [&](const PlaceMention& one) { return words(record, one.span) == name; });
  return found == record.places.end() ? PlaceMention() : *found;
}

TEST(Places, WhatStandsBehindTheCommaDecides) {
  const Record record =
      read("The fire in Paris, Texas, was out by noon. Crews came from Springfield, Ill., to help.\n");
  EXPECT_EQ(place(record, "Paris").admin1, "Texas");
  EXPECT_EQ(place(record, "Paris").country, "USA");
  EXPECT_EQ(place(record, "Springfield").admin1, "Illinois");
  EXPECT_EQ(place(record, "Ill.").name, "Illinois");
}

TEST(Places, WithoutContextTheBestKnownIsMeant) {
  const Record record = read("The minister flew to Paris on Monday.\n");
  EXPECT_EQ(place(record, "Paris").country, "FRA");
  EXPECT_EQ(place(record, "Paris").geonameid, 2988507u);
  EXPECT_EQ(place(record, "Paris").precision, "exact");
  EXPECT_EQ(place(record, "Paris").feature, "capital");
}

TEST(Places, ABaseIsABase) {
  const Record record = read("Two transport planes landed at Bagram Air Base before dawn, the army said.\n");
  const PlaceMention base = place(record, "Bagram Air Base");
  EXPECT_EQ(base.feature, "airbase");
  EXPECT_EQ(base.country, "AFG");
  ASSERT_TRUE(base.point);
  EXPECT_LT(places::distance_km(base.point->lat, base.point->lon, 34.946, 69.265), 5);
}

TEST(Places, CapitalsThatSpeakAreMetonyms) {
  const Record record = read("London said that the talks in Oslo would go on.\n");
  EXPECT_EQ(place(record, "London").mention, PlaceKind::kMetonym);
  EXPECT_EQ(place(record, "Oslo").mention, PlaceKind::kName);
}

TEST(Places, WordsForPeopleAreDemonyms) {
  const Record record = read("A Norwegian ship rescued the sailors off Portugal.\n");
  EXPECT_EQ(place(record, "Norwegian").mention, PlaceKind::kDemonym);
  EXPECT_EQ(place(record, "Norwegian").country, "NOR");
}

TEST(Places, NamesOfPeopleAreNone) {
  const Record record = read("Jack London and Sydney Pollard wrote the play in 1904, the museum said.\n");
  EXPECT_TRUE(place(record, "London").id.empty());
  EXPECT_TRUE(place(record, "Sydney").id.empty());
}

TEST(Places, WhatNoGazetteerHasStaysOpenAndSaysWhy) {
  const Record record = read("A lorry blocked the crossing near Quarrydown Street in Oslo for six hours.\n");
  const PlaceMention street = place(record, "Quarrydown Street");
  ASSERT_FALSE(street.id.empty());
  EXPECT_FALSE(street.point);
  ASSERT_FALSE(street.why_null.empty());
  EXPECT_EQ(street.why_null[0].why, "no place of this name is known");
}

TEST(Places, AreInTextOrderAndDoNotOverlap) {
  const Record record =
      read("From New York City to Los Angeles, via Chicago and the Rocky Mountains, the train runs on.\n");
  EXPECT_GE(record.places.size(), 4u);
  for (std::size_t i = 1; i < record.places.size(); ++i) {
    EXPECT_LE(record.places[i - 1].span.end, record.places[i].span.begin);
  }
}

TEST(Places, AreReadWithoutAPipelineToo) {
  const Record record = read(
      "وزیر گفت که مذاکرات در کابل و تهران "
      "ادامه می‌یابد و هیئتی از ترکیه می‌آید.\n");
  EXPECT_EQ(place(record, "کابل").country, "AFG");
  EXPECT_EQ(place(record, "تهران").country, "IRN");
  EXPECT_EQ(place(record, "ترکیه").country, "TUR");
}

TEST(Places, WithoutAGazetteerTheRestOfTheRecordIsMade) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "diurna_no_gazetteer";
  std::filesystem::create_directories(folder);
  const std::filesystem::path link = folder / "en-core-web-sm.diurna";
  std::error_code ignored;
  std::filesystem::remove(link, ignored);
  std::filesystem::create_symlink(std::filesystem::absolute(model_path(DIURNA_MODEL_DIR, "en-core-web-sm")),
                                  link);
  EngineOptions options;
  options.models = folder.string();
  const auto engine = Engine::open(options);
  std::filesystem::remove_all(folder, ignored);
  ASSERT_TRUE(engine) << engine.error().to_string();
  const Record record = read("The mayor of Oslo said that the bridge was safe.\n", *engine);
  EXPECT_EQ(record.statements.size(), 1u);
  EXPECT_TRUE(record.places.empty());
  EXPECT_THAT(record.article.warnings, Contains(HasSubstr("no gazetteer")));
}

std::vector<std::string> parts_of(const std::string& cell) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < cell.size();) {
    const std::size_t end = std::min(cell.find('|', begin), cell.size());
    parts.push_back(cell.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

// Every hand-written name leads to its place.
TEST(Gazetteer, HasTheNamesOfTheTables) {
  const auto gazetteer = places::Gazetteer::open(model_path(DIURNA_MODEL_DIR, kGazetteerModel));
  ASSERT_TRUE(gazetteer) << gazetteer.error().to_string();
  const auto expect = [&](const std::string& name, const auto& is_it) {
    std::vector<places::Posting> found = gazetteer->places_named(places::key_of(name));
    for (const places::Posting& posting : gazetteer->places_named("=" + name)) found.push_back(posting);
    EXPECT_TRUE(std::any_of(found.begin(), found.end(), [&](const auto& posting) {
      return is_it(posting.place);
    })) << name;
  };
  const auto countries =
      base::load_table("", "places/countries.tsv", {"country", "lat", "lon", "names", "demonyms"});
  ASSERT_TRUE(countries);
  for (const auto& row : countries->rows()) {
    const auto is_it = [&](places::PlaceId id) { return gazetteer->code(id) == row.cells[0]; };
    for (const std::size_t column : {3, 4}) {
      for (const std::string& name : parts_of(row.cells[column])) expect(name, is_it);
    }
  }
  const auto subdivisions = base::load_table("", "places/subdivisions.tsv", {"code", "names", "demonyms"});
  ASSERT_TRUE(subdivisions);
  for (const auto& row : subdivisions->rows()) {
    const auto is_it = [&](places::PlaceId id) { return gazetteer->code(id) == row.cells[0]; };
    for (const std::size_t column : {1, 2}) {
      for (const std::string& name : parts_of(row.cells[column])) expect(name, is_it);
    }
  }
  const auto regions = base::load_table(
      "", "places/regions.tsv", {"name", "kind", "lat", "lon", "country", "geonameid", "names", "demonyms"});
  ASSERT_TRUE(regions);
  for (const auto& row : regions->rows()) {
    const auto is_it = [&](places::PlaceId id) { return gazetteer->name(id) == row.cells[0]; };
    expect(row.cells[0], is_it);
    for (const std::size_t column : {6, 7}) {
      for (const std::string& name : parts_of(row.cells[column])) expect(name, is_it);
    }
  }
}

}  // namespace
}  // namespace diurna
