#include "html/page/page_parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "html/page/testing_page.h"

namespace diurna::html {
namespace {

using ::testing::HasSubstr;

std::string repeated(std::string_view words, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += words;
  return out;
}

Status refused(std::string_view payload, const PageOptions& options) {
  auto page = PageParser().parse(payload, options);
  EXPECT_FALSE(page);
  return page ? Status(ErrorCode::kEmpty, "") : page.error();
}

TEST(PageParser, MakesAPageOfAnything) {
  for (const std::string_view payload : {"", "The pier is shut.", "<", "</p>", "<!--", "\xFF\xFE"}) {
    const auto page = PageParser().parse(payload, {});
    ASSERT_TRUE(page);
    EXPECT_EQ(page->name(0), "html");
    EXPECT_GE(page->node_count(), 3u);
  }
}

TEST(PageParser, RefusesWhatIsTooLong) {
  const Status error = refused("<p>The pier is shut.", {.max_bytes = 10});
  EXPECT_EQ(error.code(), ErrorCode::kTooLarge);
  EXPECT_EQ(error.offset(), 10u);
}

TEST(PageParser, RefusesWhatIsTooDeepWhereItIs) {
  const std::string payload = repeated("<div>", 200);
  const Status error = refused(payload, {.max_depth = 100});
  EXPECT_EQ(error.code(), ErrorCode::kTooLarge);
  EXPECT_THAT(error.message(), HasSubstr("nested deeper than 100"));
  // <html> and <body> count; the token begins behind its "<".
  EXPECT_EQ(error.offset(), 98u * 5 + 1);
  EXPECT_TRUE(PageParser().parse(payload, {}));
}

TEST(PageParser, NamesTheByteOfThePageAsReceived) {
  std::string payload = "\xFF\xFE";
  for (const char letter : repeated("<div>", 200)) (payload += letter) += '\0';
  EXPECT_EQ(refused(payload, {.max_depth = 100}).offset(), 2 + 2 * (98u * 5 + 1));
}

TEST(PageParser, RefusesElementsWithTooManyAttributes) {
  const Status error = refused("<br><p " + repeated("a ", 1000000) + ">", {});
  EXPECT_EQ(error.code(), ErrorCode::kTooLarge);
  EXPECT_THAT(error.message(), HasSubstr("more than 4096 attributes"));
  EXPECT_EQ(error.offset(), 5u);
}

TEST(PageParser, RefusesTooManyNames) {
  std::string elements;
  std::string attributes;
  for (int i = 0; i < 100000; ++i) {
    elements += "<x" + std::to_string(i) + "></x" + std::to_string(i) + ">";
    attributes += "<p a" + std::to_string(i) + ">";
  }
  EXPECT_THAT(refused(elements, {}).message(), HasSubstr("more than 16384 names"));
  EXPECT_THAT(refused(attributes, {}).message(), HasSubstr("more than 16384 names"));
}

TEST(PageParser, RefusesTreesThatAreTooLarge) {
  const Status error = refused(repeated("<br>", 20000), {.max_nodes = 10000});
  EXPECT_EQ(error.code(), ErrorCode::kTooLarge);
  EXPECT_THAT(error.message(), HasSubstr("more than 10000 nodes"));
}

TEST(PageParser, RefusesFormattingThatMultiplies) {
  std::string payload = "<p>";
  for (int i = 0; i < 1000; ++i) payload += "<b a" + std::to_string(i) + ">";
  payload += repeated("<p>x", 20000);
  EXPECT_THAT(refused(payload, {.max_nodes = 100000}).message(), HasSubstr("more than 100000 nodes"));
  const std::string long_value = "<p><b title='" + std::string(1 << 20, 'x') + "'>" + repeated("<p>x", 1000);
  EXPECT_THAT(refused(long_value, {}).message(), HasSubstr("texts and attributes take more than"));
}

TEST(PageParser, RefusesATextInTooManyPieces) {
  EXPECT_THAT(refused(repeated("a</b>", 400000), {}).message(), HasSubstr("too many pieces"));
}

TEST(PageParser, ReadsDeepPagesWithoutRecursion) {
  const auto deep = PageParser().parse(repeated("<span>", 200000) + "end", {.max_depth = 1000000});
  ASSERT_TRUE(deep);
  EXPECT_EQ(deep->text(), "end");
}

TEST(PageParser, ReadsAPageOfNuls) {
  const std::string payload(1 << 20, '\0');
  const auto page = PageParser().parse(payload, {.http_charset = "utf-8"});
  ASSERT_TRUE(page);
  EXPECT_EQ(page->text(), "");
}

TEST(PageParser, ForgetsOnePageBeforeTheNext) {
  PageParser parser;
  EXPECT_FALSE(parser.parse("<table><b>cut off" + repeated("<div>", 50) + "&am", {.max_depth = 20}));
  const std::string_view payload = "<p>The ferry&rsquo;s <b>crew</p>";
  const auto page = parser.parse(payload, {});
  ASSERT_TRUE(page);
  EXPECT_EQ(proof::outline(*page), proof::outline_by_lexbor(payload));
  EXPECT_EQ(proof::mapping_error(*page, payload), "");
}

}  // namespace
}  // namespace diurna::html
