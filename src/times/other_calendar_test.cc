#include "times/other_calendar.h"

#include <gtest/gtest.h>

namespace diurna::times {
namespace {

constexpr CalendarSystem kSolar = CalendarSystem::kSolar;
constexpr CalendarSystem kLunar = CalendarSystem::kLunar;

TEST(OtherCalendar, TheSolarYearBeginsInMarch) {
  EXPECT_EQ(day_in(kSolar, 1403, 1, 1), date_of(2024, 3, 20));
  EXPECT_EQ(day_in(kSolar, 1404, 1, 1), date_of(2025, 3, 21));
  EXPECT_EQ(day_in(kSolar, 1400, 5, 24), date_of(2021, 8, 15));
}

TEST(OtherCalendar, OnlyLeapYearsHaveTheThirtiethOfEsfand) {
  EXPECT_EQ(day_in(kSolar, 1403, 12, 30), date_of(2025, 3, 20));
  EXPECT_EQ(day_in(kSolar, 1402, 12, 30), std::nullopt);
  EXPECT_EQ(day_in(kSolar, 1402, 7, 31), std::nullopt);
  EXPECT_EQ(day_in(kSolar, 1402, 13, 1), std::nullopt);
}

TEST(OtherCalendar, LunarDates) {
  EXPECT_EQ(day_in(kLunar, 1445, 9, 1), date_of(2024, 3, 11));
  EXPECT_EQ(day_in(kLunar, 1446, 1, 1), date_of(2024, 7, 7));
}

TEST(OtherCalendar, MonthsAndYearsAreRanges) {
  const auto month = month_in(kSolar, 1403, 12);
  ASSERT_TRUE(month);
  EXPECT_EQ(month->first, *date_of(2025, 2, 19));
  EXPECT_EQ(month->last, *date_of(2025, 3, 20));
  const auto year = year_in(kSolar, 1402);
  ASSERT_TRUE(year);
  EXPECT_EQ(year->first, *date_of(2023, 3, 21));
  EXPECT_EQ(year->last, *date_of(2024, 3, 19));
  EXPECT_FALSE(year_in(kSolar, 99999));
}

TEST(OtherCalendar, TheYearOfADate) {
  EXPECT_EQ(year_of_date(kSolar, *date_of(2025, 3, 20)), 1403);
  EXPECT_EQ(year_of_date(kSolar, *date_of(2025, 3, 21)), 1404);
  EXPECT_EQ(year_of_date(kLunar, *date_of(2024, 3, 11)), 1445);
}

}  // namespace
}  // namespace diurna::times
