#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "html/posts/testing_posts.h"

namespace diurna::html {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(PostsOfFacebook, HaveAnAuthorAndADateInTheirLastLine) {
  const Found found(
      "<div class=\"fb-post\" data-href=\"https://www.facebook.com/hadirrelief/posts/41\" data-width=\"500\">"
      "<blockquote cite=\"https://www.facebook.com/hadirrelief/posts/41\" "
      "class=\"fb-xfbml-parse-ignore\"><p>We "
      "have blankets for two hundred.</p><p>Bring nothing but your hands...</p>Posted by <a "
      "href=\"https://www.facebook.com/hadirrelief\">Hadir Relief</a> on&nbsp;<a "
      "href=\"https://www.facebook.com/hadirrelief/posts/41\">Monday, April 7, 2025</a></blockquote></div>");
  ASSERT_THAT(found.posts, SizeIs(1));
  const FoundPost& post = found.posts[0];
  EXPECT_EQ(post.author, "Hadir Relief");
  EXPECT_EQ(post.handle, "");
  EXPECT_EQ(post.date, "2025-04-07");
  EXPECT_TRUE(post.truncated);
  EXPECT_THAT(found.paragraphs(0),
              ElementsAre("We have blankets for two hundred.", "Bring nothing but your hands..."));
  EXPECT_EQ(found.page.slice(post.signature.source), "Hadir Relief");
  EXPECT_EQ(found.page.slice(post.signature.date), "April 7, 2025");
  EXPECT_EQ(found.shown(post.signature.pieces), "Posted by Hadir Relief on Monday, April 7, 2025");
}

TEST(PostsOfFacebook, AreSignedInAnyLanguage) {
  const Found found(
      "<div class=\"fb-post\"><blockquote class=\"fb-xfbml-parse-ignore\"><p>Molo je zatvoren.</p>Objavio/la "
      "<a "
      "href=\"#\">Luka Amber</a>&nbsp;<a href=\"https://www.facebook.com/luka/posts/5\">5. ozujka 2025.</a>"
      "</blockquote></div>");
  EXPECT_THAT(found.paragraphs(0), ElementsAre("Molo je zatvoren."));
  EXPECT_EQ(found.posts[0].author, "Luka Amber");
  EXPECT_EQ(found.posts[0].address, "https://www.facebook.com/luka/posts/5");
}

TEST(PostsOfInstagram, HaveTheirCaptionAndNotTheFrameAroundIt) {
  const Found found(
      "<blockquote class=\"instagram-media\" "
      "data-instgrm-permalink=\"https://www.instagram.com/p/Cx9/?utm=1\">"
      "<div><a href=\"https://www.instagram.com/p/Cx9/\"><div></div><div>View this post on "
      "Instagram</div></a>"
      "<p><a href=\"https://www.instagram.com/p/Cx9/\">Low tide at last.<br>Boats on the mud.</a></p><p>A "
      "post "
      "shared by <a href=\"https://www.instagram.com/ina.k/\">Ina Kovic</a> (@ina.k) on <time "
      "datetime=\"2025-05-02T06:10:00+00:00\">May 1, 2025 at 11:10pm PDT</time></p></div></blockquote>");
  ASSERT_THAT(found.posts, SizeIs(1));
  EXPECT_THAT(found.paragraphs(0), ElementsAre("Low tide at last.\nBoats on the mud."));
  EXPECT_EQ(found.posts[0].author, "Ina Kovic");
  EXPECT_EQ(found.posts[0].handle, "@ina.k");
  EXPECT_EQ(found.posts[0].date, "2025-05-02T06:10:00Z");
  EXPECT_EQ(found.page.slice(found.posts[0].signature.source), "Ina Kovic (@ina.k)");
  EXPECT_EQ(found.page.slice(found.posts[0].signature.date), "May 1, 2025 at 11:10pm PDT");
}

TEST(PostsOfInstagram, HaveAnAuthorThoughTheirWordsAreNotThere) {
  const Found found(
      "<blockquote class=\"instagram-media\"><div><a href=\"https://www.instagram.com/reel/Cx8/\">View this "
      "post "
      "on Instagram</a><p><a href=\"https://www.instagram.com/reel/Cx8/\">Bir gonderi: Ina Kovic (@ina.k)</a>"
      "</p></div></blockquote>");
  EXPECT_THAT(found.paragraphs(0), IsEmpty());
  EXPECT_EQ(found.posts[0].handle, "@ina.k");
}

TEST(PostsOfTelegram, AreMadeOfParts) {
  const Found found(
      "<div class=\"tgme_widget_message_wrap\"><div class=\"tgme_widget_message\" "
      "data-post=\"hadir_gov/55\"><div "
      "class=\"tgme_widget_message_bubble\"><div class=\"tgme_widget_message_author\"><a "
      "class=\"tgme_widget_message_owner_name\" href=\"https://t.me/hadir_gov\"><span "
      "dir=\"auto\">Губернатор "
      "Хадира</span></a></div><div class=\"tgme_widget_message_text\" dir=\"auto\">Свет будет к "
      "вечеру.<br/><br/>"
      "Не выходите к реке.</div><div class=\"tgme_widget_message_footer\"><span>12.4K</span> views<a "
      "class=\"tgme_widget_message_date\" href=\"https://t.me/hadir_gov/55\"><time "
      "datetime=\"2025-04-09T05:41:00+00:00\">Apr 9, 2025</time></a></div></div></div></div>");
  ASSERT_THAT(found.posts, SizeIs(1));
  const FoundPost& post = found.posts[0];
  EXPECT_EQ(post.author, "Губернатор Хадира");
  EXPECT_EQ(post.handle, "@hadir_gov");
  EXPECT_EQ(post.date, "2025-04-09T05:41:00Z");
  EXPECT_THAT(found.paragraphs(0), ElementsAre("Свет будет к вечеру.", "Не выходите к реке."));
  EXPECT_EQ(found.page.slice(post.signature.source), "Губернатор Хадира");
}

TEST(PostsOfBluesky, AreSignedWithLinks) {
  const Found found(
      "<blockquote class=\"bluesky-embed\" data-bluesky-uri=\"at://did:plc:q1/app.bsky.feed.post/3k\"><p "
      "lang=\"en\">Counted 212 seals.<br><br><a "
      "href=\"https://bsky.app/profile/did:plc:q1/post/3k?ref_src=embed\">"
      "[image or embed]</a></p>&mdash; Tove Lind (<a "
      "href=\"https://bsky.app/profile/did:plc:q1?ref_src=embed\">"
      "@tove.example.org</a>) <a href=\"https://bsky.app/profile/did:plc:q1/post/3k?ref_src=embed\">Aug 19, "
      "2024 "
      "at 22:23</a></blockquote>");
  ASSERT_THAT(found.posts, SizeIs(1));
  EXPECT_THAT(found.paragraphs(0), ElementsAre("Counted 212 seals."));
  EXPECT_EQ(found.posts[0].author, "Tove Lind");
  EXPECT_EQ(found.posts[0].handle, "@tove.example.org");
  EXPECT_EQ(found.posts[0].date, "2024-08-19T22:23");
  EXPECT_EQ(found.posts[0].address, "https://bsky.app/profile/did:plc:q1/post/3k");
  EXPECT_EQ(found.page.slice(found.posts[0].signature.source), "Tove Lind (@tove.example.org)");
}

TEST(PostsOfMastodon, HaveNoWordsInTheirUsualMarkup) {
  const Found found(
      "<blockquote class=\"mastodon-embed\" data-embed-url=\"https://amber.social/@tove/1198/embed\"> <a "
      "href=\"https://amber.social/@tove/1198\"> <svg></svg> <div>Post by @tove@amber.social</div> <div>View "
      "on "
      "Mastodon</div> </a> </blockquote>");
  ASSERT_THAT(found.posts, SizeIs(1));
  EXPECT_THAT(found.paragraphs(0), IsEmpty());
  EXPECT_EQ(found.posts[0].handle, "@tove@amber.social");
  EXPECT_EQ(found.posts[0].address, "https://amber.social/@tove/1198");
}

TEST(PostsOfTikTok, LeaveTheMusicOut) {
  const Found found(
      "<blockquote class=\"tiktok-embed\" cite=\"https://www.tiktok.com/@ina/video/7\" "
      "data-video-id=\"7\"><section>"
      "<a title=\"@ina\" href=\"https://www.tiktok.com/@ina?refer=embed\">@ina</a> <p>The pier today <a "
      "title=\"pier\" href=\"https://www.tiktok.com/tag/pier\">#pier</a></p> <a title=\"sound\" "
      "href=\"https://www.tiktok.com/music/x-1\">original sound - Ina</a></section></blockquote>");
  ASSERT_THAT(found.posts, SizeIs(1));
  EXPECT_THAT(found.paragraphs(0), ElementsAre("The pier today #pier"));
  EXPECT_EQ(found.posts[0].handle, "@ina");
  EXPECT_EQ(found.posts[0].address, "https://www.tiktok.com/@ina/video/7");
}

}  // namespace
}  // namespace diurna::html
