#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "diurna/explain.h"
#include "diurna/output.h"
#include "export/page_excerpt.h"
#include "export/sample_record_test.h"

namespace diurna {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string records() {
  std::ostringstream out;
  write_jsonl(exporting::sample().record, {ArticleText::kLeaveOut, "diurna 0.1.0 m@1", {}}, out);
  return out.str();
}

Result<std::string> explained(std::string_view id, const FindReceived& find_received = {}) {
  std::istringstream lines(records());
  return explain(lines, id, find_received);
}

TEST(Explain, ShowsEachFieldWithItsBytesAndWhyOthersAreEmpty) {
  const Result<std::string> account = explained("s:1");
  ASSERT_TRUE(account) << account.error().to_string();
  EXPECT_THAT(*account, HasSubstr("s:1  statement \u00b7 mixed \u00b7 say \u00b7 confidence 0."));
  EXPECT_THAT(*account, HasSubstr("in pier.txt (d:00112233445566778899aabbccddeeff)"));
  EXPECT_THAT(*account,
              HasSubstr("\nsource      Harbour minister Ines Varga\n            bytes 35\u201362\n"));
  EXPECT_THAT(*account, HasSubstr("\nempty\n"));
  EXPECT_THAT(*account, HasSubstr("channel        none named"));
}

TEST(Explain, ExplainsTimesToo) {
  const Result<std::string> account = explained("t:2");
  ASSERT_TRUE(account);
  EXPECT_THAT(*account, HasSubstr("t:2  time \u00b7 DATE \u00b7 2025-03-04"));
}

TEST(Explain, SaysThatThereIsNoSuchRow) {
  EXPECT_EQ(explained("s:99").error().code(), ErrorCode::kNotFound);
  EXPECT_EQ(explained("Varga").error().code(), ErrorCode::kBadOption);
}

TEST(Explain, ShowsWhatWasReceived) {
  const Result<std::string> account = explained("s:1", [](std::string_view document) {
    EXPECT_EQ(document, "d:00112233445566778899aabbccddeeff");
    return std::optional<std::string>(std::string(35, '-') + "Harbour minister Ines Varga told");
  });
  ASSERT_TRUE(account) << account.error().to_string();
  EXPECT_THAT(*account, HasSubstr("[[Harbour minister Ines Varga]] told"));
}

TEST(Explain, RefusesAnotherPage) {
  const Result<std::string> account = explained("s:1", [](std::string_view) { return std::nullopt; });
  ASSERT_FALSE(account);
  EXPECT_THAT(account.error().message(), HasSubstr("SHA-256"));
}

TEST(PageExcerpt, ShowsTheBytesBetweenBracketsAndALittleAround) {
  constexpr std::string_view kPage = "<p class=\"first\">The <b>operator</b>,\n Strait Lines, denied it.</p>";
  const std::uint64_t begin = kPage.find("operator");
  const std::uint64_t later = kPage.find("Strait");
  EXPECT_EQ(exporting::page_excerpt(kPage, {{begin, begin + 8}, {later, later + 12}}),
            "<p class=\"first\">The <b>[[operator]]</b>, [[Strait Lines]], denied it.</p>");
}

// In windows-1256 Arabic letters may be bytes that UTF-8 has inside characters only.
TEST(PageExcerpt, KeepsTheRangeWhateverTheCharsetAround) {
  const std::string page = std::string(40, '\xA1') + "crane" + std::string(40, '\xA1');
  const std::string excerpt = exporting::page_excerpt(page, {{40, 45}});
  EXPECT_THAT(excerpt, ::testing::StartsWith("[[crane]]\\xa1"));
  EXPECT_LT(excerpt.size(), 140u);
}

// A post's signature may stand above its words.
TEST(PageExcerpt, ShowsRangesInTheOrderOfThePage) {
  EXPECT_EQ(exporting::page_excerpt("<b>Ada</b><p>Aye.</p>", {{13, 17}, {3, 6}}),
            "<b>[[Ada]]</b><p>[[Aye.]]</p>");
}

TEST(PageExcerpt, LeavesOutWhatIsNotInThePage) {
  EXPECT_EQ(exporting::page_excerpt("short", {{2, 900}}), "");
  EXPECT_EQ(exporting::page_excerpt("", {}), "");
}

TEST(PageExcerpt, WritesWhatIsNoTextAsEscapes) {
  EXPECT_EQ(exporting::printable("said \xE9lan \x1B[31m\u202E"), "said \\xe9lan \\x1b[31m\\xe2\\x80\\xae");
}

}  // namespace
}  // namespace diurna
