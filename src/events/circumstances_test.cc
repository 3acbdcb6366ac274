#include "events/circumstances.h"

#include <gtest/gtest.h>

namespace diurna::events {
namespace {

std::optional<EventDate> dated(const std::string& value, Timex timex = Timex::kDate) {
  TimeExpression time;
  time.span = {3, 9};
  time.timex = timex;
  time.value = value;
  return date_of(time);
}

TEST(EventDate, HasTheDaysOfItsValue) {
  const auto day = dated("2025-09-21");
  ASSERT_TRUE(day);
  EXPECT_EQ(day->start, "2025-09-21");
  EXPECT_EQ(day->end, "2025-09-21");
  EXPECT_EQ(day->precision, "day");
  EXPECT_EQ(dated("2025-09-21T14:30", Timex::kTime)->start, "2025-09-21");
  const auto february = dated("2024-02");
  EXPECT_EQ(february->start, "2024-02-01");
  EXPECT_EQ(february->end, "2024-02-29");
  EXPECT_EQ(february->precision, "month");
  EXPECT_EQ(dated("1999")->end, "1999-12-31");
}

TEST(EventDate, IsNotMadeOfWhatHasNoDays) {
  EXPECT_FALSE(dated("PRESENT_REF"));
  EXPECT_FALSE(dated("2025-W14"));
  EXPECT_FALSE(dated("2025-13"));
  EXPECT_FALSE(dated("XXXX-09-21"));
  EXPECT_FALSE(dated("P3D", Timex::kDuration));
  EXPECT_FALSE(dated(""));
}

}  // namespace
}  // namespace diurna::events
