#include "html/metadata/json_ld.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/table.h"
#include "html/metadata/testing_metadata.h"

namespace diurna::html {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const MetadataLexicon& lexicon() {
  static const MetadataLexicon kOpened = *MetadataLexicon::open("");
  return kOpened;
}

JsonLd read(std::string_view html) {
  const Page page = page_of(html);
  return read_json_ld(page, find_clues(page, lexicon()), lexicon());
}

JsonLd read_block(std::string_view json) {
  return read(fmt::format("<script type='application/ld+json'>{}</script>", json));
}

TEST(JsonLd, ReadsAnArticle) {
  const JsonLd found = read_block(R"({"@context": "https://schema.org", "@type": "NewsArticle",
      "headline": "Pier &amp; ferry closed", "datePublished": "2024-03-04", "dateModified": "2024-03-05",
      "author": [{"@type": "Person", "name": "Ines Varga"}, "Omid Rahimi"],
      "publisher": {"@type": "Organization", "name": "The Harbour Herald"}, "articleSection": ["Transport", "Sea"],
      "isAccessibleForFree": "False", "articleBody": "<p>The pier is closed.</p><p>It will reopen.</p>",
      "mainEntityOfPage": "https://news.example/pier"})");
  EXPECT_EQ(found.headline, "Pier & ferry closed");
  EXPECT_EQ(found.published, "2024-03-04");
  EXPECT_EQ(found.modified, "2024-03-05");
  EXPECT_THAT(found.authors, ElementsAre("Ines Varga", "Omid Rahimi"));
  EXPECT_EQ(found.publisher, "The Harbour Herald");
  EXPECT_EQ(found.section, "Transport");
  EXPECT_EQ(found.article_body, "The pier is closed. It will reopen.");
  EXPECT_EQ(found.address, "https://news.example/pier");
  EXPECT_TRUE(found.is_locked);
  EXPECT_TRUE(found.is_article);
}

TEST(JsonLd, PicksTheArticleOfAGraphAndFollowsIds) {
  const JsonLd found = read_block(R"({"@graph": [
      {"@type": "WebSite", "@id": "#site", "name": "The Harbour Herald", "publisher": {"@id": "#herald"}},
      {"@type": "Organization", "@id": "#herald", "name": "Herald Media"},
      {"@type": "WebPage", "name": "Pier closed - The Harbour Herald", "datePublished": "2020-01-01"},
      {"@type": ["Article", "Thing"], "headline": "Pier closed", "datePublished": "2024-03-04",
       "author": {"@id": "#ines"}, "publisher": {"@id": "#herald"}},
      {"@type": "Person", "@id": "#ines", "name": "Ines Varga"}]})");
  EXPECT_EQ(found.headline, "Pier closed");
  EXPECT_EQ(found.published, "2024-03-04");
  EXPECT_THAT(found.authors, ElementsAre("Ines Varga"));
  EXPECT_EQ(found.publisher, "Herald Media");
  EXPECT_EQ(found.site, "The Harbour Herald");
}

TEST(JsonLd, DoesNotMixTwoArticles) {
  const JsonLd found = read_block(R"([{"@type": "NewsArticle", "headline": "Pier closed"},
      {"@type": "NewsArticle", "headline": "Storm ahead", "author": "Omid Rahimi", "datePublished": "2024-01-01"}])");
  EXPECT_EQ(found.headline, "Pier closed");
  EXPECT_THAT(found.authors, IsEmpty());
  EXPECT_EQ(found.published, "");
}

TEST(JsonLd, SalvagesABlockThatCannotBeParsed) {
  const JsonLd found = read_block(R"({"@type": "NewsArticle", "headline": "Pier closed",
      "description" "no colon", "datePublished": "2024-03-04", "dateModified": "2024-03-05")");
  EXPECT_EQ(found.headline, "Pier closed");
  EXPECT_EQ(found.published, "2024-03-04");
  EXPECT_EQ(found.modified, "2024-03-05");
}

TEST(JsonLd, ReadsEveryBlockOfAPage) {
  const JsonLd found = read(
      "<script type=application/ld+json>{oops</script><script type='Application/LD+JSON; charset=utf-8'>"
      "{\"@type\": \"http://schema.org/LiveBlogPosting\", \"headline\": \"Storm: live\"}</script>");
  EXPECT_EQ(found.headline, "Storm: live");
  EXPECT_TRUE(found.is_live_blog);
}

TEST(JsonLd, OfOddValuesIsEmpty) {
  const JsonLd found = read_block(R"({"@type": "Article", "headline": null, "author": [[[[[["x"]]]]]],
      "publisher": 7, "datePublished": {"a": 1}, "articleBody": []})");
  EXPECT_EQ(found.headline, "");
  EXPECT_THAT(found.authors, IsEmpty());
  EXPECT_EQ(found.publisher, "");
  EXPECT_EQ(found.published, "");
}

TEST(ArticleTypes, HaveTheHeadlineOfEachRow) {
  const auto table = base::load_table("", "html/article_types.tsv", {"type", "rank", "example"});
  ASSERT_TRUE(table) << table.error().to_string();
  for (const auto& row : table->rows()) {
    const JsonLd found =
        read_block(fmt::format(R"({{"@type": "{}", "headline": "{}"}})", row.cells[0], row.cells[2]));
    EXPECT_EQ(found.headline, row.cells[2]) << row.cells[0];
  }
}

}  // namespace
}  // namespace diurna::html
