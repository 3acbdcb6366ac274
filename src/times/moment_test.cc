#include "times/moment.h"

#include <gtest/gtest.h>

namespace diurna::times {
namespace {

const Date kSunday = *date_of(2025, 9, 21);

std::string around(Unit unit) {
  return value_of(stretch_around(kSunday, unit).value());
}

TEST(Moment, WritesEveryPrecision) {
  EXPECT_EQ(around(Unit::kCentury), "20");
  EXPECT_EQ(around(Unit::kDecade), "202");
  EXPECT_EQ(around(Unit::kYear), "2025");
  EXPECT_EQ(around(Unit::kQuarter), "2025-Q3");
  EXPECT_EQ(around(Unit::kMonth), "2025-09");
  EXPECT_EQ(around(Unit::kWeek), "2025-W38");
  EXPECT_EQ(around(Unit::kWeekend), "2025-W38-WE");
  EXPECT_EQ(around(Unit::kDay), "2025-09-21");
}

TEST(Moment, WritesTheIsoYearOfAWeek) {
  EXPECT_EQ(value_of(stretch_around(*date_of(2021, 1, 3), Unit::kWeek).value()), "2020-W53");
}

TEST(Moment, WritesTimesWithAndWithoutADay) {
  Moment moment;
  moment.precision = Precision::kMinute;
  moment.hour = 7;
  moment.minute = 5;
  EXPECT_EQ(value_of(moment), "T07:05");
  moment.first = kSunday;
  moment.zone = "Z";
  EXPECT_EQ(value_of(moment), "2025-09-21T07:05Z");
  moment.precision = Precision::kPartOfDay;
  moment.part = "NI";
  EXPECT_EQ(value_of(moment), "2025-09-21TNI");
}

TEST(Moment, MovesByUnits) {
  const auto after = [](double count, Unit unit) {
    return value_of(stretch_after(kSunday, count, unit).value());
  };
  EXPECT_EQ(after(-1, Unit::kYear), "2024");
  EXPECT_EQ(after(2, Unit::kDay), "2025-09-23");
  EXPECT_EQ(after(-3, Unit::kWeek), "2025-W35");
  EXPECT_EQ(after(4, Unit::kMonth), "2026-01");
  EXPECT_EQ(after(-3, Unit::kQuarter), "2024-Q4");
  EXPECT_EQ(after(-2.5, Unit::kYear), "2023-03");
  EXPECT_EQ(after(-5, Unit::kHour), "2025-09-21");
}

TEST(Moment, RefusesToLeaveTheCalendar) {
  EXPECT_FALSE(stretch_after(kSunday, -5000, Unit::kYear));
  EXPECT_FALSE(stretch_after(kSunday, 1e300, Unit::kDay));
  EXPECT_FALSE(stretch_after(kSunday, 3e6, Unit::kCentury));
}

TEST(Duration, IsWrittenInItsUnit) {
  EXPECT_EQ(value_of(Duration{{4, false}, Unit::kYear}), "P4Y");
  EXPECT_EQ(value_of(Duration{{30, false}, Unit::kMinute}), "PT30M");
  EXPECT_EQ(value_of(Duration{{2.5, false}, Unit::kYear}), "P2.5Y");
  EXPECT_EQ(value_of(Duration{{5.5, false}, Unit::kHour}), "PT5H30M");
  EXPECT_EQ(value_of(Duration{{0.5, false}, Unit::kHour}), "PT30M");
  EXPECT_EQ(value_of(Duration{{72, false}, Unit::kHour}), "PT72H");
  EXPECT_EQ(value_of(Duration{{2, false}, Unit::kDecade}), "P20Y");
  EXPECT_EQ(value_of(Duration{{0, true}, Unit::kMonth}), "PXM");
  EXPECT_EQ(value_of(Duration{{0, true}, Unit::kHour}), "PTXH");
}

}  // namespace
}  // namespace diurna::times
