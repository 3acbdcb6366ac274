#include "text/utf8.h"

#include <gtest/gtest.h>

namespace diurna::text {
namespace {

TEST(Utf8, DecodesEveryLength) {
  const std::string_view text = "a\u00e9\u062f\U0001F600";
  std::vector<char32_t> values;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = decode(text, at);
    ASSERT_TRUE(point);
    values.push_back(point->value);
    at += point->size;
  }
  EXPECT_EQ(values, (std::vector<char32_t>{U'a', U'\u00e9', U'\u062f', U'\U0001F600'}));
}

// Unicode 14, table 3-8: 61 F1 80 80 E1 80 C2 62 80 63 80 BF 64.
TEST(Utf8, CutsIllFormedBytesIntoMaximalSubparts) {
  const std::string_view bytes = "\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64";
  std::vector<std::uint32_t> lengths;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto point = decode(bytes, at);
    const std::uint32_t size = point ? point->size : ill_formed_length(bytes, at);
    if (!point) lengths.push_back(size);
    at += size;
  }
  EXPECT_EQ(lengths, (std::vector<std::uint32_t>{3, 2, 1, 1, 1, 1}));
}

TEST(Utf8, RefusesSurrogatesOverlongFormsAndTheTooLarge) {
  EXPECT_FALSE(decode("\xED\xA0\x80", 0));
  EXPECT_FALSE(decode("\xC0\xAF", 0));
  EXPECT_FALSE(decode("\xE0\x80\xAF", 0));
  EXPECT_FALSE(decode("\xF4\x90\x80\x80", 0));
}

TEST(Utf8, CountsTheAsciiBytesInARow) {
  const std::string line = "The ferry Orla left at nine";
  for (std::size_t length = 0; length <= line.size(); ++length) {
    EXPECT_EQ(ascii_length(line.substr(0, length) + "\u00e9" + line, 0), length);
    EXPECT_EQ(ascii_length(line, length), line.size() - length);
  }
}

TEST(Utf8, FindsTheIllFormedByteWhereverItStands) {
  const std::string line = "Caf\u00e9 Orla, quai n\u00ba 9";
  EXPECT_TRUE(is_well_formed(line));
  for (std::size_t at = 0; at <= line.size(); ++at) {
    EXPECT_FALSE(is_well_formed(line.substr(0, at) + "\xFF" + line.substr(at))) << at;
  }
}

TEST(Utf8, AppendIsTheInverseOfDecode) {
  for (const char32_t value : {0x7FU, 0x80U, 0x7FFU, 0x800U, 0xFFFFU, 0x10000U, 0x10FFFFU}) {
    std::string bytes;
    append(bytes, value);
    ASSERT_TRUE(decode(bytes, 0));
    EXPECT_EQ(decode(bytes, 0)->value, value);
    EXPECT_EQ(code_point_before(bytes, bytes.size()).value, value);
  }
}

TEST(CodePointIndex, CountsAcrossStrides) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "\u062f.";
  const CodePointIndex index(text);
  EXPECT_EQ(index.at(0), 0u);
  EXPECT_EQ(index.at(192), 128u);
  EXPECT_EQ(index.at(300), 200u);
  EXPECT_EQ(CodePointIndex(std::string(64, 'x')).at(64), 64u);
  EXPECT_EQ(CodePointIndex("").at(0), 0u);
}

}  // namespace
}  // namespace diurna::text
