#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "diurna/output.h"
#include "export/sample_record_test.h"

namespace diurna {
namespace {

namespace json = boost::json;

// The sample with a place that is known and one that is not.
Record sample_with_places() {
  Record record = exporting::sample().record;
  PlaceMention known;
  known.id = "p:1";
  known.span = exporting::span_of(record.article.text, "Harbour Herald");
  known.mention = PlaceKind::kMetonym;
  known.name = "London";
  known.country = "GBR";
  known.geonameid = 2643743;
  known.feature = "capital";
  known.point = Point{51.50853, -0.12574};
  known.precision = "exact";
  known.confidence = 0.9;
  PlaceMention unknown;
  unknown.id = "p:2";
  unknown.span = exporting::span_of(record.article.text, "pier");
  record.places = {known, unknown};
  return record;
}

json::value collection(const Record& record) {
  std::ostringstream out;
  write_geojson(record, out);
  EXPECT_EQ(out.str().find('\n'), out.str().size() - 1);
  return json::parse(out.str());
}

TEST(Geojson, IsOneCollectionWithAFeatureForEachPlace) {
  const Record record = sample_with_places();
  const json::value found = collection(record);
  EXPECT_EQ(found.at("type"), "FeatureCollection");
  ASSERT_EQ(found.at("features").as_array().size(), record.places.size());
  const json::value& first = found.at("features").at(0);
  EXPECT_EQ(first.at("type"), "Feature");
  EXPECT_EQ(first.at("id"), "p:1");
  EXPECT_EQ(first.at("geometry"), json::parse(R"({"type":"Point","coordinates":[-0.12574,51.50853]})"));
  const json::value& properties = first.at("properties");
  EXPECT_EQ(properties.at("name"), "London");
  EXPECT_EQ(properties.at("country"), "GBR");
  EXPECT_EQ(properties.at("geonameid"), 2643743);
  EXPECT_EQ(properties.at("mention"), "metonym");
  EXPECT_EQ(properties.at("precision"), "exact");
}

TEST(Geojson, APlaceThatIsNotKnownHasNoGeometry) {
  const json::value found = collection(sample_with_places());
  EXPECT_TRUE(found.at("features").at(1).at("geometry").is_null());
}

TEST(PlaceLine, SaysWhatIsKnownAndWhyTheRestIsNot) {
  Record record = sample_with_places();
  record.places[1].why_null = {{"lat", "no place of this name is known"}};
  std::ostringstream out;
  write_jsonl(record, {}, out);
  std::vector<json::value> places;
  std::istringstream lines(out.str());
  for (std::string line; std::getline(lines, line);) {
    const json::value value = json::parse(line);
    if (value.at("type") == "place") places.push_back(value);
  }
  ASSERT_EQ(places.size(), 2u);
  EXPECT_EQ(places[0].at("text"), "Harbour Herald");
  EXPECT_EQ(places[0].at("lat"), 51.50853);
  EXPECT_EQ(places[0].at("confidence"), 0.9);
  EXPECT_TRUE(places[1].at("name").is_null());
  EXPECT_TRUE(places[1].at("lat").is_null());
  EXPECT_EQ(places[1].at("why_null").at("lat"), "no place of this name is known");
}

TEST(Report, ListsThePlacesThatAreKnown) {
  std::ostringstream out;
  write_report(sample_with_places(), {}, out);
  EXPECT_THAT(out.str(), ::testing::HasSubstr("\nPlaces  London GBR\n"));
}

TEST(Geojson, OfAnArticleWithoutPlacesIsEmpty) {
  EXPECT_TRUE(collection({}).at("features").as_array().empty());
}

}  // namespace
}  // namespace diurna
