// The posts of the pages in samples/pages, as their gold has them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/file.h"
#include "html/posts/testing_posts.h"

namespace diurna::html {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Found posts_of(const std::string& name, std::string_view charset = "utf-8") {
  const auto bytes = base::read_file(DIURNA_SOURCE_DIR "/samples/pages/" + name, 1u << 20);
  EXPECT_TRUE(bytes) << bytes.error().to_string();
  return Found(*bytes, charset);
}

TEST(SamplePages, WireStoryShowsAPostOfX) {
  const Found found = posts_of("wire_story.html");
  ASSERT_THAT(found.posts, SizeIs(1));
  const FoundPost& post = found.posts[0];
  EXPECT_EQ(post.platform, "X");
  EXPECT_EQ(post.author, "Bahram Kiani");
  EXPECT_EQ(post.handle, "@BKiani_Borders");
  EXPECT_EQ(post.date, "2025-09-21");
  EXPECT_EQ(post.address, "https://twitter.com/BKiani_Borders/status/1969700000000000017");
  EXPECT_EQ(post.language, "fa");
  EXPECT_TRUE(post.truncated);
  EXPECT_THAT(found.paragraphs(0), SizeIs(2));
}

TEST(SamplePages, LiveBlogShowsPostsOfThreePlatforms) {
  const Found found = posts_of("live_blog.html");
  ASSERT_THAT(found.posts, SizeIs(3));
  EXPECT_EQ(found.posts[0].platform, "Telegram");
  EXPECT_EQ(found.posts[0].author, "Оск Варга");
  EXPECT_EQ(found.posts[0].handle, "@osk_varga");
  EXPECT_EQ(found.posts[0].date, "2025-11-04T15:09:41Z");
  EXPECT_THAT(
      found.paragraphs(0),
      ElementsAre("Мы не просим денег и не просили их никогда.",
                  "Три условия: договор по плотине расторгнуть, письмо опубликовать, выборы назначить до "
                  "марта."));
  EXPECT_EQ(found.posts[1].platform, "Facebook");
  EXPECT_EQ(found.posts[1].author, "Town of Corrie");
  EXPECT_EQ(found.posts[1].date, "2025-11-04");
  EXPECT_TRUE(found.posts[1].truncated);
  EXPECT_EQ(found.posts[2].platform, "Truth Social");
  EXPECT_EQ(found.posts[2].handle, "@HughCarrow");
  EXPECT_EQ(found.posts[2].address, "https://truthsocial.com/@HughCarrow/115492000000000031");
  EXPECT_THAT(found.paragraphs(2), IsEmpty());
}

TEST(SamplePages, FeatureShowsPostsOfThreePlatforms) {
  const Found found = posts_of("salt_marsh.html");
  ASSERT_THAT(found.posts, SizeIs(3));
  EXPECT_EQ(found.posts[0].platform, "Bluesky");
  EXPECT_EQ(found.posts[0].author, "Ruth Calder");
  EXPECT_EQ(found.posts[0].handle, "@ruthcalder.example.org");
  EXPECT_EQ(found.posts[0].date, "2025-08-11T09:40");
  EXPECT_THAT(
      found.paragraphs(0),
      ElementsAre("Nobody at the Levee Board will put a number on it, so I did. 41 hectares of new mud "
                  "since 2021.",
                  "The spreadsheet is open. Break it if you can."));
  EXPECT_EQ(found.posts[1].platform, "Instagram");
  EXPECT_EQ(found.posts[1].author, "Hollis Grange");
  EXPECT_EQ(found.posts[1].date, "2025-08-14T10:02:11Z");
  EXPECT_THAT(found.paragraphs(1),
              ElementsAre("Low water at Ness Gate, 5:52 this morning. Every dot is a dunlin."));
  EXPECT_EQ(found.posts[2].platform, "Mastodon");
  EXPECT_EQ(found.posts[2].handle, "@levee_watch@saltmarsh.example");
  EXPECT_THAT(found.paragraphs(2), IsEmpty());
}

TEST(SamplePages, DailyShowsPostsInAList) {
  const Found found = posts_of("mayor_lift.html", "windows-1251");
  ASSERT_THAT(found.posts, SizeIs(3));
  EXPECT_EQ(found.posts[0].platform, "X");
  EXPECT_EQ(found.posts[0].author, "Глеб Онн");
  EXPECT_THAT(found.paragraphs(0),
              ElementsAre("Лифт за четырнадцать миллионов, и тот молчит вместе с мэром."));
  EXPECT_EQ(found.posts[1].platform, "TikTok");
  EXPECT_THAT(found.paragraphs(1), ElementsAre("Мэр, выходите! #лифт"));
  EXPECT_EQ(found.posts[2].platform, "Threads");
  EXPECT_EQ(found.posts[2].handle, "@sever_agency");
  EXPECT_THAT(found.paragraphs(2), IsEmpty());
}

TEST(SamplePages, OthersShowNone) {
  EXPECT_THAT(posts_of("harbour_crane.html", "windows-1252").posts, IsEmpty());
  EXPECT_THAT(posts_of("paywalled_ledger.html").posts, IsEmpty());
}

}  // namespace
}  // namespace diurna::html
