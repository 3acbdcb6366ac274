#include "html/posts/post_date.h"

#include <gtest/gtest.h>

namespace diurna::html {
namespace {

std::optional<PostDate> date_in(std::string_view text) {
  static const dates::TimestampReader kReader = *dates::TimestampReader::open("");
  return find_post_date(text, kReader);
}

std::string found(std::string_view text) {
  const auto date = date_in(text);
  return date ? date->iso : "";
}

TEST(PostDate, IsReadAsSignaturesWriteIt) {
  EXPECT_EQ(found("September 21, 2025"), "2025-09-21");
  EXPECT_EQ(found("on\u00A0Monday, December 11, 2017"), "2017-12-11");
  EXPECT_EQ(found("on Thursday, 12 November 2020."), "2020-11-12");
  EXPECT_EQ(found("Aug 19, 2024 at 22:23"), "2024-08-19T22:23");
  EXPECT_EQ(found("\u00B7 Sept. 4, 2025"), "2025-09-04");
  EXPECT_EQ(found("2026-03-31T03:12:44.000Z"), "2026-03-31T03:12:44Z");
  EXPECT_EQ(found("Sobota, 5 sierpnia, 21 марта 2025"), "2025-03-21");
}

TEST(PostDate, IsADayOfTheCalendarWithItsYear) {
  EXPECT_EQ(found("February 30, 2025"), "");
  EXPECT_EQ(found("March 4"), "");
  EXPECT_EQ(found("Marching 4, 2025"), "");
  EXPECT_EQ(found(""), "");
}

TEST(PostDate, KnowsWhereItStands) {
  const auto date = date_in("on March 4, 2025 and later");
  ASSERT_TRUE(date);
  EXPECT_EQ(date->begin, 3u);
  EXPECT_EQ(date->end, 16u);
}

TEST(PostDate, IsNotLookedForFarAway) {
  EXPECT_EQ(found(std::string(400, '.') + "March 4, 2025"), "");
}

}  // namespace
}  // namespace diurna::html
