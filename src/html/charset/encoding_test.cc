#include "html/charset/encoding.h"

#include <gtest/gtest.h>

#include <string>

namespace diurna::html {
namespace {

using namespace std::string_view_literals;

std::string_view name_by(std::string_view label) {
  const auto encoding = encoding_of(label);
  return encoding ? encoding->name : "none";
}

TEST(Encoding, ReadsLabelsAsBrowsersDo) {
  EXPECT_EQ(name_by("utf8"), "UTF-8");
  EXPECT_EQ(name_by("ISO-8859-1"), "windows-1252");
  EXPECT_EQ(name_by("ascii"), "windows-1252");
  EXPECT_EQ(name_by(" gb2312\n"), "GBK");
  EXPECT_EQ(name_by("ks_c_5601-1987"), "EUC-KR");
  EXPECT_EQ(name_by("cp1251"), "windows-1251");
}

TEST(Encoding, RefusesWhatIsUnknownOrUnsafe) {
  EXPECT_EQ(name_by(""), "none");
  EXPECT_EQ(name_by("  "), "none");
  EXPECT_EQ(name_by("klingon"), "none");
  EXPECT_EQ(name_by("hz-gb-2312"), "none");
}

TEST(Encoding, KnowsTheByteOrderMarks) {
  EXPECT_EQ(encoding_by_mark("\xEF\xBB\xBFThe pier")->name, "UTF-8");
  EXPECT_EQ(encoding_by_mark("\xFF\xFET\0"sv)->name, "UTF-16LE");
  EXPECT_EQ(encoding_by_mark("\xFE\xFF\0T"sv)->name, "UTF-16BE");
  EXPECT_FALSE(encoding_by_mark("\xEF\xBB"));
  EXPECT_FALSE(encoding_by_mark(""));
  EXPECT_EQ(mark_length("\xEF\xBB\xBFThe pier", utf8_encoding()), 3u);
  EXPECT_EQ(mark_length("\xFE\xFF\0T"sv, utf8_encoding()), 0u);
}

TEST(DeclaredLabel, IsThatOfTheFirstMeta) {
  EXPECT_EQ(declared_label("<html><head><meta charset=koi8-r><meta charset=utf-8>"), "koi8-r");
  EXPECT_EQ(declared_label("<meta http-equiv='Content-Type' content='text/html; charset=\"Big5\"'>"), "Big5");
  EXPECT_EQ(declared_label("<!-- <meta charset=koi8-r> --><META CHARSET='euc-jp' />"), "euc-jp");
}

TEST(DeclaredLabel, IsUtf8WhereAnAsciiTagSaysUtf16) {
  EXPECT_EQ(encoding_of(declared_label("<meta charset=utf-16>")), utf8_encoding());
}

TEST(DeclaredLabel, IsEmptyWithoutAMetaThatSaysSo) {
  EXPECT_EQ(declared_label(""), "");
  EXPECT_EQ(declared_label("<"), "");
  EXPECT_EQ(declared_label("<meta"), "");
  EXPECT_EQ(declared_label("<meta name=charset content=koi8-r>"), "");
  EXPECT_EQ(declared_label("<p title='<meta charset=koi8-r>'>"), "");
}

TEST(DeclaredLabel, IsLookedForInTheFirstKilobyte) {
  const std::string meta = "<meta charset=koi8-r>";
  EXPECT_EQ(declared_label(std::string(1024 - meta.size(), ' ') + meta), "koi8-r");
  EXPECT_EQ(declared_label(std::string(1024, ' ') + meta), "");
}

}  // namespace
}  // namespace diurna::html
