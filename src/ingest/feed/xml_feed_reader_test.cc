#include "ingest/feed/xml_feed_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::ingest {
namespace {

using ::testing::ElementsAre;

struct Reading {
  std::vector<Item> items;
  std::vector<Status> failures;
};

Reading read(std::string_view bytes, const Limits& limits = {}, std::optional<Status> cut = {}) {
  auto reader = XmlFeedReader::open({"feed.xml", std::string(bytes), false, std::move(cut)}, limits);
  Reading reading;
  while (std::optional<Result<Item>> next = (*reader)->next()) {
    if (*next) {
      reading.items.push_back(std::move(**next));
    } else {
      reading.failures.push_back(next->error());
    }
  }
  return reading;
}

// What `words` of the payload stand for in what was received.
std::string source_of(const Item& item, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(item.payload.find(words));
  std::string joined;
  for (const SourceSpan span : item.source->to_source({at, at + static_cast<std::uint32_t>(words.size())})) {
    joined += item.received.substr(span.begin, span.size());
  }
  return joined;
}

std::string rss(std::string_view items) {
  return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" "
         "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
         "xmlns:c=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
         "<channel><title>Log</title><description>Of the harbour</description>\n" +
         std::string(items) + "</channel></rss>";
}

TEST(XmlFeedReader, GivesTheEntriesOfRss) {
  const std::string entry =
      "<item><title>Pier &amp; ferry</title><link>https://log.example/1</link>"
      "<pubDate>Tue, 04 Mar 2025 10:00:00 GMT</pubDate><dc:creator>Ines Varga</dc:creator>"
      "<description>Short</description>"
      "<content:encoded><![CDATA[<p>The pier is safe.</p>]]></content:encoded></item>";
  const std::string feed =
      rss(entry +
          "<item><description>The &lt;b&gt;ferry&lt;/b&gt; waits.</description>"
          "<author>o@log.example (Omid Rahimi)</author><guid>https://log.example/2</guid></item>");
  const Reading reading = read(feed);
  ASSERT_EQ(reading.items.size(), 2u);
  const Item& item = reading.items[0];
  EXPECT_EQ(item.payload, "<p>The pier is safe.</p>");
  EXPECT_EQ(item.media, Media::kHtml);
  EXPECT_EQ(item.received, entry);
  EXPECT_EQ(item.place.offset, feed.find("<item>"));
  EXPECT_EQ(item.title, "Pier & ferry");
  EXPECT_EQ(item.uri, "https://log.example/1");
  EXPECT_EQ(item.date, "2025-03-04T10:00:00Z");
  EXPECT_THAT(item.byline, ElementsAre("Ines Varga"));
  EXPECT_EQ(source_of(item, "pier is"), "pier is");
  EXPECT_EQ(reading.items[1].payload, "The <b>ferry</b> waits.");
  EXPECT_EQ(source_of(reading.items[1], "<b>ferry"), "&lt;b&gt;ferry");
  EXPECT_EQ(reading.items[1].media, Media::kHtml);
  EXPECT_THAT(reading.items[1].byline, ElementsAre("Omid Rahimi"));
  EXPECT_EQ(reading.items[1].uri, "https://log.example/2");
  EXPECT_TRUE(reading.failures.empty());
}

TEST(XmlFeedReader, TellsTextFromMarkupInADescription) {
  const Reading reading =
      read(rss("<item><description>Two of three &amp; 1 &lt; 2</description></item>"
               "<item><description><p>Nobody escaped <b>this</b>.</p></description></item>"));
  ASSERT_EQ(reading.items.size(), 2u);
  EXPECT_EQ(reading.items[0].media, Media::kText);
  EXPECT_EQ(reading.items[0].payload, "Two of three & 1 < 2");
  EXPECT_EQ(reading.items[1].media, Media::kHtml);
  EXPECT_EQ(reading.items[1].payload, "<p>Nobody escaped <b>this</b>.</p>");
}

TEST(XmlFeedReader, KnowsNamespacesByTheirNames) {
  const Reading reading =
      read(rss("<item><c:encoded>&lt;p&gt;Whole&lt;/p&gt;</c:encoded><description>Short</description>"
               "<media:title>No title</media:title></item>"));
  ASSERT_EQ(reading.items.size(), 1u);
  EXPECT_EQ(reading.items[0].payload, "<p>Whole</p>");
  EXPECT_EQ(reading.items[0].title, "");
}

TEST(XmlFeedReader, GivesTheEntriesOfAtom) {
  const Reading reading = read(
      "<feed xmlns='http://www.w3.org/2005/Atom'><title>Log</title>"
      "<entry><title type='html'>Pier &amp;amp; ferry</title><link rel='self' href='https://log.example/s'/>"
      "<link href='https://log.example/1?a=1&amp;b=2'/><published>2025-03-04T10:00:00+01:00</published>"
      "<updated>2025-03-05T10:00:00Z</updated><author><name>Ines "
      "Varga</name><email>i@log.example</email></author>"
      "<author><name>Omid Rahimi</name></author><summary>Short</summary>"
      "<content type='html'>&lt;p&gt;Caf&amp;eacute;&lt;/p&gt;</content></entry>"
      "<entry><content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>a &lt; "
      "b</p></div></content></entry>"
      "<entry><content type='image/png' src='x.png'/><summary>a &lt; b</summary></entry></feed>");
  ASSERT_EQ(reading.items.size(), 3u);
  const Item& item = reading.items[0];
  EXPECT_EQ(item.payload, "<p>Caf&eacute;</p>");
  EXPECT_EQ(source_of(item, "&eacute;"), "&amp;eacute;");
  EXPECT_EQ(item.title, "Pier & ferry");
  EXPECT_EQ(item.uri, "https://log.example/1?a=1&b=2");
  EXPECT_EQ(item.date, "2025-03-04T10:00:00+01:00");
  EXPECT_EQ(item.last_modified, "2025-03-05T10:00:00Z");
  EXPECT_THAT(item.byline, ElementsAre("Ines Varga", "Omid Rahimi"));
  EXPECT_EQ(reading.items[1].payload, "<div xmlns='http://www.w3.org/1999/xhtml'><p>a &lt; b</p></div>");
  EXPECT_EQ(reading.items[2].payload, "a < b");
  EXPECT_EQ(reading.items[2].media, Media::kText);
}

TEST(XmlFeedReader, GivesTheEntriesOfRss1) {
  const Reading reading = read(
      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
      "<channel><items><rdf:Seq><rdf:li resource='x'/></rdf:Seq></items></channel>"
      "<item rdf:about='x'><description>The ferry waits.</description></item></rdf:RDF>");
  ASSERT_EQ(reading.items.size(), 1u);
  EXPECT_EQ(reading.items[0].payload, "The ferry waits.");
}

TEST(XmlFeedReader, LeadsBackThroughALegacyCharset) {
  const std::string entry =
      "<item><description>\xCF\xE8\xF0\xF1 &lt;b&gt;\xE7\xE0\xEA\xF0\xFB\xF2&lt;/b&gt;</description></item>";
  const std::string feed =
      "<?xml version='1.0' encoding='windows-1251'?><rss><channel><title>\xC6\xF3\xF0\xED\xE0\xEB</title>" +
      entry + "</channel></rss>";
  const Reading reading = read(feed);
  ASSERT_EQ(reading.items.size(), 1u);
  const Item& item = reading.items[0];
  EXPECT_EQ(item.payload, "Пирс <b>закрыт</b>");
  EXPECT_EQ(item.received, entry);
  EXPECT_EQ(item.place.offset, feed.find("<item>"));
  EXPECT_EQ(source_of(item, "закрыт"), "\xE7\xE0\xEA\xF0\xFB\xF2");
  EXPECT_EQ(source_of(item, "<b>"), "&lt;b&gt;");
}

TEST(XmlFeedReader, ReadsUtf16) {
  const std::string_view ascii = "<rss><channel><item><description>Pier</description></item></channel></rss>";
  std::string feed = "\xFF\xFE";
  for (const char c : ascii) {
    feed += c;
    feed += '\0';
  }
  const Reading reading = read(feed);
  ASSERT_EQ(reading.items.size(), 1u);
  EXPECT_EQ(reading.items[0].payload, "Pier");
  EXPECT_EQ(source_of(reading.items[0], "ie"), std::string("i\0e\0", 4));
}

TEST(XmlFeedReader, ReportsEntriesWithoutContentAndGoesOn) {
  const std::string feed =
      rss("<item><title>Only that</title></item><item><description>  </description></item>"
          "<item><description>The pier is safe.</description></item>");
  const Reading reading = read(feed);
  EXPECT_EQ(reading.items.size(), 1u);
  ASSERT_EQ(reading.failures.size(), 2u);
  EXPECT_EQ(reading.failures[0].code(), ErrorCode::kEmpty);
  EXPECT_EQ(reading.failures[0].offset(), feed.find("<item>"));
  EXPECT_EQ(reading.failures[0].input(), "feed.xml");
}

TEST(XmlFeedReader, ReportsAnEntryThatIsNotClosedAndGoesOn) {
  const Reading reading =
      read(rss("<item><description>One</description>"
               "<item><description>Two</description></item>"));
  ASSERT_EQ(reading.items.size(), 1u);
  EXPECT_EQ(reading.items[0].payload, "Two");
  ASSERT_EQ(reading.failures.size(), 1u);
  EXPECT_EQ(reading.failures[0].code(), ErrorCode::kDamaged);
}

TEST(XmlFeedReader, ReportsAFeedThatIsCutShortAndKeepsWhatCameBefore) {
  const std::string whole =
      rss("<item><description>One</description></item><item><description>Two</description></item>");
  for (const std::string_view cut :
       {"Two", "</item></channel>", "</channel>", "/description></item></channel>"}) {
    const Reading reading = read(whole.substr(0, whole.find(cut)));
    EXPECT_GE(reading.items.size(), 1u);
    ASSERT_EQ(reading.failures.size(), 1u) << cut;
    EXPECT_EQ(reading.failures[0].code(), ErrorCode::kTruncated);
  }
  const Reading damaged =
      read(whole.substr(0, whole.find("Two")), {}, Status(ErrorCode::kDamaged, "gzip member: why"));
  ASSERT_EQ(damaged.failures.size(), 1u);
  EXPECT_EQ(damaged.failures[0].message(), "gzip member: why");
}

TEST(XmlFeedReader, LimitsDepthAndSize) {
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<a>";
  EXPECT_EQ(read(rss("<item>" + deep + "</item>")).failures.at(0).code(), ErrorCode::kTooLarge);
  EXPECT_EQ(read(rss(deep)).failures.at(0).code(), ErrorCode::kTooLarge);
  const Reading large = read(rss("<item><description>" + std::string(2000, 'x') +
                                 "</description></item>"
                                 "<item><description>Two</description></item>"),
                             {.item_bytes = 1000});
  EXPECT_EQ(large.items.size(), 1u);
  EXPECT_EQ(large.failures.at(0).code(), ErrorCode::kTooLarge);
}

TEST(XmlFeedReader, ExpandsNoEntities) {
  const Reading reading = read(
      "<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><rss><channel><item>"
      "<description>&b;</description></item></channel></rss>");
  ASSERT_EQ(reading.items.size(), 1u);
  EXPECT_EQ(reading.items[0].payload, "&b;");
}

}  // namespace
}  // namespace diurna::ingest
