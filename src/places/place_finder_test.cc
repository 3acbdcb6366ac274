// The finder on text that no pipeline has read; src/engine/places_test.cc has it with one.
#include "places/place_finder.h"

#include <gmock/gmock.h>

#include "places/testing_gazetteer.h"

namespace diurna::places {
namespace {

using testing::SizeIs;

Article article_of(std::string text, const std::string& language) {
  Article article;
  article.text = std::move(text);
  article.blocks = {
      {BlockKind::kParagraph, {0, static_cast<std::uint32_t>(article.text.size())}, language, {}}};
  return article;
}

std::vector<PlaceMention> found_in(const std::string& text, const std::string& language = "de") {
  const TestTables tables(testing::UnitTest::GetInstance()->current_test_info()->name());
  const auto finder = PlaceFinder::with(tables.gazetteer(), "");
  EXPECT_TRUE(finder);
  return finder->find(article_of(text, language), {});
}

TEST(PlaceFinder, FindsWellKnownPlacesWithoutAPipeline) {
  const auto places = found_in("Der Zug nach Paris steht.");
  ASSERT_THAT(places, SizeIs(1));
  EXPECT_EQ(places[0].country, "FRA");
  EXPECT_EQ(places[0].span, (ByteSpan{13, 18}));
  EXPECT_EQ(places[0].feature, "capital");
}

TEST(PlaceFinder, TheAppositionChooses) {
  const auto places = found_in("Der Zug nach Paris, Texas steht.");
  ASSERT_THAT(places, SizeIs(2));
  EXPECT_EQ(places[0].admin1, "Texas");
  EXPECT_EQ(places[1].feature, "admin1");
}

TEST(PlaceFinder, ReadsArabicParticlesOffTheName) {
  // "to Kabul", as one word.
  const auto places = found_in("\u0648\u0635\u0644 \u0644\u06A9\u0627\u0628\u0644", "ar");
  ASSERT_THAT(places, SizeIs(1));
  EXPECT_EQ(places[0].name, "Kabul");
  EXPECT_EQ(places[0].span, (ByteSpan{9, 17}));
}

TEST(PlaceFinder, TakesNoSmallTownForAWord) {
  EXPECT_THAT(found_in("Reading macht Freude."), SizeIs(0));
}

TEST(PlaceFinder, FindsNothingInAnEmptyText) {
  EXPECT_THAT(found_in(""), SizeIs(0));
}

}  // namespace
}  // namespace diurna::places
