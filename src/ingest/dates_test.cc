#include "ingest/dates.h"

#include <gtest/gtest.h>

namespace diurna::ingest {
namespace {

TEST(IsoDate, KeepsAnIsoDateAsPreciseAsItIs) {
  EXPECT_EQ(iso_date("2025-03-04"), "2025-03-04");
  EXPECT_EQ(iso_date(" 2025-03-04T14:05:00Z\n"), "2025-03-04T14:05:00Z");
  EXPECT_EQ(iso_date("2025-03-04T14:05:00.123456+05:30"), "2025-03-04T14:05:00+05:30");
  EXPECT_EQ(iso_date("2025-03-04 14:05"), "2025-03-04T14:05");
  EXPECT_EQ(iso_date("2025-03-04 14:05:09 +0100"), "2025-03-04T14:05:09+01:00");
}

TEST(IsoDate, ReadsTheDatesOfFeedsAndMail) {
  EXPECT_EQ(iso_date("Tue, 04 Mar 2025 14:05:00 +0530"), "2025-03-04T14:05:00+05:30");
  EXPECT_EQ(iso_date("4 Mar 2025 9:05 EST"), "2025-03-04T09:05-05:00");
  EXPECT_EQ(iso_date("Tue, 4 March 2025"), "2025-03-04");
  EXPECT_EQ(iso_date("Tue, 4 Mar 2025 14:05:00 +0000"), "2025-03-04T14:05:00Z");
  EXPECT_EQ(iso_date("Tue, 4 Mar 2025 14:05:00 CST"), "2025-03-04T14:05:00-06:00");
}

TEST(IsoDate, ReadsTheThreeFormsOfHttp) {
  EXPECT_EQ(iso_date("Tue, 04 Mar 2025 14:05:00 GMT"), "2025-03-04T14:05:00Z");
  EXPECT_EQ(iso_date("Tuesday, 04-Mar-25 14:05:00 GMT"), "2025-03-04T14:05:00Z");
  EXPECT_EQ(iso_date("Tue Mar  4 14:05:00 2025"), "2025-03-04T14:05:00Z");
}

TEST(IsoDate, KeepsTheDayWhereTheTimeIsNone) {
  EXPECT_EQ(iso_date("Tue, 04 Mar 2025 25:05:00 GMT"), "2025-03-04");
  EXPECT_EQ(iso_date("2025-03-04T14:05:00 somewhere"), "2025-03-04");
}

TEST(IsoDate, IsEmptyForWhatIsNoDate) {
  for (const char* odd :
       {"", "yesterday", "2025-02-30", "2025-13-01", "04/03/2025", "Tue, 31 Feb 2025", "1741097100",
        "0000-00-00", "0001-01-01", "2025-03-04x", "4 Mar 2025 \xE9", "2025-03-04T\xFF"}) {
    EXPECT_EQ(iso_date(odd), "") << odd;
  }
}

}  // namespace
}  // namespace diurna::ingest
