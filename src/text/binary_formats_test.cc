#include "text/binary_formats.h"

#include <gtest/gtest.h>

namespace diurna::text {
namespace {

using namespace std::string_view_literals;

TEST(BinaryFormat, IsTheOneThatTheFirstBytesSay) {
  EXPECT_EQ(binary_format("%PDF-1.7\n"), "a PDF document");
  EXPECT_EQ(binary_format("PK\x03\x04\x14\0"sv), "a ZIP archive (or an office document)");
  EXPECT_EQ(binary_format("\x1F\x8B\x08\0\0"sv), "gzip data");
  EXPECT_EQ(binary_format("\x28\xB5\x2F\xFD\x24"), "zstd data");
  EXPECT_EQ(binary_format("BZh91AY&SY\x01"), "bzip2 data");
  EXPECT_EQ(binary_format("GIF89a\x01"), "a GIF image");
}

TEST(BinaryFormat, IsNoneOfWords) {
  for (const char* words :
       {"", "PK is the party's name.", "BZh9 was painted on the hull.", "GIF8 is no image.", "%PDF"})
    EXPECT_EQ(binary_format(words), "") << words;
}

TEST(BinaryFormat, IsNoneOfACharset) {
  EXPECT_EQ(binary_format("\xFF\xFET\0h\0"sv), "");
  EXPECT_EQ(binary_format("\xFE\xFF\0T\0h"sv), "");
  EXPECT_EQ(binary_format("\xEF\xBB\xBFThe pier"), "");
}

}  // namespace
}  // namespace diurna::text
