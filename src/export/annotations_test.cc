#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <sstream>

#include "diurna/output.h"
#include "export/sample_record_test.h"

namespace diurna {
namespace {

namespace json = boost::json;

std::vector<json::value> annotations() {
  std::ostringstream out;
  write_annotations(exporting::sample().record, {ArticleText::kLeaveOut, "diurna 0.1.0 test", {}}, out);
  std::vector<json::value> found;
  std::istringstream lines(out.str());
  for (std::string line; std::getline(lines, line);) found.push_back(json::parse(line));
  return found;
}

TEST(Annotations, OneForEachStatementThatPointsAtItsEvidence) {
  const std::vector<json::value> found = annotations();
  ASSERT_EQ(found.size(), 6u);
  const json::value& told = found[0];
  EXPECT_EQ(told.at("@context"), "http://www.w3.org/ns/anno.jsonld");
  EXPECT_EQ(told.at("id"), "urn:diurna:s:1");
  EXPECT_EQ(told.at("type"), "Annotation");
  const json::value& target = told.at("target").at(0);
  EXPECT_EQ(target.at("source"), "pier.txt");
  const json::array& selectors = target.at("selector").as_array();
  ASSERT_EQ(selectors.size(), 3u);
  EXPECT_EQ(selectors[0].at("type"), "TextQuoteSelector");
  EXPECT_THAT(std::string(selectors[0].at("exact").as_string()),
              ::testing::StartsWith("Harbour minister Ines Varga"));
  EXPECT_EQ(selectors[1], json::value({{"type", "TextPositionSelector"}, {"start", 30}, {"end", 117}}));
  EXPECT_EQ(selectors[2].at("type"), "DataPositionSelector");
}

TEST(Annotations, TheBytesOfTheSelectorAreThoseOfTheFile) {
  const exporting::Sample sample = exporting::sample();
  const json::value target = annotations()[0].at("target").at(0);
  const json::value& bytes = target.at("selector").at(2);
  const auto begin = static_cast<std::size_t>(bytes.at("start").as_int64());
  const auto end = static_cast<std::size_t>(bytes.at("end").as_int64());
  EXPECT_EQ(sample.payload.substr(begin, end - begin),
            std::string(target.at("selector").at(0).at("exact").as_string()));
}

TEST(Annotations, TheBodyHoldsTheActAndTheStatement) {
  const json::value told = annotations()[0];
  EXPECT_EQ(told.at("body").at(0).at("value"), "say");
  const json::value statement = json::parse(std::string(told.at("body").at(1).at("value").as_string()));
  EXPECT_EQ(statement.at("id"), "s:1");
}

}  // namespace
}  // namespace diurna
