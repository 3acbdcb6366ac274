#include "ingest/feed/xml_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/feed/xml_scanner.h"

namespace diurna::ingest {
namespace {

using ::testing::ElementsAre;

MappedText decoded(std::string_view xml) {
  return decode_xml_text(xml, 0, xml.size(), 0);
}

TEST(XmlText, UndoesReferencesAndLeadsBackToThem) {
  const MappedText text = decoded("caf&#233; &amp; &lt;b&#x3E;");
  EXPECT_EQ(text.text, "caf\xC3\xA9 & <b>");
  EXPECT_THAT(text.map.to_source({3, 5}), ElementsAre(SourceSpan{3, 9}));
  EXPECT_THAT(text.map.to_source({6, 7}), ElementsAre(SourceSpan{10, 15}));
}

TEST(XmlText, LeavesReferencesThatXmlDoesNotKnow) {
  for (const char* odd :
       {"a&nbsp;b", "a & b", "&", "&#0;", "&#xD800;", "&#x110000;", "&#;", "&lt", "&#-5;"}) {
    EXPECT_EQ(decoded(odd).text, odd);
  }
}

TEST(XmlText, JoinsCdataAndText) {
  const MappedText text = decoded("a&lt;<![CDATA[<p>x &amp; y</p>]]><!-- no --> z<?no?>");
  EXPECT_EQ(text.text, "a<<p>x &amp; y</p> z");
  EXPECT_THAT(text.map.to_source({2, 5}), ElementsAre(SourceSpan{14, 17}));
  EXPECT_EQ(decoded("<![CDATA[a]]]]><![CDATA[>b]]>").text, "a]]>b");
}

TEST(XmlText, LeavesOutTags) {
  EXPECT_EQ(decoded("<div>The <b>pier</b></div>").text, "The pier");
}

TEST(XmlScanner, GivesTagsWithTheirPlaces) {
  const std::string_view xml =
      "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x 'y'>]><a b=\"1 > 0\" c='d'>x<e/></a>";
  XmlScanner scanner(xml, 0, xml.size(), 8);
  const XmlToken start = *scanner.next();
  EXPECT_EQ(start.kind, XmlToken::Kind::kStart);
  EXPECT_EQ(start.name, "a");
  ASSERT_EQ(start.attributes.size(), 2u);
  EXPECT_EQ(start.attributes[0].value, "1 > 0");
  EXPECT_EQ(xml.substr(start.begin, start.end - start.begin), "<a b=\"1 > 0\" c='d'>");
  EXPECT_EQ(scanner.next()->content, "x");
  EXPECT_TRUE(scanner.next()->is_empty);
  EXPECT_EQ(scanner.next()->kind, XmlToken::Kind::kEnd);
  EXPECT_EQ(scanner.next()->kind, XmlToken::Kind::kEndOfInput);
  EXPECT_EQ(scanner.next()->kind, XmlToken::Kind::kEndOfInput);
}

TEST(XmlScanner, TakesALoneBracketAsText) {
  const std::string_view xml = "2 < 3 <= 4<b>";
  XmlScanner scanner(xml, 0, xml.size(), 8);
  EXPECT_EQ(scanner.next()->content, "2 < 3 <= 4");
  EXPECT_EQ(scanner.next()->name, "b");
}

TEST(XmlScanner, SaysThatADocumentEndsWithinATag) {
  for (const std::string_view xml :
       {"<a", "<a b='", "<a b=", "<![CDATA[x", "<!-- x", "<?x", "<!DOCTYPE x [", "<", "</"}) {
    XmlScanner scanner(xml, 0, xml.size(), 8);
    const auto token = scanner.next();
    ASSERT_FALSE(token) << xml;
    EXPECT_EQ(token.error().code(), ErrorCode::kTruncated) << xml;
  }
}

TEST(XmlScanner, LimitsAttributes) {
  const std::string_view xml = "<a b='' c='' d=''>";
  XmlScanner scanner(xml, 0, xml.size(), 2);
  EXPECT_EQ(scanner.next().error().code(), ErrorCode::kTooLarge);
}

}  // namespace
}  // namespace diurna::ingest
