#include "html/metadata/web_address.h"

#include <gmock/gmock.h>

namespace diurna::html {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::string day_in(std::string_view address) {
  static const dates::Months kMonths = *dates::Months::open("");
  const auto stamp = date_in_path(address, kMonths);
  return stamp ? stamp->iso() : "none";
}

TEST(Resolve, FollowsTheStandard) {
  constexpr std::string_view kBase = "https://news.example/2025/pier/index.html?page=2";
  EXPECT_EQ(resolve(kBase, "/ferry"), "https://news.example/ferry");
  EXPECT_EQ(resolve(kBase, "ferry"), "https://news.example/2025/pier/ferry");
  EXPECT_EQ(resolve(kBase, "../ferry/./x/.."), "https://news.example/2025/ferry/");
  EXPECT_EQ(resolve(kBase, "../../../../ferry"), "https://news.example/ferry");
  EXPECT_EQ(resolve(kBase, "//cdn.example/ferry"), "https://cdn.example/ferry");
  EXPECT_EQ(resolve(kBase, "?page=3"), "https://news.example/2025/pier/index.html?page=3");
  EXPECT_EQ(resolve(kBase, " HTTP://other.example/a "), "HTTP://other.example/a");
  EXPECT_EQ(resolve("https://news.example", "ferry"), "https://news.example/ferry");
}

TEST(Resolve, RefusesWhatIsNoWebAddress) {
  EXPECT_EQ(resolve("https://news.example/", "javascript:void(0)"), "");
  EXPECT_EQ(resolve("https://news.example/", "mailto:desk@news.example"), "");
  EXPECT_EQ(resolve("https://news.example/", ""), "");
  EXPECT_EQ(resolve("pier.html", "/ferry"), "/ferry");
  EXPECT_EQ(resolve("https://news.example/", std::string(5000, 'a')), "");
}

TEST(HostOf, IsWithoutUserPortAndWww) {
  EXPECT_EQ(host_of("https://user@WWW.News.example:8080/pier"), "news.example");
  EXPECT_EQ(host_of("pier.html"), "");
}

TEST(PartsOfPath, AreBetweenSlashes) {
  EXPECT_THAT(parts_of_path("https://news.example//harbour/2025/pier.html?page=2#top"),
              ElementsAre("harbour", "2025", "pier.html"));
  EXPECT_THAT(parts_of_path("https://news.example/"), IsEmpty());
  EXPECT_THAT(parts_of_path(""), IsEmpty());
}

TEST(DateInPath, ReadsTheDay) {
  EXPECT_EQ(day_in("https://news.example/2025/09/21/pier"), "2025-09-21");
  EXPECT_EQ(day_in("https://news.example/world/2025/sep/21/pier"), "2025-09-21");
  EXPECT_EQ(day_in("https://news.example/pier-2025-09-21.html"), "2025-09-21");
  EXPECT_EQ(day_in("https://news.example/20250921/pier"), "2025-09-21");
  EXPECT_EQ(day_in("https://news.example/2025/09/pier"), "none");
  EXPECT_EQ(day_in("https://news.example/2025/13/45/pier"), "none");
  EXPECT_EQ(day_in("https://news.example/1234567890/pier"), "none");
  EXPECT_EQ(day_in("/2025/09/21/pier"), "none");
}

}  // namespace
}  // namespace diurna::html
