#include "html/metadata/headline.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "base/table.h"
#include "html/metadata/testing_metadata.h"

namespace diurna::html {
namespace {

struct Shown {
  std::string title;
  std::string words;  // that the headline leads to
  std::string element;
};

Shown headline_of(std::string_view html, std::string_view uri = "https://www.harbour-herald.example/pier") {
  static const MetadataReader kReader = *MetadataReader::open("");
  const Page page = page_of(html);
  const Metadata metadata = kReader.read(page, {.uri = uri});
  return {metadata.title, std::string(page.slice(metadata.headline)),
          metadata.headline_node == Page::kNoNode ? "" : std::string(page.name(metadata.headline_node))};
}

TEST(WithoutFurniture, CutsTheSiteOffAtBothEnds) {
  const TitleFurniture furniture{{"The Harbour Herald", "harbour-herald.example"}, {"Opinion"}, {}};
  EXPECT_EQ(without_furniture("Pier closed | The Harbour Herald", furniture), "Pier closed");
  EXPECT_EQ(without_furniture("Harbour Herald - Pier closed - for a week", furniture),
            "Pier closed - for a week");
  EXPECT_EQ(without_furniture("Pier closed | Opinion | Harbour Herald", furniture), "Pier closed");
  EXPECT_EQ(without_furniture("Opinion | Pier closed", furniture), "Opinion | Pier closed");
  EXPECT_EQ(without_furniture("The Harbour Herald", furniture), "The Harbour Herald");
  EXPECT_EQ(without_furniture("", furniture), "");
}

TEST(WithoutFurniture, KeepsASentenceThatBeginsWithTheSite) {
  const TitleFurniture furniture{{"Herald"}, {}, {}};
  EXPECT_EQ(without_furniture("Herald: Pier closed", furniture), "Pier closed");
  EXPECT_EQ(without_furniture("Herald reports: pier closed", furniture), "Herald reports: pier closed");
}

TEST(WithoutFurniture, CutsFoldersOfTheAddressOffTheEnd) {
  const TitleFurniture furniture{{}, {}, {"ferry-advice", "piers"}};
  EXPECT_EQ(without_furniture("How to board a ferry with a bicycle | Ferry Advice", furniture),
            "How to board a ferry with a bicycle");
  EXPECT_EQ(without_furniture("Ferry advice | Boarding with a bicycle", furniture),
            "Ferry advice | Boarding with a bicycle");
  EXPECT_EQ(without_furniture("What storms wear down first: piers", furniture),
            "What storms wear down first: piers");
}

TEST(TitleLabels, GoFromTheExampleOfEachRow) {
  const auto table = base::load_table("", "html/title_labels.tsv", {"label", "example"});
  ASSERT_TRUE(table) << table.error().to_string();
  for (const auto& row : table->rows()) {
    const std::string title = headline_of("<title>" + row.cells[1] + "</title>").title;
    EXPECT_EQ(title + " | " + row.cells[0], row.cells[1]);
  }
}

TEST(Headline, IsTheHeadingInTheBody) {
  const Shown shown = headline_of(
      "<title>Pier closed for a week | The Harbour Herald</title>"
      "<meta property=og:site_name content='The Harbour Herald'>"
      "<body><h1>The Harbour Herald</h1><article><h1> Pier closed\n for a week </h1>");
  EXPECT_EQ(shown.title, "Pier closed for a week");
  EXPECT_EQ(shown.words, "Pier closed\n for a week");
  EXPECT_EQ(shown.element, "h1");
}

TEST(Headline, IsWithinTheTitleWhereNoHeadingSaysIt) {
  const Shown shown = headline_of(
      "<title>Pier closed - Harbour Herald</title><body><h2>Transport</h2><p>The pier is closed.");
  EXPECT_EQ(shown.title, "Pier closed");
  EXPECT_EQ(shown.words, "Pier closed");
  EXPECT_EQ(shown.element, "title");
}

TEST(Headline, MayDifferFromWhatMachinesAreTold) {
  EXPECT_EQ(headline_of("<title>Ferry pier shut: what commuters need to know</title>"
                        "<body><h1>Commuters stranded as ferry pier is shut</h1>")
                .title,
            "Commuters stranded as ferry pier is shut");
  EXPECT_EQ(headline_of("<title>Storm damage in Hadir</title><body><h1>A word from our founder</h1>").title,
            "Storm damage in Hadir");
}

TEST(Headline, LeavesOutWhatStandsBesideItInTheHeading) {
  const Shown shown = headline_of(
      "<meta property=og:title content='Pier closed for a week'>"
      "<body><h1><span>4 March</span> <b>Pier closed</b> for a week <small>12 comments</small></h1>");
  EXPECT_EQ(shown.title, "Pier closed for a week");
  EXPECT_EQ(shown.words, "Pier closed for a week");
}

TEST(Headline, IsNoLinkToTheFirstPage) {
  for (const std::string_view home : {"/", "https://quay-letters.example", "https://quay-letters.example/"}) {
    const Shown shown =
        headline_of(fmt::format("<title>Letters from the Quay: why the pier was closed</title>"
                                "<body><h1><a href='{}'> Letters from the Quay </a></h1><p>It was old.",
                                home));
    EXPECT_EQ(shown.title, "Letters from the Quay: why the pier was closed") << home;
    EXPECT_EQ(shown.element, "title") << home;
  }
  EXPECT_EQ(headline_of("<title>Why the pier was closed this week</title>"
                        "<body><h1><a href=/pier>Why the pier was closed</a></h1>")
                .title,
            "Why the pier was closed");
}

TEST(Headline, KeepsTheNumberThatTheHeadingLacks) {
  const Shown shown = headline_of(
      "<meta property=og:title content='9 quiet piers to fish from'><title>9 quiet piers to fish from</title>"
      "<body><h1>Quiet piers to fish from</h1>");
  EXPECT_EQ(shown.title, "9 quiet piers to fish from");
  EXPECT_EQ(shown.words, "Quiet piers to fish from");
  EXPECT_EQ(
      headline_of("<title>9 quiet piers to fish from</title><body><h1>Quiet piers to fish from</h1>").title,
      "Quiet piers to fish from");
}

TEST(Headline, IsTheTitleThatTheAddressRepeats) {
  const std::string_view page =
      "<title>Tide tables explained: a sailor's handbook</title><body><h1>EXPLAINING TIDE TABLES</h1>";
  EXPECT_EQ(headline_of(page, "https://quay.example/tide-tables-explained-a-sailors-handbook.html").title,
            "Tide tables explained: a sailor's handbook");
  EXPECT_EQ(headline_of(page, "https://quay.example/tides").title, "EXPLAINING TIDE TABLES");
}

TEST(Headline, IsMendedWhereItWasEncodedTwice) {
  EXPECT_EQ(headline_of("<h1>The pilot\u00E2\u0080\u0099s tide table</h1>").title,
            "The pilot\u2019s tide table");
}

TEST(Headline, OfAPageWithoutTitleIsEmpty) {
  const Shown shown = headline_of("<p>The pier is closed.");
  EXPECT_EQ(shown.title, "");
  EXPECT_EQ(shown.element, "");
}

}  // namespace
}  // namespace diurna::html
