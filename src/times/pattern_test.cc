#include "times/pattern.h"

#include <gtest/gtest.h>

namespace diurna::times {
namespace {

TEST(Pattern, SeparatesTheExpressionFromWhatStandsBesideIt) {
  const Result<Pattern> pattern = parse_pattern("in|since [ YEAR ] !MEASURE");
  ASSERT_TRUE(pattern);
  EXPECT_EQ(pattern->before.at(0).words, (std::vector<std::string>{"in", "since"}));
  EXPECT_EQ(pattern->inside.at(0).type, Element::Type::kClass);
  EXPECT_TRUE(pattern->after.at(0).negative);
}

TEST(Pattern, ReadsMarks) {
  const Result<Pattern> pattern = parse_pattern("the? MONTH ~- <day|month>");
  ASSERT_TRUE(pattern);
  EXPECT_TRUE(pattern->inside.at(0).optional);
  EXPECT_TRUE(pattern->inside.at(2).glued);
  EXPECT_EQ(pattern->inside.at(3).kinds, (std::vector<Kind>{Kind::kDay, Kind::kMonth}));
}

TEST(Pattern, NumbersTheSecondCaptureOfAName) {
  const Result<Pattern> pattern = parse_pattern("<day> to <day> MONTH MONTH");
  ASSERT_TRUE(pattern);
  EXPECT_EQ(pattern->inside.at(2).name, "<day2>");
  EXPECT_EQ(pattern->inside.at(4).name, "MONTH2");
}

TEST(Pattern, RefusesWhatMakesNoSense) {
  for (const std::string_view text :
       {"", "[ YEAR", "YEAR ]", "] YEAR [", "<fortnight>", "the?", "!YEAR", "a !the?"}) {
    EXPECT_FALSE(parse_pattern(text)) << text;
  }
}

TEST(Steps, TellCapturesFromConstants) {
  const Result<Pattern> pattern = parse_pattern("RELATION UNIT");
  ASSERT_TRUE(pattern);
  const Result<std::vector<Step>> steps = parse_steps("document shift(RELATION,year)", *pattern);
  ASSERT_TRUE(steps);
  EXPECT_EQ(steps->at(0).verb, "document");
  EXPECT_TRUE(steps->at(1).arguments.at(0).capture);
  EXPECT_FALSE(steps->at(1).arguments.at(1).capture);
}

TEST(Steps, RefuseWhatThePatternHasNot) {
  const Result<Pattern> pattern = parse_pattern("<month>");
  ASSERT_TRUE(pattern);
  EXPECT_FALSE(parse_steps("<day>", *pattern));
  EXPECT_FALSE(parse_steps("back(<duration>)", *pattern));
  EXPECT_FALSE(parse_steps("shift(1,day", *pattern));
}

}  // namespace
}  // namespace diurna::times
