#include "html/charset/decoding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::html {
namespace {

using namespace std::string_view_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

DecodedPage decoded(std::string_view payload, std::string_view http = "") {
  auto page = decode_page(payload, http);
  EXPECT_TRUE(page);
  return std::move(*page);
}

TEST(DecodePage, LetsTheByteOrderMarkDecideFirst) {
  const std::string_view payload = "\xFF\xFE<\0p\0>\0"sv;
  const DecodedPage page = decoded(payload, "koi8-r");
  EXPECT_EQ(page.charset, "UTF-16LE");
  EXPECT_EQ(page.decided_by, CharsetEvidence::kByteOrderMark);
  EXPECT_EQ(page.text(payload), "<p>");
  EXPECT_EQ(page.map.source_of({1, 2}), (SourceSpan{4, 6}));
}

TEST(DecodePage, LetsTheHeaderDecideBeforeTheMeta) {
  const DecodedPage page = decoded("<meta charset=koi8-r>\xCF", "windows-1251");
  EXPECT_EQ(page.charset, "windows-1251");
  EXPECT_EQ(page.decided_by, CharsetEvidence::kHttp);
  EXPECT_EQ(page.text(""), "<meta charset=koi8-r>П");
}

TEST(DecodePage, LetsTheMetaDecideBeforeTheBytes) {
  const std::string_view payload = "<meta charset=windows-1250>\xC3\xA9";
  const DecodedPage page = decoded(payload);
  EXPECT_EQ(page.charset, "windows-1250");
  EXPECT_EQ(page.decided_by, CharsetEvidence::kMeta);
  EXPECT_EQ(page.text(payload), "<meta charset=windows-1250>Ă©");
  EXPECT_THAT(page.warnings, ElementsAre(HasSubstr("well-formed UTF-8 too")));
}

TEST(DecodePage, DoesNotBelieveALatin1ThatTheBytesContradict) {
  const std::string_view payload = "<meta charset=iso-8859-1><p>Die F\xC3\xA4hre";
  for (const std::string_view http : {"", "ISO-8859-1"}) {
    const DecodedPage page = decoded(payload, http);
    EXPECT_EQ(page.charset, "UTF-8");
    EXPECT_EQ(page.text(payload), payload);
    EXPECT_THAT(page.warnings, ElementsAre(HasSubstr("declared windows-1252, and read as UTF-8")));
  }
  const std::string_view latin = "<meta charset=iso-8859-1><p>Die F\xE4hre";
  EXPECT_EQ(decoded(latin).charset, "windows-1252");
  EXPECT_EQ(decoded("<meta charset=iso-8859-1><p>Ferry").charset, "windows-1252");
}

TEST(DecodePage, TakesWellFormedUtf8AsItIs) {
  const std::string payload = "\xEF\xBB\xBF<p>Die Fähre bleibt im Hafen.";
  const DecodedPage page = decoded(payload.substr(3));
  EXPECT_EQ(page.decided_by, CharsetEvidence::kWellFormedUtf8);
  EXPECT_FALSE(page.recoded);
  EXPECT_EQ(page.map.run_count(), 0u);
  const DecodedPage marked = decoded(payload);
  EXPECT_EQ(marked.decided_by, CharsetEvidence::kByteOrderMark);
  EXPECT_EQ(marked.text(payload), "<p>Die Fähre bleibt im Hafen.");
  EXPECT_EQ(marked.map.source_of({0, 3}), (SourceSpan{3, 6}));
  EXPECT_THAT(marked.warnings, IsEmpty());
}

TEST(DecodePage, MapsWhatIsBrokenInAUtf8Page) {
  const std::string_view payload = "<meta charset=utf-8>Die F\xE4hre, die J\xF6lle";
  const DecodedPage page = decoded(payload);
  EXPECT_EQ(page.text(payload), "<meta charset=utf-8>Die F\uFFFDhre, die J\uFFFDlle");
  EXPECT_EQ(page.broken, 2u);
  EXPECT_EQ(page.map.source_of({25, 28}), (SourceSpan{25, 26}));
  EXPECT_EQ(page.map.source_of({28, 29}), (SourceSpan{26, 27}));
  EXPECT_THAT(page.warnings, ElementsAre("2 broken UTF-8 sequences read as U+FFFD"));
}

TEST(DecodePage, GuessesWhereNothingIsDeclared) {
  const DecodedPage page = decoded(
      "\xCF\xEE\xF0\xF2 \xE1\xFB\xEB \xE7\xE0\xEA\xF0\xFB\xF2 \xE8\xE7-\xE7\xE0 "
      "\xF1\xE8\xEB\xFC\xED\xEE\xE3\xEE \xE2\xE5\xF2\xF0\xE0, \xF1\xEA\xE0\xE7\xE0\xEB \xEC\xFD\xF0.");
  EXPECT_EQ(page.charset, "windows-1251");
  EXPECT_EQ(page.decided_by, CharsetEvidence::kDetection);
}

TEST(DecodePage, FallsBackToWindows1252) {
  const DecodedPage page = decoded("\xE9");
  EXPECT_EQ(page.charset, "windows-1252");
  EXPECT_EQ(page.text(""), "é");
}

TEST(DecodePage, DoesNotTakeUnmarkedUtf16ForUtf8) {
  std::string payload;
  for (const char letter : "<html><p>The ferry did not leave the harbour on Monday.</p></html>"sv) {
    payload += letter;
    payload += '\0';
  }
  EXPECT_EQ(decoded(payload).charset, "UTF-16LE");
}

TEST(DecodePage, SaysWhichDeclarationItCouldNotUse) {
  const DecodedPage page = decoded("<meta charset=koi8-r>\xF0", "kl\xFFingon");
  EXPECT_EQ(page.charset, "KOI8-R");
  EXPECT_THAT(page.warnings, ElementsAre(HasSubstr("the HTTP header declares a charset that is none")));
}

TEST(DecodePage, SaysWhereCharactersDoNotDecodeAlone) {
  EXPECT_TRUE(decoded("\x1B$B9A\x1B(B", "iso-2022-jp").approximate);
  EXPECT_FALSE(decoded("\xB9\xC1", "euc-jp").approximate);
}

TEST(DecodePage, ReadsAnEmptyPage) {
  const DecodedPage page = decoded("");
  EXPECT_EQ(page.text(""), "");
  EXPECT_EQ(page.charset, "UTF-8");
}

}  // namespace
}  // namespace diurna::html
