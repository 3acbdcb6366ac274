#include "html/charset/transcoding.h"

#include <gtest/gtest.h>

#include "text/utf8.h"

namespace diurna::html {
namespace {

using namespace std::string_view_literals;

Transcoded read_as(std::string_view label, std::string_view bytes, std::uint32_t begin = 0) {
  return transcode(bytes, begin, *encoding_of(label));
}

// That every character's own bytes decode to it, and that nothing is left out between them.
void expect_exact_map(std::string_view label, std::string_view bytes) {
  const Transcoded all = read_as(label, bytes);
  ASSERT_TRUE(text::is_well_formed(all.text)) << label;
  std::uint64_t end = 0;
  for (std::uint32_t at = 0; at < all.text.size();) {
    const SourceSpan source = all.map.source_of({at, at + 1});
    std::uint32_t size = 1;
    while (at + size < all.text.size() && all.map.source_of({at + size, at + size + 1}) == source) ++size;
    // The bytes of one copied character have a source each.
    while (at + size < all.text.size() && (static_cast<unsigned char>(all.text[at + size]) & 0xC0) == 0x80)
      ++size;
    const SourceSpan whole = all.map.source_of({at, at + size});
    EXPECT_EQ(whole.begin, end) << label;
    EXPECT_EQ(read_as(label, bytes.substr(whole.begin, whole.size())).text, all.text.substr(at, size))
        << label;
    end = whole.end;
    at += size;
  }
  EXPECT_EQ(end, bytes.size()) << label;
}

TEST(Transcode, ReadsTheCharsetsOfTheWeb) {
  EXPECT_EQ(read_as("windows-1251", "\xCF\xEE\xF0\xF2 \xE7\xE0\xEA\xF0\xFB\xF2").text, "Порт закрыт");
  EXPECT_EQ(read_as("koi8-r", "\xF0\xCF\xD2\xD4").text, "Порт");
  EXPECT_EQ(read_as("iso-8859-1", "caf\xE9 \x80 5").text, "café € 5");
  EXPECT_EQ(read_as("shift_jis", "\x8D\x60\x82\xCD\xCA\xDD").text, "港はﾊﾝ");
  EXPECT_EQ(read_as("euc-jp", "\xB9\xC1\xA4\xCF").text, "港は");
  EXPECT_EQ(read_as("gb18030", "\xB8\xDB\x81\x30\x84\x36").text, "港\u00a5");
  EXPECT_EQ(read_as("big5", "\xB4\xE4\x88\x62").text, "港Ê\u0304");
  EXPECT_EQ(read_as("euc-kr", "\xC7\xD7\xB1\xB8").text, "항구");
  EXPECT_EQ(read_as("utf-16le", "P\0o\0\x3D\xD8\x22\xDF"sv).text, "Po\U0001F722");
  EXPECT_EQ(read_as("utf-16be", "\0P\0o"sv).text, "Po");
  EXPECT_EQ(read_as("iso-2022-jp", "A\x1B$B9A\x1B(BB").text, "A港B");
}

TEST(Transcode, MapsEveryCharacterToBytesThatDecodeToIt) {
  expect_exact_map("windows-1251", "<p>\xCF\xEE\xF0\xF2 \x98 7</p>");
  expect_exact_map("shift_jis", "<p>\x8D\x60\x82\xCD\xCA\xDD \\ 7</p>");
  expect_exact_map("euc-jp", "\xB9\xC1 \x8E\xCA \x8F\xB0\xA1.");
  expect_exact_map("gb18030", "\xB8\xDB\x81\x30\x84\x36 \x80 ok");
  expect_exact_map("big5", "\xB4\xE4\x88\x62\x88\xA5 ok");
  expect_exact_map("euc-kr", "\xC7\xD7\xB1\xB8 ok");
  expect_exact_map("utf-16le", "P\0o\0\x3D\xD8\x22\xDF!\0"sv);
  expect_exact_map("utf-8", "Port \xC3\xA9t\xC3\xA9");
}

TEST(Transcode, MapsBrokenBytesToTheirReplacement) {
  expect_exact_map("utf-8", "caf\xC3 \xE2\x82 \xFF\xF0\x9F\x90");
  expect_exact_map("shift_jis", "\x8D \x8D\x20 \xFD\x8D\x60\x81");
  expect_exact_map("euc-jp", "\xB9 \x8F\xB0 \x8E\x20\xFF\xB9\xC1\x8F");
  expect_exact_map("gb18030", "\x81\x30\x81X\xB8\xDB\x81\x30 \xB8\x20\xFF\x81\x30\x84");
  expect_exact_map("gbk", "\x81\x30\x81\x30\x81\x30\xFF\xFE\x81\x30");
  expect_exact_map("big5", "\xB4 \x81\x40\xFF\x87\x20\xB4\xE4\xB4");
  expect_exact_map("euc-kr", "\xC7 \xFF\xC7\xD7\xA1\x20\xC7");
  expect_exact_map("utf-16le", "\x3D\xD8P\0\x22\xDFo"sv);
  expect_exact_map("utf-16be", "\xD8\x3D\xD8\x3D\xDF\x22\0"sv);
}

TEST(Transcode, CountsBrokenSequences) {
  EXPECT_EQ(read_as("utf-8", "caf\xC3 \xE2\x82 \xFF").broken, 3u);
  EXPECT_EQ(read_as("euc-kr", "\xC7 ok \xFF").broken, 2u);
  EXPECT_EQ(read_as("windows-1251", "\xCF\xEE").broken, 0u);
}

TEST(Transcode, KeepsTheOrderWhereEscapesChangeTheCharset) {
  const Transcoded read = read_as("iso-2022-jp", "A\x1B$B9A9A\x1B(BB\x1B$B9A\x1B(B");
  EXPECT_EQ(read.text, "A港港B港");
  EXPECT_EQ(read.broken, 0u);
  EXPECT_EQ(read.map.source_of({1, 4}), (SourceSpan{1, 6}));
  EXPECT_EQ(read.map.source_of({4, 7}), (SourceSpan{6, 8}));
}

TEST(Transcode, JoinsWhatAnEscapePutsBackToWhatStandsBefore) {
  const Transcoded read = read_as("iso-2022-jp", "A\x1B(XB");
  EXPECT_EQ(read.text, "A\uFFFD(XB");
  EXPECT_EQ(read.map.source_of({0, 1}), (SourceSpan{0, 1}));
  EXPECT_EQ(read.map.source_of({6, 7}).end, 5u);
}

TEST(Transcode, GoesOnInAsciiAfterAnEscapeThatIsNone) {
  EXPECT_EQ(read_as("iso-2022-jp", "A\x1B]B\x1B").text, "A\uFFFD]B\uFFFD");
}

TEST(Transcode, BeginsBehindTheMark) {
  const Transcoded read = read_as("utf-16le", "\xFF\xFEP\0o\0"sv, 2);
  EXPECT_EQ(read.text, "Po");
  EXPECT_EQ(read.map.source_of({1, 2}), (SourceSpan{4, 6}));
}

TEST(Transcode, NeedsOneRunForALineOfOneScript) {
  std::string line;
  for (int i = 0; i < 500; ++i) line += "\xC7\xD7";
  EXPECT_EQ(read_as("euc-kr", line).map.run_count(), 1u);
}

}  // namespace
}  // namespace diurna::html
