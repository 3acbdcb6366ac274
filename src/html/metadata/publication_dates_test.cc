#include "html/metadata/publication_dates.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>

#include "base/table.h"
#include "html/metadata/testing_metadata.h"

namespace diurna::html {
namespace {

std::string published(std::string_view html, const MetadataHints& hints = {}) {
  const Metadata metadata = metadata_of(html, hints);
  return metadata.published + " (" + metadata.published_from + ")";
}

std::string modified(std::string_view html, const MetadataHints& hints = {}) {
  const Metadata metadata = metadata_of(html, hints);
  return metadata.modified + " (" + metadata.modified_from + ")";
}

TEST(PublicationDates, ComeFromTheBestSource) {
  EXPECT_EQ(published(R"(<meta property="article:published_time" content="2024-03-05">
      <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-04T14:05:00+01:00"}
      </script>)"),
            "2024-03-04T14:05:00+01:00 (json-ld datePublished)");
  EXPECT_EQ(published(R"(<meta property="article:published_time" content="2024-03-05T08:00:00Z">)",
                      {.uri = "https://news.example/2024/03/04/pier"}),
            "2024-03-05T08:00:00Z (meta article:published_time)");
  EXPECT_EQ(published("<p>Pier", {.uri = "https://news.example/2024/03/04/pier"}), "2024-03-04 (url)");
}

TEST(PublicationDates, AreFoundInTheBody) {
  EXPECT_EQ(published("<h1>Pier closed</h1><time datetime='2024-03-04T14:05'>4 March</time>"),
            "2024-03-04T14:05 (time element)");
  EXPECT_EQ(published("<h1>Pier closed</h1><span itemprop=datePublished content='2024-03-04'>Monday</span>"),
            "2024-03-04 (microdata datePublished)");
  EXPECT_EQ(published("<h1>Pier closed</h1><p>Published 4 March 2024 14:05 BST</p>"),
            "2024-03-04T14:05+01:00 (text)");
  EXPECT_EQ(published("<h1>Pier closed</h1><div><h4>Published</h4><div>March 4, 2024</div></div>"),
            "2024-03-04 (text)");
  EXPECT_EQ(modified("<h1>Pier closed</h1><p>Updated: <b>5 March 2024</b></p>"), "2024-03-05 (text)");
  EXPECT_EQ(modified("<h1>Pier closed</h1><time class=updated datetime=2024-03-05></time>"),
            "2024-03-05 (time element)");
}

TEST(PublicationDates, StandApartWhereOnlyStyleSeparatesThem) {
  const std::string_view page =
      "<div class=dateline-wrapper><a href=/port>Port life</a><span class=dateline>MARCH 4, 2024</span>"
      "<span class='dateline updated'>Updated: JUNE 02, 2025</span></div><h1>Pier closed</h1>";
  EXPECT_EQ(published(page), "2024-03-04 (text)");
  EXPECT_EQ(modified(page), "2025-06-02 (text)");
}

TEST(PublicationDates, HaveTheLabelWithinTheirElement) {
  const std::string_view page =
      "<h1>Pier closed</h1><time class='entry-date published' datetime='2025-06-02T09:00:00Z'>"
      "<b>Last updated:</b> June 2, 2025</time>";
  EXPECT_EQ(published(page), " ()");
  EXPECT_EQ(modified(page), "2025-06-02T09:00:00Z (time element)");
}

TEST(PublicationDates, AreInTheAddressBeforeTheyStandBesideTheHeadline) {
  const MetadataHints hints{.uri = "https://news.example/2024/03/04/pier"};
  const std::string_view page = "<h1>Pier closed</h1><p>June 2, 2025</p>";
  EXPECT_EQ(published(page, hints), "2024-03-04 (url)");
  EXPECT_EQ(modified(page, hints), "2025-06-02 (text)");
  EXPECT_EQ(published("<h1>Pier closed</h1><p>Published March 5, 2024</p>", hints), "2024-03-05 (text)");
  EXPECT_EQ(published("<h1>Pier closed</h1><time datetime=2024-03-04T14:05Z>Monday</time>", hints),
            "2024-03-04T14:05Z (time element)");
  EXPECT_EQ(published("<meta name=pubdate content=2025-06-02><h1>Pier closed</h1>", hints),
            "2024-03-04 (url)");
}

TEST(PublicationDates, AreThoseOfAVideoOnlyWhereNothingElseIsGiven) {
  const std::string_view video = "<meta itemprop=uploadDate content=2023-01-09>";
  EXPECT_EQ(published(std::string(video) + "<h1>Pier closed</h1><p>March 4, 2024</p>"), "2024-03-04 (text)");
  EXPECT_EQ(published(video), "2023-01-09 (meta uploadDate)");
}

TEST(PublicationDates, AreNotThoseOfOtherThings) {
  EXPECT_EQ(
      published(
          "<h1>Pier closed</h1><p>The pier was built on 4 March 1994 and repaired later on by hand.</p>"),
      " ()");
  EXPECT_EQ(
      published(
          "<div class=related-posts><time datetime=2024-01-01>1 January</time></div><h1>Pier closed</h1>"
          "<p>It is closed, the port said, and will stay so for a week or two, until it is mended.</p>"),
      " ()");
  EXPECT_EQ(published("<h1>Pier closed</h1><p>Accessed March 4, 2024</p>"), " ()");
}

TEST(PublicationDates, PreferWhatReadersSeeToTheDayOfAMove) {
  const std::string_view page =
      R"(<script type="application/ld+json">{"@type": "Article", "datePublished": "2025-06-12",
         "dateModified": "2025-06-12"}</script><h1>Pier closed</h1><p>March 4, 2024</p>)";
  EXPECT_EQ(published(page), "2024-03-04 (text)");
  EXPECT_EQ(modified(page), "2025-06-12 (json-ld dateModified)");
}

TEST(PublicationDates, AreTheSameMomentWestOfTheMachine) {
  EXPECT_EQ(published(R"(<meta property="article:published_time" content="2024-03-05T01:30:00Z">
                         <h1>Pier closed</h1><p>March 4, 2024</p>)"),
            "2024-03-05T01:30:00Z (meta article:published_time)");
}

TEST(PublicationDates, TakeTheTimeFromWhereItIsGiven) {
  EXPECT_EQ(published(R"(<meta name="dc.date" content="2024-03-04">
                         <h1>Pier closed</h1><time datetime="2024-03-04T14:05:00Z">Monday</time>)"),
            "2024-03-04T14:05:00Z (time element)");
}

TEST(PublicationDates, AreNotLaterThanTheFetch) {
  const std::string_view page =
      R"(<meta name="pubdate" content="2031-01-01"><h1>Pier</h1><p>March 4, 2024</p>)";
  EXPECT_EQ(published(page, {.fetched = "2024-03-10T00:00:00Z"}), "2024-03-04 (text)");
  EXPECT_EQ(published("<meta name=pubdate content=2024-03-11>", {.fetched = "2024-03-10"}),
            "2024-03-11 (meta pubdate)");
  EXPECT_EQ(published("<meta name=pubdate content=2024-03-12>", {.fetched = "2024-03-10"}), " ()");
}

TEST(PublicationDates, AreRefusedIfImpossible) {
  EXPECT_EQ(published("<meta name=pubdate content=2024-02-30>"), " ()");
  EXPECT_EQ(published("<meta name=pubdate content=1970-01-01>"), " ()");
  EXPECT_EQ(published("<meta name=pubdate content=0001-01-01T00:00:00Z>"), " ()");
}

TEST(PublicationDates, MayBeOldIfJsonLdSaysSo) {
  EXPECT_EQ(
      published(R"(<script type="application/ld+json">{"@type": "Article", "datePublished": "1969-07-20"}
                         </script>)"),
      "1969-07-20 (json-ld datePublished)");
}

TEST(PublicationDates, InNumbersNeedTheOrderOfTheCountry) {
  const std::string_view page = "<html lang=en><h1>Pier closed</h1><p>Published 03/04/2024</p>";
  EXPECT_EQ(published(page, {.uri = "https://herald.example/pier"}), " ()");
  EXPECT_EQ(published(page, {.uri = "https://herald.co.uk/pier"}), "2024-04-03 (text)");
  EXPECT_EQ(published("<html lang=en-US><h1>Pier closed</h1><p>Published 03/04/2024</p>"),
            "2024-03-04 (text)");
}

TEST(PublicationDates, FallBackToTheHeader) {
  EXPECT_EQ(modified("<p>Pier", {.last_modified = "Mon, 04 Mar 2024 14:05:09 GMT"}),
            "2024-03-04T14:05:09Z (http last-modified)");
}

TEST(MetaNames, GiveTheFieldOfEachRow) {
  const auto table = base::load_table("", "html/meta_names.tsv", {"name", "field", "rank", "example"});
  ASSERT_TRUE(table) << table.error().to_string();
  for (const auto& row : table->rows()) {
    const Metadata found =
        metadata_of(fmt::format("<meta name=\"{}\" content=\"{}\">", row.cells[0], row.cells[3]));
    const std::map<std::string, std::string> fields = {
        {"title", found.title},           {"site", found.publisher},
        {"standfirst", found.standfirst}, {"author", found.byline.empty() ? "" : found.byline.front()},
        {"publisher", found.publisher},   {"section", found.section},
        {"published", found.published},   {"modified", found.modified},
        {"date", found.published},        {"canonical", found.canonical},
        {"language", found.language},     {"rights", found.rights}};
    EXPECT_NE(fields.at(row.cells[1]), "") << row.cells[0];
  }
}

TEST(DateLabels, SayWhatTheExampleOfEachRowDates) {
  const auto table = base::load_table("", "html/date_labels.tsv", {"label", "kind", "example", "reads"});
  ASSERT_TRUE(table) << table.error().to_string();
  for (const auto& row : table->rows()) {
    const Metadata found = metadata_of(fmt::format("<h1>Pier closed</h1><p>{}</p>", row.cells[2]));
    std::string read;
    if (!found.published.empty()) read = "published " + found.published;
    if (!found.modified.empty()) read += "modified " + found.modified;
    EXPECT_EQ(read, row.cells[3]) << row.cells[2];
  }
}

TEST(DateOrders, HaveTheRegionOfEachExample) {
  const MetadataLexicon lexicon = *MetadataLexicon::open("");
  const auto table = base::load_table("", "html/date_orders.tsv", {"kind", "region", "order", "example"});
  ASSERT_TRUE(table) << table.error().to_string();
  for (const auto& row : table->rows()) {
    const bool domain = row.cells[0] == "domain";
    const auto order = order_of(domain ? row.cells[3] : "", domain ? "" : row.cells[3], lexicon);
    EXPECT_EQ(order == dates::DateOrder::kDayFirst ? "day" : "month", row.cells[2]) << row.cells[3];
    EXPECT_NE(order, dates::DateOrder::kUnknown) << row.cells[3];
  }
}

}  // namespace
}  // namespace diurna::html
