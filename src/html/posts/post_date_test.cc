#include "html/posts/post_date.h"

#include <gtest/gtest.h>

namespace diurna::html {
namespace {

std::string found(std::string_view text) {
  const auto date = find_post_date(text);
  return date ? date->iso : "";
}

TEST(PostDate, IsReadAsSignaturesWriteIt) {
  EXPECT_EQ(found("September 21, 2025"), "2025-09-21");
  EXPECT_EQ(found("on\u00A0Monday, December 11, 2017"), "2017-12-11");
  EXPECT_EQ(found("on Thursday, 12 November 2020."), "2020-11-12");
  EXPECT_EQ(found("Aug 19, 2024 at 22:23"), "2024-08-19");
  EXPECT_EQ(found("4:12 PM \u00B7 Sept. 4, 2025"), "2025-09-04");
  EXPECT_EQ(found("2026-03-31T03:12:44.000Z"), "2026-03-31");
}

TEST(PostDate, IsADayOfTheCalendarWithItsYear) {
  EXPECT_EQ(found("February 30, 2025"), "");
  EXPECT_EQ(found("March 4"), "");
  EXPECT_EQ(found("Marching 4, 2025"), "");
  EXPECT_EQ(found("March 4, 20255"), "");
  EXPECT_EQ(found("12345-03-04"), "");
  EXPECT_EQ(found(""), "");
}

TEST(PostDate, KnowsWhereItStands) {
  const auto date = find_post_date("on March 4, 2025 at noon");
  ASSERT_TRUE(date);
  EXPECT_EQ(date->begin, 3u);
  EXPECT_EQ(date->end, 16u);
}

TEST(IsoDatetime, KeepsWhatIsGiven) {
  EXPECT_EQ(iso_datetime("2024-09-09"), "2024-09-09");
  EXPECT_EQ(iso_datetime("2024-09-09T14:05:00.000Z"), "2024-09-09T14:05:00Z");
  EXPECT_EQ(iso_datetime("2024-09-09T14:05:00+0330"), "2024-09-09T14:05:00+03:30");
  EXPECT_EQ(iso_datetime("2024-09-09 14:05"), "2024-09-09T14:05");
  EXPECT_EQ(iso_datetime("2024-09-09T14:05-05:00"), "2024-09-09T14:05-05:00");
  EXPECT_EQ(iso_datetime("2024-09-09T99:05"), "2024-09-09");
  EXPECT_EQ(iso_datetime("last week"), "");
  EXPECT_EQ(iso_datetime("2024-13-09"), "");
}

}  // namespace
}  // namespace diurna::html
