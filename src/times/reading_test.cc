#include "times/reading.h"

#include <gtest/gtest.h>

namespace diurna::times {
namespace {

Moment around(int year, unsigned month, unsigned day, Unit unit) {
  return stretch_around(*date_of(year, month, day), unit).value();
}

TEST(TextDates, GiveTheLastDateThatIsExactEnough) {
  TextDates dates;
  EXPECT_FALSE(dates.last(Unit::kDay));
  dates.add(around(2003, 5, 4, Unit::kDay));
  dates.add(around(2010, 1, 1, Unit::kYear));
  EXPECT_EQ(value_of(*dates.last(Unit::kDay)), "2003-05-04");
  EXPECT_EQ(value_of(*dates.last(Unit::kMonth)), "2003-05-04");
  EXPECT_EQ(value_of(*dates.last(Unit::kYear)), "2010");
  dates.add(around(2012, 6, 1, Unit::kMonth));
  EXPECT_EQ(value_of(*dates.last(Unit::kWeek)), "2003-05-04");
  EXPECT_EQ(value_of(*dates.last(Unit::kMonth)), "2012-06");
  EXPECT_EQ(value_of(*dates.last(Unit::kYear)), "2012-06");
}

TEST(Reading, HasNoValueThatIsNotKnown) {
  Reading reading;
  reading.moment = around(2003, 5, 4, Unit::kDay);
  EXPECT_EQ(reading.timex_value(), "2003-05-04");
  reading.value = "PAST_REF";
  EXPECT_EQ(reading.timex_value(), "PAST_REF");
  reading.outcome = Outcome::kUnknown;
  EXPECT_EQ(reading.timex_value(), "");
}

}  // namespace
}  // namespace diurna::times
