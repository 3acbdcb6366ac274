#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "diurna/explain.h"
#include "diurna/output.h"
#include "export/sample_event_test.h"

namespace diurna {
namespace {

namespace json = boost::json;

std::string lines() {
  std::ostringstream out;
  write_jsonl(exporting::sample_with_events(), {ArticleText::kLeaveOut, "diurna 0.1.0 m@1", {}}, out);
  return out.str();
}

std::vector<json::value> events() {
  std::vector<json::value> found;
  std::istringstream in(lines());
  for (std::string line; std::getline(in, line);) {
    const json::value value = json::parse(line);
    if (value.at("type") == "event") found.push_back(value);
  }
  return found;
}

TEST(EventLine, HasTypePartiesAndCircumstances) {
  const std::vector<json::value> found = events();
  ASSERT_EQ(found.size(), 2u);
  const json::value& event = found[0];
  EXPECT_EQ(event.at("plover"), "AGREE");
  EXPECT_EQ(event.at("mode"), "visit");
  EXPECT_EQ(event.at("modality"), "actual");
  EXPECT_EQ(event.at("cameo"), "030");
  EXPECT_EQ(event.at("quad"), 1);
  EXPECT_EQ(event.at("actor").at(0).at("text"), "the builders");
  EXPECT_EQ(event.at("actor").at(0).at("sector"), "BUS");
  EXPECT_EQ(event.at("recipient").at(0).at("name"), "Ines Varga");
  EXPECT_EQ(event.at("trigger").at("text"), "promised");
  EXPECT_EQ(event.at("date").at("words").at("text"), "Tuesday");
  EXPECT_EQ(event.at("place").at("id"), "p:1");
  EXPECT_EQ(event.at("counts").at("crowd").at("bound"), "at least");
  EXPECT_EQ(event.at("statement"), "s:2");
  EXPECT_EQ(event.at("evidence").at(0).at("exact"), "She said that the builders had promised a new pier.");
}

TEST(EventLine, GivesReasonsForFieldsThatAreEmptyOnly) {
  EXPECT_EQ(events()[0].at("why_null"), json::parse(R"({"about_place":"none named"})"));
  EXPECT_EQ(events()[1].at("why_null"), json::parse(R"({"actor":"nobody is named for it"})"));
}

TEST(EventLine, EveryKeyIsThere) {
  const json::value event = events()[1];
  for (const char* key : {"mode", "cameo", "place", "about_place", "statement"}) {
    EXPECT_TRUE(event.at(key).is_null()) << key;
  }
  EXPECT_TRUE(event.at("actor").as_array().empty());
  EXPECT_EQ(event.at("about").at("text"), "the report");
  EXPECT_TRUE(event.at("date").at("words").is_null());
  EXPECT_TRUE(event.at("counts").at("dead").is_null());
}

TEST(EventLine, IsExplained) {
  std::istringstream records(lines());
  const Result<std::string> account = explain(records, "v:1", {});
  ASSERT_TRUE(account) << account.error().to_string();
  EXPECT_NE(
      account->find("v:1  event \u00b7 AGREE \u00b7 visit \u00b7 actual \u00b7 030 \u00b7 confidence 0.80\n"),
      std::string::npos)
      << *account;
  EXPECT_NE(account->find("\nactor       the builders\n"), std::string::npos);
  EXPECT_NE(account->find("\ntrigger     promised\n"), std::string::npos);
  EXPECT_NE(account->find("\ndate        Tuesday\n"), std::string::npos) << *account;
  EXPECT_NE(account->find("\ncrowd       4.1\n"), std::string::npos) << *account;
}

}  // namespace
}  // namespace diurna
