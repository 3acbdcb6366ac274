#include "html/page/page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "html/page/page_parser.h"
#include "html/page/testing_page.h"

namespace diurna::html {
namespace {

using namespace std::string_view_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Page parsed(std::string_view payload, std::string_view charset = "utf-8") {
  auto page = PageParser().parse(payload, {.http_charset = charset});
  EXPECT_TRUE(page);
  return std::move(*page);
}

std::uint32_t first(const Page& page, Tag tag) {
  std::uint32_t node = 0;
  while (page.tag(node) != tag) ++node;
  return node;
}

// The bytes of `payload` that the first `word` in the page's text leads to.
std::vector<std::string_view> sources_of(std::string_view word, const Page& page, std::string_view payload) {
  const auto at = static_cast<std::uint32_t>(page.text().find(word));
  SourceMap map;
  page.append_source({at, at + static_cast<std::uint32_t>(word.size())}, map);
  std::vector<std::string_view> sources;
  for (const SourceSpan span : map.to_source({0, static_cast<std::uint32_t>(word.size())})) {
    sources.push_back(payload.substr(span.begin, span.size()));
  }
  return sources;
}

void expect_sound(const Page& page, std::string_view payload) {
  EXPECT_EQ(proof::mapping_error(page, payload), "");
}

TEST(Page, IsAFlatTreeInDocumentOrder) {
  const Page page = parsed("<title>Ferry</title><body><p>The <b>Orla</b> left.</p><hr>");
  EXPECT_EQ(proof::outline(page),
            "\nhtml\n head\n  title\n   \"Ferry\n body\n  p\n   \"The \n   b\n    \"Orla\n   \" left.\n  hr");
  const std::uint32_t p = first(page, Tag::kP);
  EXPECT_EQ(page.tag(page.parent(p)), Tag::kBody);
  EXPECT_EQ(page.end(p), p + 5);
  EXPECT_EQ(page.parent(0), Page::kNoNode);
  EXPECT_EQ(page.end(0), page.node_count());
  EXPECT_EQ(page.text(), "FerryThe Orla left.");
  EXPECT_EQ(page.text_within(p), "The Orla left.");
  EXPECT_EQ(page.text_within(first(page, Tag::kHr)), "");
}

TEST(Page, HasAttributesByName) {
  const Page page =
      parsed("<a HREF='/quay?a=1&amp;b' class=\"lead big\" hidden data-id=7 class=second>Quay</a>");
  const std::uint32_t a = first(page, Tag::kA);
  EXPECT_EQ(page.attribute(a, "href"), "/quay?a=1&b");
  EXPECT_EQ(page.attribute(a, "class"), "lead big");
  EXPECT_EQ(page.attribute(a, "hidden"), "");
  EXPECT_EQ(page.attribute(a, "data-id"), "7");
  EXPECT_FALSE(page.attribute(a, "title"));
  EXPECT_FALSE(page.attribute(first(page, Tag::kText), "class"));
  std::vector<std::string_view> names;
  for (const Attribute attribute : page.attributes(a)) names.push_back(attribute.name);
  EXPECT_THAT(names, ElementsAre("href", "class", "hidden", "data-id"));
}

TEST(Page, NamesElementsThatHaveNoTagOfTheirOwn) {
  const Page page = parsed("<live-entry><svg><title>Map</title></svg></live-entry>");
  std::vector<std::string_view> others;
  for (std::uint32_t node = 0; node < page.node_count(); ++node) {
    if (page.tag(node) == Tag::kOther) others.push_back(page.name(node));
  }
  EXPECT_THAT(others, ElementsAre("live-entry", "title"));
  EXPECT_EQ(page.name(first(page, Tag::kSvg)), "svg");
  EXPECT_EQ(page.name(first(page, Tag::kText)), "");
}

TEST(Page, HasTheContentOfTemplatesScriptsAndNoscript) {
  const Page page = parsed(
      "<script>{\"a\": \"<b> &amp;\"}</script><template><p>later</template>"
      "<body><noscript><img src=x></noscript><textarea>&lt;i></textarea>");
  EXPECT_EQ(page.text_within(first(page, Tag::kScript)), "{\"a\": \"<b> &amp;\"}");
  EXPECT_EQ(page.text_within(first(page, Tag::kTemplate)), "later");
  EXPECT_EQ(page.tag(page.parent(first(page, Tag::kImg))), Tag::kNoscript);
  EXPECT_EQ(page.text_within(first(page, Tag::kTextarea)), "<i>");
}

TEST(Page, LeavesCommentsOut) {
  const Page page = parsed("<p>one<!-- two -->three<?four?>");
  EXPECT_EQ(page.text_within(first(page, Tag::kP)), "onethree");
}

TEST(Page, DoesNotRepeatTheChosenOption) {
  const Page page = parsed(
      "<select><button><selectedcontent></selectedcontent></button><option selected>Pier</option></select>");
  EXPECT_EQ(page.text(), "Pier");
}

TEST(Page, KeepsItsViewsWhenItIsMoved) {
  Page page = parsed("<x-y a=b>c");
  const Attribute before = page.attributes(first(page, Tag::kOther))[0];
  const Page moved = std::move(page);
  EXPECT_EQ(moved.name(first(moved, Tag::kOther)), "x-y");
  EXPECT_EQ(before.name.data(), moved.attributes(first(moved, Tag::kOther))[0].name.data());
}

TEST(PageSource, IsThatOfPlainText) {
  const std::string_view payload = "<p>The <b>Orla</b> left.</p>";
  const Page page = parsed(payload);
  EXPECT_THAT(sources_of("The Orla left", page, payload), ElementsAre("The ", "Orla", " left"));
  expect_sound(page, payload);
}

TEST(PageSource, HoldsReferencesAsAWhole) {
  const std::string_view payload = "<p>caf&eacute; &amp;amp; &notit; 5&nbsp;km &#8217;&#x41;&ampx &bogus;";
  const Page page = parsed(payload);
  EXPECT_THAT(sources_of("é", page, payload), ElementsAre("&eacute;"));
  EXPECT_THAT(sources_of("é & ", page, payload), IsEmpty());
  EXPECT_THAT(sources_of("&amp;", page, payload), ElementsAre("&amp;amp;"));
  EXPECT_THAT(sources_of("¬", page, payload), ElementsAre("&not"));
  EXPECT_THAT(sources_of("it;", page, payload), ElementsAre("it;"));
  EXPECT_THAT(sources_of("A&x", page, payload), ElementsAre("&#x41;&ampx"));
  EXPECT_THAT(sources_of("&bogus;", page, payload), ElementsAre("&bogus;"));
  expect_sound(page, payload);
}

TEST(PageSource, IsFoundForReferencesAtTheEndOfThePage) {
  for (const std::string_view payload :
       {"a &amp"sv, "a &#65"sv, "a &#x41"sv, "a &notin"sv, "a &"sv, "a &#"sv, "a &x"sv}) {
    const Page page = parsed(payload);
    expect_sound(page, payload);
    EXPECT_EQ(proof::outline(page), proof::outline_by_lexbor(payload));
  }
}

TEST(PageSource, FollowsTextThatMovesOutOfATable) {
  const std::string_view payload = "<table>Tides <tr> <td>high &amp; low</td></tr> today</table>";
  const Page page = parsed(payload);
  EXPECT_EQ(page.text(), "Tides  today high & low");
  EXPECT_THAT(sources_of("Tides  today", page, payload), ElementsAre("Tides ", " today"));
  expect_sound(page, payload);
}

TEST(PageSource, FollowsSpaceThatIsSplitFromText) {
  const std::string_view payload = "<html> <head> \n <title>a</title> \n b <body> c";
  const Page page = parsed(payload);
  EXPECT_EQ(proof::outline(page), proof::outline_by_lexbor(payload));
  expect_sound(page, payload);
}

TEST(PageSource, LeavesOutTheLineEndThatOpensAPre) {
  const std::string_view payload = "<pre>\r\n\r\ntide table\rhigh</pre><textarea>\n\nnote</textarea>";
  const Page page = parsed(payload);
  EXPECT_EQ(page.text_within(first(page, Tag::kPre)), "\ntide table\nhigh");
  EXPECT_THAT(sources_of("table\nhigh", page, payload), ElementsAre("table\rhigh"));
  EXPECT_EQ(page.text_within(first(page, Tag::kTextarea)), "\nnote");
  expect_sound(page, payload);
}

TEST(PageSource, HoldsNulsWhereTheyAreKept) {
  const std::string_view payload = "<p>a\0b<table>\0c</table><title>d\0e</title><svg>f\0g</svg>"sv;
  const Page page = parsed(payload);
  EXPECT_EQ(page.text(), "abcd\uFFFDef\uFFFDg");
  EXPECT_THAT(sources_of("f\uFFFD", page, payload), ElementsAre("f\0"sv));
  expect_sound(page, payload);
}

TEST(PageSource, LeadsToTheBytesOfALegacyCharset) {
  const std::string_view payload = "<p>\xCF\xEE\xF0\xF2 &laquo;\xC2\xEE\xF0\xEE\xED\xE8\xED\xE0&raquo;</p>";
  const Page page = parsed(payload, "windows-1251");
  EXPECT_EQ(page.text(), "Порт «Воронина»");
  EXPECT_EQ(page.charset(), "windows-1251");
  EXPECT_THAT(sources_of("орт «В", page, payload), ElementsAre("\xEE\xF0\xF2 &laquo;\xC2"));
  expect_sound(page, payload);
}

TEST(PageSource, HoldsAReferenceInWideCharactersAsAWhole) {
  std::string payload = "\xFF\xFE";
  for (const char letter : "<p>caf&eacute;\r\n</p>"sv) (payload += letter) += '\0';
  const Page page = parsed(payload);
  EXPECT_THAT(sources_of("é", page, payload), ElementsAre("&\0e\0a\0c\0u\0t\0e\0;\0"sv));
  expect_sound(page, payload);
}

TEST(PageSource, IsSyntheticWhereItIsNotKnown) {
  const Page page = parsed("<p>a");
  EXPECT_TRUE(page.is_mapped({0, 0}));
  EXPECT_TRUE(page.is_mapped({0, 1}));
  SourceMap map;
  page.append_source({0, 0}, map);
  EXPECT_THAT(map.segments(), IsEmpty());
}

}  // namespace
}  // namespace diurna::html
