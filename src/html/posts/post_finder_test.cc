#include "html/posts/post_finder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "html/posts/testing_posts.h"

namespace diurna::html {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(PostFinder, ReadsWhatAPostOfXSays) {
  const Found found(
      "<p>Before.</p><blockquote class=\"twitter-tweet\"><p lang=\"en\" dir=\"ltr\">The pier is shut until "
      "Friday.<br><br>Use the <b>north</b> gate. <a "
      "href=\"https://t.co/aB1\">pic.twitter.com/aB1</a></p>&mdash; "
      "Port of Amber (@PortAmber) <a href=\"https://twitter.com/PortAmber/status/17?ref_src=twsrc%5Etfw\">"
      "September 21, 2025</a></blockquote> <script async src=\"https://platform.twitter.com/widgets.js\">"
      "</script><p>After.</p>");
  ASSERT_THAT(found.posts, SizeIs(1));
  const FoundPost& post = found.posts[0];
  EXPECT_EQ(found.page.tag(post.node), Tag::kBlockquote);
  EXPECT_EQ(post.platform, "X");
  EXPECT_EQ(post.author, "Port of Amber");
  EXPECT_EQ(post.handle, "@PortAmber");
  EXPECT_EQ(post.date, "2025-09-21");
  EXPECT_EQ(post.address, "https://twitter.com/PortAmber/status/17");
  EXPECT_EQ(post.language, "en");
  EXPECT_FALSE(post.truncated);
  EXPECT_THAT(found.paragraphs(0), ElementsAre("The pier is shut until Friday.", "Use the north gate."));
  EXPECT_EQ(found.shown(post.signature.pieces), "\u2014 Port of Amber (@PortAmber) September 21, 2025");
  EXPECT_EQ(found.page.slice(post.signature.source), "Port of Amber (@PortAmber)");
  EXPECT_EQ(found.page.slice(post.signature.date), "September 21, 2025");
}

TEST(PostFinder, TakesNoMoreThanTheWordsOfAPostInAnyScript) {
  const Found found(
      "<blockquote class=\"twitter-tweet\"><p lang=\"fa\" dir=\"rtl\">اسکله تا روز جمعه بسته است.<br>از "
      "دروازه "
      "شمالی بیایید…</p>&mdash; اداره بندر (@BandarAmber) <a "
      "href=\"https://twitter.com/BandarAmber/status/18\">March 4, 2025</a></blockquote>"
      "<blockquote class=\"twitter-tweet\"><p lang=\"ar\" dir=\"rtl\">الرصيف مغلق.</p>&mdash; ميناء "
      "(@Mina) <a href=\"https://twitter.com/Mina/status/19\">March 5, 2025</a></blockquote>"
      "<blockquote class=\"twitter-tweet\"><p lang=\"ru\">Причал закрыт.</p>&mdash; Порт (@Port) <a "
      "href=\"https://twitter.com/Port/status/20\">5 March 2025</a></blockquote>"
      "<blockquote class=\"twitter-tweet\"><p lang=\"zh\">码头关闭了。</p>&mdash; 港口 (@Gang) <a "
      "href=\"https://twitter.com/Gang/status/21\">2025-03-05</a></blockquote>");
  ASSERT_THAT(found.posts, SizeIs(4));
  EXPECT_THAT(found.paragraphs(0), ElementsAre("اسکله تا روز جمعه بسته است.\nاز دروازه شمالی بیایید…"));
  EXPECT_TRUE(found.posts[0].truncated);
  EXPECT_EQ(found.posts[0].language, "fa");
  EXPECT_EQ(found.posts[0].author, "اداره بندر");
  EXPECT_THAT(found.paragraphs(1), ElementsAre("الرصيف مغلق."));
  EXPECT_THAT(found.paragraphs(2), ElementsAre("Причал закрыт."));
  EXPECT_EQ(found.posts[2].date, "2025-03-05");
  EXPECT_THAT(found.paragraphs(3), ElementsAre("码头关闭了。"));
  EXPECT_EQ(found.posts[3].date, "2025-03-05");
}

TEST(PostFinder, SeesThatAPostIsCutShortBehindItsLinks) {
  const Found found(
      "<blockquote class=\"twitter-tweet\"><p>The pier, as we said on Monday, is... <a "
      "href=\"https://t.co/b2\">https://t.co/b2</a> <a href=\"https://t.co/c3\">pic.twitter.com/c3</a></p>"
      "</blockquote>");
  EXPECT_THAT(found.paragraphs(0), ElementsAre("The pier, as we said on Monday, is..."));
  EXPECT_TRUE(found.posts[0].truncated);
}

TEST(PostFinder, KeepsLinksThatAreFollowedByWords) {
  const Found found(
      "<blockquote class=\"twitter-tweet\"><p>See https://t.co/b2 for the times of the "
      "ferries.</p></blockquote>");
  EXPECT_THAT(found.paragraphs(0), ElementsAre("See https://t.co/b2 for the times of the ferries."));
}

TEST(PostFinder, CallsAPlatformByItsNameOfThatDay) {
  const Found found(
      "<blockquote class=\"twitter-tweet\"><p>Shut.</p>&mdash; Port (@PortAmber) <a "
      "href=\"https://twitter.com/PortAmber/status/5\">July 22, 2023</a></blockquote><blockquote "
      "class=\"twitter-tweet\"><p>Open.</p>&mdash; Port (@PortAmber) <a "
      "href=\"https://twitter.com/PortAmber/status/6\">July 23, 2023</a></blockquote>");
  ASSERT_THAT(found.posts, SizeIs(2));
  EXPECT_EQ(found.posts[0].platform, "Twitter");
  EXPECT_EQ(found.posts[1].platform, "X");
}

TEST(PostFinder, DoesNotTakeALongLineForASignature) {
  const std::string line = "\u2014 So said the harbour master, at length" + std::string(400, '.');
  const Found found("<blockquote class=\"twitter-tweet\"><p>" + line + " (@master)</p></blockquote>");
  EXPECT_THAT(found.paragraphs(0), ElementsAre(line + " (@master)"));
  EXPECT_EQ(found.posts[0].author, "");
}

TEST(PostFinder, FindsAPostInAListAndInAPlainQuotation) {
  const Found found(
      "<ul><li>Monday: <blockquote><blockquote class=\"twitter-tweet\"><p>Shut.</p>&mdash; Port "
      "(@PortAmber)</blockquote></blockquote></li><li>Tuesday</li></ul>");
  ASSERT_THAT(found.posts, SizeIs(1));
  EXPECT_THAT(found.paragraphs(0), ElementsAre("Shut."));
  EXPECT_EQ(found.posts[0].date, "");
  EXPECT_EQ(found.posts[0].handle, "@PortAmber");
}

TEST(PostFinder, GivesAPostInAPostTheWordsThatAreItsOwn) {
  const Found found(
      "<blockquote class=\"twitter-tweet\"><p>She is right.</p><blockquote class=\"twitter-tweet\"><p>The "
      "pier "
      "is shut.</p>&mdash; Ina (@ina) <a href=\"https://x.com/ina/status/1\">March 3, 2025</a></blockquote>"
      "&mdash; Port (@PortAmber) <a href=\"https://x.com/PortAmber/status/2\">March 4, "
      "2025</a></blockquote>");
  ASSERT_THAT(found.posts, SizeIs(1));
  EXPECT_THAT(found.paragraphs(0), ElementsAre("She is right."));
  EXPECT_EQ(found.posts[0].author, "Port");
  EXPECT_EQ(found.posts[0].date, "2025-03-04");
  EXPECT_EQ(found.posts[0].address, "https://x.com/PortAmber/status/2");
}

TEST(PostFinder, ReadsASignatureThatAnEditorPutIntoAParagraph) {
  const Found found(
      "<blockquote class=\"twitter-tweet\"><p>The pier is shut.</p><p>\u2014 Al-Masri, Harbour \u2013 North "
      "(@almasri) <a href=\"https://x.com/almasri/status/3\">Sept. 4, 2025</a></p></blockquote>"
      "<blockquote class=\"twitter-tweet\">Shut again.<br>\u2014 Ina (@ina) 5 September 2025</blockquote>");
  ASSERT_THAT(found.posts, SizeIs(2));
  EXPECT_THAT(found.paragraphs(0), ElementsAre("The pier is shut."));
  EXPECT_EQ(found.posts[0].author, "Al-Masri, Harbour \u2013 North");
  EXPECT_EQ(found.posts[0].date, "2025-09-04");
  EXPECT_THAT(found.paragraphs(1), ElementsAre("Shut again."));
  EXPECT_EQ(found.posts[1].author, "Ina");
  EXPECT_EQ(found.posts[1].date, "2025-09-05");
}

TEST(PostFinder, FindsAPostWhoseWordsAreNotInThePage) {
  const Found found(
      "<blockquote class=\"twitter-tweet\"><a href=\"https://twitter.com/PortAmber/status/17\">View post</a>"
      "</blockquote><iframe src=\"https://t.me/portamber/12?embed=1\"></iframe>"
      "<iframe data-src=\"https://truthsocial.com/@PortAmber/13/embed\" class=\"truthsocial-embed "
      "lazy\"></iframe>");
  ASSERT_THAT(found.posts, SizeIs(3));
  for (std::size_t i = 0; i < 3; ++i) EXPECT_THAT(found.paragraphs(i), IsEmpty()) << i;
  EXPECT_EQ(found.posts[0].address, "https://twitter.com/PortAmber/status/17");
  EXPECT_EQ(found.posts[0].handle, "@PortAmber");
  EXPECT_EQ(found.posts[1].platform, "Telegram");
  EXPECT_EQ(found.posts[1].handle, "@portamber");
  EXPECT_EQ(found.posts[2].address, "https://truthsocial.com/@PortAmber/13");
}

TEST(PostFinder, TakesABareAddressForAPostWhereAnEmbeddingIsExpected) {
  const Found found(
      "<figure class=\"wp-block-embed\"><div "
      "class=\"wp-block-embed__wrapper\">\nhttps://x.com/PortAmber/status/17\n"
      "</div><figcaption>The port on X</figcaption></figure><div "
      "class=\"wp-block-embed__wrapper\"><blockquote "
      "class=\"twitter-tweet\"><p>Shut.</p></blockquote></div><div class=\"wp-block-embed__wrapper\">"
      "https://www.youtube.com/watch?v=1</div><p>https://x.com/PortAmber/status/18</p>");
  ASSERT_THAT(found.posts, SizeIs(2));
  EXPECT_EQ(found.posts[0].address, "https://x.com/PortAmber/status/17");
  EXPECT_THAT(found.paragraphs(0), IsEmpty());
  EXPECT_EQ(found.page.tag(found.posts[1].node), Tag::kBlockquote);
  EXPECT_THAT(found.paragraphs(1), ElementsAre("Shut."));
}

TEST(PostFinder, LeavesTheButtonsOfACardOut) {
  const Found found(
      "<div class=\"react-tweet-theme\"><article><header><a class=\"tweet-header_authorLinkText__a\">Port of "
      "Amber</a> <span class=\"tweet-header_username__b\">@PortAmber</span> <a>Follow</a></header><p "
      "class=\"tweet-body_root__c\" lang=\"en\">The pier is shut.</p><div>Quoted: <p "
      "class=\"quoted-tweet-body_root__d\">Is it?</p></div><time datetime=\"2025-03-04T16:12:00.000Z\">4:12 "
      "PM</time><button>Reply</button><span>Read 12 replies</span></article></div>");
  ASSERT_THAT(found.posts, SizeIs(1));
  EXPECT_THAT(found.paragraphs(0), ElementsAre("The pier is shut."));
  EXPECT_EQ(found.posts[0].author, "Port of Amber");
  EXPECT_EQ(found.posts[0].handle, "@PortAmber");
  EXPECT_EQ(found.posts[0].date, "2025-03-04T16:12:00Z");
  EXPECT_EQ(found.page.slice(found.posts[0].signature.source), "Port of Amber");
}

TEST(PostFinder, CountsAFrameAndItsCopyForBrowsersWithoutScriptsOnce) {
  const Found found(
      "<iframe data-src=\"https://t.me/portamber/12?embed=1\"></iframe><noscript><iframe "
      "src=\"https://t.me/portamber/12?embed=1\"></iframe></noscript>");
  EXPECT_THAT(found.posts, SizeIs(1));
}

TEST(PostFinder, IsNotLedAstrayByButtonsPagesAndTimelines) {
  const Found found(
      "<a class=\"twitter-share-button\" href=\"https://twitter.com/intent/tweet?url=x\">Post</a>"
      "<li class=\"share share__twitter-tweet\"><a href=\"https://x.com/PortAmber\">Follow</a></li>"
      "<a class=\"fb-xfbml-parse-ignore\" href=\"https://www.facebook.com/sharer/sharer.php?u=x\">Share</a>"
      "<div class=\"fb-page\" data-href=\"https://www.facebook.com/PortAmber\"><blockquote "
      "cite=\"https://www.facebook.com/PortAmber\" class=\"fb-xfbml-parse-ignore\"><a "
      "href=\"https://www.facebook.com/PortAmber\">Port of Amber</a></blockquote></div>"
      "<a class=\"twitter-timeline\" href=\"https://twitter.com/PortAmber\">Posts by PortAmber</a>"
      "<iframe src=\"https://www.youtube.com/embed/abc\"></iframe>"
      "<blockquote><p>A plain quotation \u2014 Ina (@ina) March 4, 2025</p></blockquote>");
  EXPECT_THAT(found.posts, IsEmpty());
}

TEST(PostFinder, KeepsBracketsWithHandlesInTheWords) {
  const Found found(
      "<blockquote class=\"twitter-tweet\"><p>Ask the harbour master (@master) about it.</p>&mdash; Port "
      "(@PortAmber) <a href=\"https://x.com/PortAmber/status/2\">March 4, 2025</a></blockquote>");
  EXPECT_THAT(found.paragraphs(0), ElementsAre("Ask the harbour master (@master) about it."));
  EXPECT_EQ(found.posts[0].handle, "@PortAmber");
}

TEST(PostFinder, EndsAPostThatWasNeverClosedAtItsSignature) {
  const Found found(
      "<blockquote class=\"twitter-tweet\"><p>The pier is shut.</p>&mdash; Port (@PortAmber) <a "
      "href=\"https://x.com/PortAmber/status/1\">March 4, 2025</a><p>The port did not say why.</p><p>Ferries "
      "ran "
      "late.</p><blockquote class=\"twitter-tweet\"><p>It is open.</p>&mdash; Ina (@ina) <a "
      "href=\"https://x.com/ina/status/2\">March 5, 2025</a></blockquote><p>Nobody said who was right.</p>");
  ASSERT_THAT(found.posts, SizeIs(2));
  EXPECT_THAT(found.paragraphs(0), ElementsAre("The pier is shut."));
  EXPECT_EQ(found.posts[0].address, "https://x.com/PortAmber/status/1");
  EXPECT_LT(found.posts[0].end, found.page.end(found.posts[0].node));
  EXPECT_EQ(found.posts[1].handle, "@ina");
}

TEST(PostFinder, ReadsDeepAndBrokenMarkup) {
  std::string html;
  for (int i = 0; i < 300; ++i)
    html += "<blockquote class=\"fb-xfbml-parse-ignore\"><div class=\"twitter-tweet\"><p>";
  html += "deep";
  const Found found(html);
  ASSERT_THAT(found.posts, SizeIs(1));
  EXPECT_THAT(found.paragraphs(0), ElementsAre("deep"));
  const Found open("<blockquote class=\"twitter-tweet\"><p>The pier is shut.<p>&mdash; Port (@PortAmber");
  EXPECT_THAT(open.paragraphs(0), ElementsAre("The pier is shut.", "\u2014 Port (@PortAmber"));
}

}  // namespace
}  // namespace diurna::html
