#include "dates/timestamp.h"

#include <gtest/gtest.h>

#include "base/table.h"

namespace diurna::dates {
namespace {

const TimestampReader& reader() {
  static const TimestampReader kOpened = *TimestampReader::open("");
  return kOpened;
}

std::string value(std::string_view text, DateOrder order = DateOrder::kUnknown) {
  const auto stamp = reader().read_value(text, order);
  return stamp ? stamp->iso() : "none";
}

TEST(TimestampReader, ReadsWhatMachinesWrite) {
  EXPECT_EQ(value("2025-09-21"), "2025-09-21");
  EXPECT_EQ(value("2025-09-21T14:05"), "2025-09-21T14:05");
  EXPECT_EQ(value("2025-09-21T14:05:09Z"), "2025-09-21T14:05:09Z");
  EXPECT_EQ(value("2025-09-21T14:05:09.123+0530"), "2025-09-21T14:05:09+05:30");
  EXPECT_EQ(value("2025-09-21 14:05:09 -04:00"), "2025-09-21T14:05:09-04:00");
  EXPECT_EQ(value(" 2025-09-21T14:05:09+00:00\n"), "2025-09-21T14:05:09Z");
  EXPECT_EQ(value("2025-09-21T14:05:09+2"), "2025-09-21T14:05:09+02:00");
  EXPECT_EQ(value("20250921T140509Z"), "2025-09-21T14:05:09Z");
  EXPECT_EQ(value("20250921"), "2025-09-21");
  EXPECT_EQ(value("20250921140509"), "2025-09-21T14:05:09");
  EXPECT_EQ(value("202509211405"), "2025-09-21T14:05");
  EXPECT_EQ(value("2025/9/1"), "2025-09-01");
  EXPECT_EQ(value("Sun, 21 Sep 2025 14:05:09 GMT"), "2025-09-21T14:05:09Z");
  EXPECT_EQ(value("Sun Sep 21 14:05:09 EDT 2025"), "2025-09-21T14:05:09-04:00");
  EXPECT_EQ(value("Sun Sep 21 2025 14:05:09 GMT+0200 (Central European Summer Time)"),
            "2025-09-21T14:05:09+02:00");
  EXPECT_EQ(value("1758463509"), "2025-09-21T14:05:09Z");
  EXPECT_EQ(value("1758463509000"), "2025-09-21T14:05:09Z");
}

TEST(TimestampReader, ReadsWhatPeopleWrite) {
  EXPECT_EQ(value("Sept. 21, 2025 at 2:05 p.m. EDT"), "2025-09-21T14:05-04:00");
  EXPECT_EQ(value("Sunday, September 21, 2025"), "2025-09-21");
  EXPECT_EQ(value("September 21, 2025 | 2 PM"), "2025-09-21T14:00");
  EXPECT_EQ(value("14:05, 21 September 2025"), "2025-09-21T14:05");
  EXPECT_EQ(value("2:05 PM ET, Mon December 1, 2025"), "2025-12-01T14:05");
  EXPECT_EQ(value("21-Sep-2025"), "2025-09-21");
  EXPECT_EQ(value("21.09.2025, 14:05 Uhr"), "2025-09-21T14:05");
  EXPECT_EQ(value("21. September 2025, 14.05 Uhr"), "2025-09-21T14:05");
  EXPECT_EQ(value("2025年9月21日 14:05"), "2025-09-21T14:05");
  EXPECT_EQ(value("2025년 9월 21일"), "2025-09-21");
}

TEST(TimestampReader, ReadsNumbersInTheOrderOfThePage) {
  EXPECT_EQ(value("03/04/2025"), "none");
  EXPECT_EQ(value("03/04/2025", DateOrder::kDayFirst), "2025-04-03");
  EXPECT_EQ(value("03/04/2025", DateOrder::kMonthFirst), "2025-03-04");
  EXPECT_EQ(value("9/21/2025", DateOrder::kDayFirst), "2025-09-21");
  EXPECT_EQ(value("21/09/2025"), "2025-09-21");
  EXPECT_EQ(value("9/21/25 2:05pm"), "2025-09-21T14:05");
  EXPECT_EQ(value("03.04.2025"), "2025-04-03");
  EXPECT_EQ(value("03.04.2025", DateOrder::kMonthFirst), "2025-03-04");
}

TEST(TimestampReader, RefusesWhatIsNoDate) {
  EXPECT_EQ(value(""), "none");
  EXPECT_EQ(value("2025"), "none");
  EXPECT_EQ(value("2025-02-30"), "none");
  EXPECT_EQ(value("2025-13-01T00:00:00Z"), "none");
  EXPECT_EQ(value("0000-00-00"), "none");
  EXPECT_EQ(value("3 hours ago"), "none");
  EXPECT_EQ(value("{{date}}"), "none");
  EXPECT_EQ(value("September 21"), "none");
  EXPECT_EQ(value("192.168.20.25"), "none");
  EXPECT_EQ(value(std::string(5000, '1')), "none");
}

TEST(TimestampReader, KeepsADateWhoseTimeMakesNoSense) {
  EXPECT_EQ(value("2025-09-21T99:05:09Z"), "2025-09-21");
  EXPECT_EQ(value("21 September 2025, 14 people"), "2025-09-21");
  EXPECT_EQ(value("2025-09-21T14:05:09+99:00"), "2025-09-21T14:05:09");
}

TEST(TimestampReader, SaysHowFarItReadInALongerText) {
  const auto stamp = reader().read_at("21 September 2025, 14:05 BST. The ferry left.", DateOrder::kUnknown);
  ASSERT_TRUE(stamp);
  EXPECT_EQ(stamp->iso(), "2025-09-21T14:05+01:00");
  EXPECT_EQ(stamp->length, 28u);
  EXPECT_FALSE(reader().read_at("1758463509", DateOrder::kUnknown));
  EXPECT_FALSE(reader().read_at("20250921", DateOrder::kUnknown));
}

TEST(Timestamp, CountsDays) {
  EXPECT_EQ(reader().read_value("1970-01-02", DateOrder::kUnknown)->day_number(), 1);
  EXPECT_EQ(reader().read_value("1969-12-31", DateOrder::kUnknown)->day_number(), -1);
}

TEST(ClockWords, ReadTheExampleOfEachRow) {
  const auto table =
      base::load_table("", "dates/clock_words.tsv", {"word", "kind", "value", "example", "reads"});
  ASSERT_TRUE(table) << table.error().to_string();
  for (const auto& row : table->rows()) EXPECT_EQ(value(row.cells[3]), row.cells[4]) << row.cells[3];
}

}  // namespace
}  // namespace diurna::dates
