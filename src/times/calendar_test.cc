#include "times/calendar.h"

#include <gtest/gtest.h>

namespace diurna::times {
namespace {

Date day(int year, unsigned month, unsigned number) {
  return date_of(year, month, number).value();
}

TEST(Calendar, KnowsLeapYears) {
  EXPECT_TRUE(date_of(2024, 2, 29));
  EXPECT_FALSE(date_of(2023, 2, 29));
  EXPECT_FALSE(date_of(1900, 2, 29));
  EXPECT_TRUE(date_of(2000, 2, 29));
  EXPECT_EQ(plus_days(day(2024, 2, 28), 1), day(2024, 2, 29));
  EXPECT_EQ(plus_days(day(2023, 2, 28), 1), day(2023, 3, 1));
}

TEST(Calendar, RefusesWhatIsNoDate) {
  EXPECT_FALSE(date_of(2025, 4, 31));
  EXPECT_FALSE(date_of(2025, 13, 1));
  EXPECT_FALSE(date_of(2025, 0, 1));
  EXPECT_FALSE(date_of(0, 1, 1));
  EXPECT_FALSE(date_of(10000, 1, 1));
}

TEST(Calendar, ReadsIsoDates) {
  EXPECT_EQ(parse_iso_date("2025-09-21"), day(2025, 9, 21));
  EXPECT_EQ(parse_iso_date("2025-09-21T14:05:00+05:30"), day(2025, 9, 21));
  EXPECT_FALSE(parse_iso_date(""));
  EXPECT_FALSE(parse_iso_date("2025-09"));
  EXPECT_FALSE(parse_iso_date("2025-02-30"));
  EXPECT_FALSE(parse_iso_date("20x5-02-03"));
  EXPECT_FALSE(parse_iso_date("2025-09-211"));
}

TEST(Calendar, MonthsEndWhereTheyEnd) {
  EXPECT_EQ(plus_months(day(2025, 1, 31), 1), day(2025, 2, 28));
  EXPECT_EQ(plus_months(day(2024, 3, 31), -1), day(2024, 2, 29));
  EXPECT_EQ(plus_months(day(2024, 2, 29), -12), day(2023, 2, 28));
}

TEST(Calendar, StaysWithinFourDigits) {
  EXPECT_FALSE(plus_days(day(9999, 12, 31), 1));
  EXPECT_FALSE(plus_days(day(1, 1, 1), -1));
  EXPECT_FALSE(plus_days(day(2025, 1, 1), 2'000'000'000L));
  EXPECT_FALSE(plus_months(day(2025, 1, 1), -12 * 2025));
  EXPECT_FALSE(plus_months(day(2025, 1, 1), 2'000'000'000L));
}

TEST(Calendar, CountsWeeksAsIso8601Does) {
  EXPECT_EQ(iso_weekday(day(2025, 9, 21)), 7u);
  EXPECT_EQ(iso_week(day(2025, 9, 21)).week, 38u);
  EXPECT_EQ(iso_week(day(2021, 1, 3)).year, 2020);
  EXPECT_EQ(iso_week(day(2021, 1, 3)).week, 53u);
  EXPECT_EQ(iso_week(day(2018, 12, 31)).year, 2019);
  EXPECT_EQ(iso_week(day(2018, 12, 31)).week, 1u);
  EXPECT_EQ(monday_of(day(2025, 9, 21)), day(2025, 9, 15));
  EXPECT_EQ(monday_of(day(2025, 9, 15)), day(2025, 9, 15));
}

TEST(Calendar, FindsTheNthWeekday) {
  EXPECT_EQ(nth_weekday(2024, 11, 4, 4), day(2024, 11, 28));
  EXPECT_EQ(nth_weekday(2025, 5, 1, -1), day(2025, 5, 26));
  EXPECT_FALSE(nth_weekday(2025, 2, 1, 5));
  EXPECT_FALSE(nth_weekday(2025, 2, 8, 1));
  EXPECT_FALSE(nth_weekday(2025, 2, 1, 0));
}

TEST(Calendar, FindsEaster) {
  EXPECT_EQ(easter(2025), day(2025, 4, 20));
  EXPECT_EQ(easter(2000), day(2000, 4, 23));
  EXPECT_EQ(easter(2038), day(2038, 4, 25));
  EXPECT_EQ(easter(1818), day(1818, 3, 22));
}

}  // namespace
}  // namespace diurna::times
