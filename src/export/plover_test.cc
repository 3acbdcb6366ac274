#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "diurna/output.h"
#include "export/sample_event_test.h"
#include "export/sample_record_test.h"

namespace diurna {
namespace {

namespace json = boost::json;

std::vector<json::value> events(const Record& record, ArticleText text = ArticleText::kLeaveOut) {
  std::ostringstream out;
  write_plover(record, {text, "diurna 0.1.0 m@1", {}}, out);
  std::vector<json::value> found;
  std::istringstream lines(out.str());
  for (std::string line; std::getline(lines, line);) found.push_back(json::parse(line));
  return found;
}

TEST(Plover, IsOneLineForEachEvent) {
  const std::vector<json::value> found = events(exporting::sample_with_events());
  ASSERT_EQ(found.size(), 2u);
  const json::value& event = found[0];
  EXPECT_EQ(event.at("id"), "v:1");
  EXPECT_EQ(event.at("has_event"), true);
  EXPECT_EQ(event.at("date"), "2025-03-04");
  EXPECT_TRUE(event.at("enddate").is_null());
  EXPECT_EQ(event.at("event"), json::parse(R"(["AGREE"])"));
  EXPECT_EQ(event.at("event_text"), json::parse(R"(["promised"])"));
  EXPECT_EQ(event.at("mode"), json::parse(R"(["visit"])"));
  EXPECT_EQ(event.at("context"), json::parse(R"(["economic"])"));
  EXPECT_EQ(event.at("quad_code"), 1);
  EXPECT_EQ(event.at("size").at("crowd"), 40);
  EXPECT_TRUE(event.at("size").at("dead").is_null());
  EXPECT_EQ(event.at("coder"), "diurna 0.1.0 m@1");
  EXPECT_TRUE(event.at("comment").is_null());
}

TEST(Plover, NamesThePartiesByTheirCodesAndWords) {
  const json::value event = events(exporting::sample_with_events())[0];
  ASSERT_EQ(event.at("actor").as_array().size(), 2u);
  EXPECT_EQ(
      event.at("actor").at(0),
      json::parse(R"({"code":"GBR","sector":"BUS","entity_text":"the builders","identifier_text":null})"));
  EXPECT_EQ(event.at("recipient").at(0).at("identifier_text"), "Ines Varga");
}

TEST(Plover, SaysWhereTheEventWasAndHowExactlyThatIsKnown) {
  const std::vector<json::value> found = events(exporting::sample_with_events());
  EXPECT_EQ(found[0].at("event_loc"),
            json::parse(R"({"extracted_place":"Harbour Herald","resolved_place":"Corran",)"
                        R"("geonameid":2651000,"lat":56.72,"lon":-5.24,"city":"Corran",)"
                        R"("district":null,"province":"Scotland","country_code":"GBR",)"
                        R"("feature_class":"P","feature_code":"PPL","resolution":4})"));
  EXPECT_TRUE(found[1].at("event_loc").is_null());
}

TEST(Plover, APlaceThatIsNotKnownIsItsWordsAlone) {
  Record record = exporting::sample_with_events();
  PlaceMention unknown;
  unknown.span = record.places[0].span;
  record.places = {unknown};
  const json::value place = events(record)[0].at("event_loc");
  EXPECT_EQ(place.at("extracted_place"), "Harbour Herald");
  for (const char* key :
       {"resolved_place", "geonameid", "lat", "feature_class", "feature_code", "resolution"}) {
    EXPECT_TRUE(place.at(key).is_null()) << key;
  }
}

TEST(Plover, ADateThatTheTextLacksIsThatOfPublicationAndSaysSo) {
  Record record = exporting::sample_with_events();
  EXPECT_EQ(events(record)[1].at("enddate"), "2025-12-31");
  record.events[1].date.reset();
  EXPECT_EQ(events(record)[1].at("date"), "2025-03-04");
  EXPECT_EQ(events(record)[1].at("comment"), "date: of publication");
  record.article.published.clear();
  EXPECT_TRUE(events(record)[1].at("date").is_null());
  EXPECT_TRUE(events(record)[1].at("comment").is_null());
}

TEST(Plover, TheSentenceIsLeftOutUnlessAskedFor) {
  const Record record = exporting::sample_with_events();
  const json::value brief = events(record)[0];
  EXPECT_FALSE(brief.as_object().contains("text"));
  EXPECT_EQ(brief.at("text_info").at("end").as_int64() - brief.at("text_info").at("start").as_int64(), 51);
  EXPECT_EQ(events(record, ArticleText::kInclude)[0].at("text"),
            "She said that the builders had promised a new pier.");
}

TEST(Plover, KeepsWhatIsNotActualApart) {
  EXPECT_EQ(events(exporting::sample_with_events())[1].at("modality"), "negated");
}

TEST(Plover, OfAnArticleWithoutEventsIsEmpty) {
  EXPECT_TRUE(events(exporting::sample().record).empty());
}

}  // namespace
}  // namespace diurna
