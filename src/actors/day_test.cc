#include "actors/day.h"

#include <gtest/gtest.h>

namespace diurna::actors {
namespace {

TEST(Day, IsCountedFromTheYear1970) {
  EXPECT_EQ(day_of("1970-01-01"), 0);
  EXPECT_EQ(day_of("2021-08-15T09:00:00+04:30"), 18854);
}

TEST(Day, IsNothingThatTheCalendarHasNot) {
  EXPECT_FALSE(day_of("2021-02-30"));
  EXPECT_FALSE(day_of("2021-08"));
  EXPECT_FALSE(day_of("last Tuesday"));
  EXPECT_FALSE(day_of(""));
}

}  // namespace
}  // namespace diurna::actors
