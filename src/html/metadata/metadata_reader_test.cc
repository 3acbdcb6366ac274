#include "html/metadata/metadata_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "html/metadata/testing_metadata.h"

namespace diurna::html {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kPage = R"(<!DOCTYPE html><html lang="en"><head>
<title>Ferry pier closes for a week | The Harbour Herald</title>
<link rel="canonical" href="/transport/pier">
<meta property="og:site_name" content="The Harbour Herald"><meta property="og:locale" content="en_GB">
<meta property="article:section" content="Transport">
<meta property="article:published_time" content="2025-03-04T06:10:00Z">
<meta name="description" content="Boats will land at the old quay until Monday.">
<meta name="tdm-reservation" content="1"><meta name="robots" content="index, noai, noimageai">
</head><body><header><nav><a href="/">Home</a></nav></header>
<article><h1>Ferry pier closes for a week</h1>
<p class="byline">By <a href="/authors/ines-varga">Ines Varga</a> and <a href="/authors/omid-rahimi">Omid Rahimi</a>,
 Reuters</p><p>Updated 4 March 2025 14:05</p>
<p>The pier will be closed from Tuesday.</p></article>
<footer><p>&copy; 2025 <b>Herald Media</b>. All rights reserved.</p></footer></body></html>)";

TEST(MetadataReader, ReadsAPage) {
  const Metadata found = metadata_of(kPage, {.uri = "https://herald.example/transport/pier?from=feed"});
  EXPECT_EQ(found.title, "Ferry pier closes for a week");
  EXPECT_EQ(found.standfirst, "Boats will land at the old quay until Monday.");
  EXPECT_THAT(found.byline, ElementsAre("Ines Varga", "Omid Rahimi"));
  EXPECT_THAT(found.agencies, ElementsAre("Reuters"));
  EXPECT_EQ(found.publisher, "The Harbour Herald");
  EXPECT_EQ(found.section, "Transport");
  EXPECT_EQ(found.canonical, "https://herald.example/transport/pier");
  EXPECT_EQ(found.language, "en-GB");
  EXPECT_EQ(found.published, "2025-03-04T06:10:00Z");
  EXPECT_EQ(found.modified, "2025-03-04T14:05");
  EXPECT_EQ(found.modified_from, "text");
  EXPECT_EQ(found.rights, "© 2025 Herald Media. All rights reserved.");
  EXPECT_THAT(found.reservations, ElementsAre("tdm-reservation", "noai", "noimageai"));
  EXPECT_FALSE(found.is_live_blog);
}

TEST(MetadataReader, FindsNothingInAnEmptyPage) {
  const Metadata found = metadata_of("");
  EXPECT_EQ(found.title, "");
  EXPECT_EQ(found.headline_node, Page::kNoNode);
  EXPECT_THAT(found.byline, IsEmpty());
  EXPECT_EQ(found.published, "");
  EXPECT_EQ(found.modified, "");
  EXPECT_EQ(found.rights, "");
  EXPECT_THAT(found.reservations, IsEmpty());
}

TEST(MetadataReader, ReadsHintsThatMakeNoSense) {
  const Metadata found =
      metadata_of("<title>Pier</title>", {.uri = "\xFF\xFE", .fetched = "\x80", .last_modified = "\xC0"});
  EXPECT_EQ(found.title, "Pier");
  EXPECT_EQ(found.modified, "");
}

TEST(MetadataReader, NamesThePaywall) {
  EXPECT_THAT(metadata_of("<meta property=article:content_tier content=locked>").reservations,
              ElementsAre("paywall"));
}

TEST(MetadataReader, PrefersPersonsToTheSite) {
  const Metadata found = metadata_of(
      "<meta name=author content='Harbour Herald'><meta property=og:site_name content='Harbour Herald'>"
      "<body><h1>Pier closed</h1><div>By</div><div>Ines Varga</div>");
  EXPECT_THAT(found.byline, ElementsAre("Ines Varga"));
}

TEST(MetadataReader, KeepsTheSiteIfItIsTheOnlyAuthor) {
  const Metadata found = metadata_of(
      "<meta name=author content='Harbour Herald'><meta property=og:site_name content='Harbour Herald'>"
      "<body><h1>Pier closed</h1><p>The pier is closed.</p>");
  EXPECT_THAT(found.byline, ElementsAre("Harbour Herald"));
}

TEST(MetadataReader, DoesNotTakeRolesAndLinksForNames) {
  const Metadata found = metadata_of(
      "<h1>Pier closed</h1><div class=author-box><a href=/authors/ines-varga/>Ines Varga</a>"
      "<span>Senior Reporter</span><span>4 min read</span><a href=/authors/ines-varga/>More from Ines "
      "Varga</a></div>");
  EXPECT_THAT(found.byline, ElementsAre("Ines Varga"));
}

TEST(MetadataReader, FindsSignaturesAtTheEnd) {
  const Metadata found = metadata_of("<h1>Pier closed</h1><p>" + std::string(3000, 'x') +
                                     "</p><div class=author-name>Ines Varga</div>");
  EXPECT_THAT(found.byline, ElementsAre("Ines Varga"));
}

TEST(MetadataReader, FindsTheStandfirstInTheBody) {
  const Page page = page_of(
      "<meta name=description content='Boats will land at the old quay until ...'><h1>Pier closed</h1>"
      "<p>4 March 2024</p><p>Boats will land at the <b>old quay</b> until Monday.</p><p>The pier is "
      "closed.</p>");
  const Metadata found = MetadataReader::open("")->read(page, {});
  EXPECT_EQ(found.standfirst, "Boats will land at the old quay until Monday.");
  ASSERT_NE(found.standfirst_node, Page::kNoNode);
  EXPECT_EQ(page.text_within(found.standfirst_node), found.standfirst);
}

TEST(MetadataReader, TakesTheStandfirstThatReadersSee) {
  const Metadata found = metadata_of(
      "<meta name=description content='All about our pier.'><h1>Pier closed</h1>"
      "<h2 class=article-dek>Boats will land at the old quay until Monday.</h2>");
  EXPECT_EQ(found.standfirst, "Boats will land at the old quay until Monday.");
}

TEST(MetadataReader, ReadsMicrodata) {
  const Metadata found = metadata_of(
      "<h1>Pier closed</h1><div itemprop=author itemscope><span itemprop=name>Ines Varga</span>, our "
      "reporter</div>"
      "<time itemprop=datePublished datetime=2024-03-04>Monday</time>");
  EXPECT_THAT(found.byline, ElementsAre("Ines Varga"));
  EXPECT_EQ(found.published_from, "microdata datePublished");
}

TEST(MetadataReader, TakesTheCopyrightLineThatReadersSee) {
  EXPECT_EQ(metadata_of("<p>Copyright 2024 Herald Media<script>var c = '© nobody';</script>").rights,
            "Copyright 2024 Herald Media");
  EXPECT_EQ(metadata_of("<p>He holds the Copyright.</p>").rights, "");
}

}  // namespace
}  // namespace diurna::html
