#include "times/time_finder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "times/testing_tokens.h"

namespace diurna::times {
namespace {

const TimeFinder& finder() {
  static const Result<TimeFinder> kOpened = TimeFinder::open(std::string(DIURNA_SOURCE_DIR) + "/data");
  return kOpened.value();
}

// "text=value" of everything found.
std::vector<std::string> found_in(const testing::Fixture& fixture) {
  std::vector<std::string> found;
  for (const TimeExpression& time : finder().find(fixture.article, {{"en", &fixture.tokens}})) {
    found.push_back(std::string(slice(fixture.article.text, time.span)) + "=" + time.value);
  }
  return found;
}

std::vector<std::string> found_in(const std::string& text, const std::string& published = "2025-09-21") {
  return found_in(testing::paragraph(text, published));
}

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(TimeFinder, OpensTheTablesThatAreCompiledIn) {
  EXPECT_TRUE(TimeFinder::open(""));
}

TEST(TimeFinder, NamesTheTableThatIsNotThere) {
  const Result<TimeFinder> opened = TimeFinder::open("/nowhere");
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code(), ErrorCode::kNotFound);
  EXPECT_THAT(opened.error().input(), ::testing::HasSubstr("times/words.tsv"));
}

TEST(TimeFinder, ReportsInTextOrderWithoutOverlap) {
  EXPECT_THAT(
      found_in("The pact of May 2019 lapsed last year, four years after a truce on Sunday night."),
      ElementsAre("May 2019=2019-05", "last year=2024", "four years=P4Y", "Sunday night=2025-09-21TNI"));
}

TEST(TimeFinder, SaysWhatAValueRestsOn) {
  const testing::Fixture fixture = testing::paragraph(
      "It opened on 2 May 2003, closed the next day and reopened yesterday for two weeks.", "2025-09-21");
  std::vector<std::string> anchors;
  std::vector<std::string> precisions;
  for (const TimeExpression& time : finder().find(fixture.article, {{"en", &fixture.tokens}})) {
    anchors.push_back(time.anchor);
    precisions.push_back(time.precision);
    EXPECT_EQ(time.made_by.stage, "times");
  }
  EXPECT_THAT(anchors, ElementsAre("self", "text", "document date", ""));
  EXPECT_THAT(precisions, ElementsAre("day", "day", "day", ""));
}

TEST(TimeFinder, WithoutADocumentDateOnlyTheTextCanAnchor) {
  EXPECT_THAT(found_in("He resigned on Sunday, after a row last year.", ""),
              ElementsAre("Sunday=", "last year="));
  EXPECT_THAT(found_in("It began on 31 December 1999 and ended two days later.", ""),
              ElementsAre("31 December 1999=1999-12-31", "two days later=2000-01-02"));
  EXPECT_THAT(found_in("The siren wailed at 9 p.m.", ""), ElementsAre("9 p.m.=T21:00"));
}

TEST(TimeFinder, ADateThatIsNoneStaysWholeAndIsFlagged) {
  EXPECT_THAT(found_in("The form of 2/30/2025 was void."), ElementsAre("2/30/2025="));
  EXPECT_THAT(found_in("The form of February 30, 2025 was void."), ElementsAre("February 30, 2025="));
  EXPECT_THAT(found_in("The form of 41 May 2025 was void."), ElementsAre("41 May 2025="));
  EXPECT_THAT(found_in("The train left at 24:00, the bus at 24:30."),
              ElementsAre("24:00=2025-09-21T24:00", "24:30="));
  const testing::Fixture fixture = testing::paragraph("The form of February 30, 2025 was void.", "");
  const std::vector<TimeExpression> times = finder().find(fixture.article, {{"en", &fixture.tokens}});
  ASSERT_EQ(times.size(), 1u);
  ASSERT_EQ(times[0].why_null.size(), 1u);
  EXPECT_EQ(times[0].why_null[0].why, "there is no such date");
}

TEST(TimeFinder, ANumberIsAYearOnlyWhereItStandsLikeOne) {
  EXPECT_THAT(found_in("Police counted 2021 people."), IsEmpty());
  EXPECT_THAT(found_in("Some of 2021 people paid $2019 each."), IsEmpty());
  EXPECT_THAT(found_in("He may sit down by the sun and fall."), IsEmpty());
}

TEST(TimeFinder, AnAgeIsNoDuration) {
  EXPECT_THAT(found_in("The three-year-old bridge and a 40-year-old mason."), IsEmpty());
}

TEST(TimeFinder, ATimeOfDayTakesTheDayOfItsSentence) {
  EXPECT_THAT(found_in("At 16:15 the bell rang, as always on June 1."),
              ElementsAre("16:15=2025-06-01T16:15", "June 1=2025-06-01"));
}

TEST(TimeFinder, DaysAreCountedFromADayNotFromAYear) {
  EXPECT_THAT(
      found_in("It began on 3 May 2003, in what was called the year 2003 crisis, and ended two days later."),
      ElementsAre("3 May 2003=2003-05-03", "the year 2003=2003", "two days later=2003-05-05"));
  EXPECT_THAT(found_in("It began in 2003 and ended two years later."),
              ElementsAre("2003=2003", "two years later=2005"));
}

TEST(TimeFinder, WithoutADateInTheTextTheNextDayFollowsTheDocument) {
  EXPECT_THAT(found_in("The siren wailed at noon; the next day it was mended."),
              ElementsAre("noon=2025-09-21T12:00", "the next day=2025-09-22"));
}

TEST(TimeFinder, ReadsEachBlockByTheRulesOfItsLanguage) {
  testing::Fixture fixture =
      testing::paragraph("Elle est venue en mars 2019, et le lendemain.", "2025-09-21");
  fixture.article.blocks[0].language = "fr-CA";
  EXPECT_THAT(found_in(fixture), ElementsAre("mars 2019=2019-03", "le lendemain=2025-09-22"));
  fixture.article.blocks[0].language = "de";
  EXPECT_THAT(found_in(fixture), IsEmpty());
}

TEST(TimeFinder, APostHasItsOwnDateAndItsSignatureIsOne) {
  testing::Fixture fixture =
      testing::paragraph("We march tomorrow. (@union) September 19, 2025", "2025-09-21");
  Post post;
  post.date = "2025-09-19";
  post.date_span = ByteSpan{28, 46};
  fixture.article.posts.push_back(post);
  fixture.article.blocks[0].post = 0;
  const std::vector<TimeExpression> times = finder().find(fixture.article, {{"en", &fixture.tokens}});
  ASSERT_EQ(times.size(), 2u);
  EXPECT_EQ(times[0].value, "2025-09-20");
  EXPECT_EQ(times[0].anchor, "post date");
  EXPECT_EQ(times[1].value, "2025-09-19");
  EXPECT_EQ(times[1].made_by.rule, "post-signature");
}

TEST(TimeFinder, ALongRowOfNumbersIsManyNumbers) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "1,000,000, twenty million million years, ";
  const testing::Fixture fixture = testing::paragraph(text, "2025-09-21");
  EXPECT_EQ(finder().find(fixture.article, {{"en", &fixture.tokens}}).size(), 2000u);
}

TEST(TimeFinder, SurvivesTokensThatAreNotThere) {
  testing::Fixture fixture = testing::paragraph("", "2025-09-21");
  EXPECT_THAT(found_in(fixture), IsEmpty());
  fixture = testing::paragraph("It closed 99999999999999999999 years ago.", "2025-09-21");
  EXPECT_THAT(found_in(fixture), ElementsAre("years ago=PAST_REF"));
  fixture = testing::paragraph("It closed 900,000,000 years ago.", "2025-09-21");
  EXPECT_THAT(found_in(fixture), ElementsAre("900,000,000 years ago="));
}

}  // namespace
}  // namespace diurna::times
