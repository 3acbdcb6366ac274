#include "times/direction.h"

#include <gtest/gtest.h>

namespace diurna::times {
namespace {

const Date kSunday = *date_of(2025, 9, 21);

std::string weekday(Direction direction, Tense tense, unsigned number) {
  return value_of(choose_weekday(kSunday, direction, tense, number).value());
}

TEST(Weekday, ThePastHoldsTheDayItself) {
  EXPECT_EQ(weekday(Direction::kByTense, Tense::kPast, 7), "2025-09-21");
  EXPECT_EQ(weekday(Direction::kByTense, Tense::kPast, 1), "2025-09-15");
  EXPECT_EQ(weekday(Direction::kByTense, Tense::kPast, 6), "2025-09-20");
}

TEST(Weekday, TheFutureLooksAhead) {
  EXPECT_EQ(weekday(Direction::kByTense, Tense::kFuture, 7), "2025-09-21");
  EXPECT_EQ(weekday(Direction::kByTense, Tense::kFuture, 6), "2025-09-27");
}

TEST(Weekday, LastAndNextLeaveTheDayOut) {
  EXPECT_EQ(weekday(Direction::kLast, Tense::kPast, 7), "2025-09-14");
  EXPECT_EQ(weekday(Direction::kNext, Tense::kPast, 7), "2025-09-28");
  EXPECT_EQ(weekday(Direction::kNext, Tense::kPast, 2), "2025-09-23");
}

std::optional<Moment> june(int year) {
  return stretch_around(*date_of(year, 6, 1), Unit::kMonth);
}
std::optional<Moment> september(int year) {
  return stretch_around(*date_of(year, 9, 1), Unit::kMonth);
}
std::optional<Moment> august(int year) {
  return stretch_around(*date_of(year, 8, 1), Unit::kMonth);
}
std::optional<Moment> leap_day(int year) {
  const auto date = date_of(year, 2, 29);
  return date ? stretch_around(*date, Unit::kDay) : std::nullopt;
}

std::string chosen(Direction direction, Tense tense, const OfYear& of_year) {
  return value_of(choose(kSunday, direction, tense, of_year).value());
}

TEST(Choose, FollowsTheTense) {
  EXPECT_EQ(chosen(Direction::kByTense, Tense::kPast, june), "2025-06");
  EXPECT_EQ(chosen(Direction::kByTense, Tense::kFuture, june), "2026-06");
  EXPECT_EQ(chosen(Direction::kByTense, Tense::kPast, september), "2025-09");
  EXPECT_EQ(chosen(Direction::kByTense, Tense::kFuture, september), "2025-09");
}

TEST(Choose, LastIsNotTheMonthThatHasJustEnded) {
  EXPECT_EQ(chosen(Direction::kLast, Tense::kPast, august), "2024-08");
  EXPECT_EQ(chosen(Direction::kLast, Tense::kPast, june), "2025-06");
  EXPECT_EQ(chosen(Direction::kLast, Tense::kPast, september), "2024-09");
}

TEST(Choose, ADayWithoutAYearIsRatherNearThanAlmostAYearAway) {
  const auto october = [](int year) { return stretch_around(*date_of(year, 10, 12), Unit::kDay); };
  const auto first_of_september = [](int year) { return stretch_around(*date_of(year, 9, 1), Unit::kDay); };
  EXPECT_EQ(chosen(Direction::kByTense, Tense::kPast, october), "2025-10-12");
  EXPECT_EQ(chosen(Direction::kByTense, Tense::kFuture, first_of_september), "2025-09-01");
}

TEST(Choose, SkipsYearsThatHaveNoSuchDay) {
  EXPECT_EQ(chosen(Direction::kByTense, Tense::kPast, leap_day), "2024-02-29");
  EXPECT_EQ(chosen(Direction::kByTense, Tense::kFuture, leap_day), "2028-02-29");
}

TEST(LastDay, EndsTheStretch) {
  EXPECT_EQ(last_day(*stretch_around(*date_of(2024, 2, 3), Unit::kMonth)), date_of(2024, 2, 29));
  EXPECT_EQ(last_day(*stretch_around(*date_of(2025, 5, 3), Unit::kQuarter)), date_of(2025, 6, 30));
  EXPECT_EQ(last_day(*stretch_around(kSunday, Unit::kWeek)), kSunday);
}

}  // namespace
}  // namespace diurna::times
