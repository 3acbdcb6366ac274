#include "html/article/page_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace diurna::html {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr std::string_view kPage = R"(<!DOCTYPE html>
<html lang="en"><head><title>Ferry fares rise | The Corran Mail</title>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry fares rise",
"datePublished":"2025-03-04T14:05:00+01:00","author":{"@type":"Person","name":"Ada Quill"}}</script></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article><h1>Ferry fares <em>rise</em></h1>
<p>Fares on the Corran ferry will rise by a tenth in April, the harbour board said on Tuesday, and
commuters who had hoped for a discount were told to wait until the autumn at the least.</p>
<p>A single crossing will cost &pound;4.40, up from &pound;4, said Lena Moss, who chairs the board. &ldquo;Nobody likes
it,&rdquo; she said, &ldquo;but the boats are older than most of our passengers are now.&rdquo;</p>
<blockquote class="twitter-tweet"><p lang="fa" dir="rtl">&#1705;&#1588;&#1578;&#1740; &#1576;&#1587;&#1578;&#1607; &#1575;&#1587;&#1578;<br>&#1601;&#1585;&#1583;&#1575;</p>&mdash; Omid Rahimi (@omidr)
<a href="https://twitter.com/omidr/status/1234567890">March 4, 2025</a></blockquote>
<p>The passengers&rsquo; league denied that it had been asked. It did not respond to questions about a boycott of the
boats, which its members have discussed since the winter timetable was cut in half.</p>
</article></main><footer><p>Copyright 2025 The Corran Mail. All rights reserved.</p></footer></body></html>)";

Article read(std::string_view payload) {
  const Result<PageReader> reader = PageReader::open("");
  EXPECT_TRUE(reader) << reader.error().to_string();
  PageParser parser;
  Result<Article> article = reader->read(payload, {.uri = "https://mail.example/ferry"}, parser);
  EXPECT_TRUE(article) << article.error().to_string();
  return article ? *std::move(article) : Article();
}

std::vector<std::string> kinds(const Article& article) {
  std::vector<std::string> names;
  for (const Block& block : article.blocks) names.emplace_back(name_of(block.kind));
  return names;
}

// What stands in the page where `words` of the text come from.
std::string source_of(const Article& article, std::string_view page, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(article.text.find(words));
  std::string found;
  for (const SourceSpan range :
       article.source_map.to_source({begin, begin + static_cast<std::uint32_t>(words.size())})) {
    found += std::string(page.substr(range.begin, range.size())) + "|";
  }
  return found;
}

TEST(PageReader, PutsHeadlineBodyAndPostsTogether) {
  const Article article = read(kPage);
  EXPECT_THAT(kinds(article), ElementsAre("headline", "paragraph", "paragraph", "embedded_post",
                                          "embedded_post", "paragraph"));
  EXPECT_THAT(article.text, StartsWith("Ferry fares rise\n\nFares on the Corran ferry"));
  EXPECT_EQ(article.title, "Ferry fares rise");
  EXPECT_THAT(article.byline, ElementsAre("Ada Quill"));
  EXPECT_EQ(article.published, "2025-03-04T14:05:00+01:00");
  EXPECT_EQ(article.media, Media::kHtml);
}

TEST(PageReader, LeavesTheFurnitureOut) {
  const Article article = read(kPage);
  for (const std::string_view furniture : {"Home", "Sport", "Copyright", "datePublished"})
    EXPECT_EQ(article.text.find(furniture), std::string::npos) << furniture;
}

TEST(PageReader, KnowsThePartsOfAPost) {
  const Article article = read(kPage);
  ASSERT_EQ(article.posts.size(), 1u);
  const Post& post = article.posts[0];
  EXPECT_EQ(slice(article.text, post.content),
            "\u06A9\u0634\u062A\u06CC \u0628\u0633\u062A\u0647 \u0627\u0633\u062A\n\u0641\u0631\u062F\u0627");
  EXPECT_EQ(slice(article.text, post.source), "Omid Rahimi (@omidr)");
  ASSERT_TRUE(post.date_span);
  EXPECT_EQ(slice(article.text, *post.date_span), "March 4, 2025");
  EXPECT_EQ(post.platform, "X");
  EXPECT_EQ(post.handle, "@omidr");
  EXPECT_EQ(post.date, "2025-03-04");
  EXPECT_EQ(post.language, "fa");
}

TEST(PageReader, LeadsBackToThePage) {
  const Article article = read(kPage);
  EXPECT_EQ(source_of(article, kPage, "Ferry fares rise"), "Ferry fares |rise|");
  EXPECT_EQ(source_of(article, kPage, "\u00a34.40"), "&pound;4.40|");
  EXPECT_EQ(source_of(article, kPage, "Omid Rahimi (@omidr)"), "Omid Rahimi (@omidr)|");
}

TEST(PageReader, NamesAPostThatIsNotInThePage) {
  std::string page(kPage);
  const std::size_t begin = page.find("<p lang=\"fa\"");
  page.erase(begin, page.find("&mdash;") - begin);
  const Article article = read(page);
  EXPECT_TRUE(article.posts.empty());
  EXPECT_THAT(article.warnings, Contains(HasSubstr("a post on X is not in the page: https://")));
}

TEST(PageReader, KeepsTheHeadlineOfAPageWhoseBodyIsNotThere) {
  const Article article = read(
      "<title>Ferry fares rise</title><h1>Ferry fares rise</h1><div id=app></div><script>load()</script>");
  EXPECT_EQ(article.text, "Ferry fares rise");
  EXPECT_THAT(article.warnings, Contains(HasSubstr("no body")));
}

TEST(PageReader, APageWithoutAnArticleIsAnError) {
  const Result<PageReader> reader = PageReader::open("");
  ASSERT_TRUE(reader);
  PageParser parser;
  for (const std::string_view page : {"<html></html>", "<p></p>", "<script>var a = 1;</script>"}) {
    const Result<Article> article = reader->read(page, {}, parser);
    ASSERT_FALSE(article) << page;
    EXPECT_EQ(article.error().code(), ErrorCode::kEmpty);
  }
}

}  // namespace
}  // namespace diurna::html
