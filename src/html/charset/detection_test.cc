#include "html/charset/detection.h"

#include <gtest/gtest.h>

#include "html/charset/encoding.h"

namespace diurna::html {
namespace {

std::string_view name_of_detected(std::string_view bytes) {
  const auto encoding = encoding_of(detect_charset(bytes));
  return encoding ? encoding->name : "none";
}

TEST(DetectCharset, TellsTheScriptsApart) {
  // "The harbour of Voronin was closed on Monday because of strong wind, the mayor said."
  EXPECT_EQ(name_of_detected(
                "\xCF\xEE\xF0\xF2 \xC2\xEE\xF0\xEE\xED\xE8\xED\xE0 \xE1\xFB\xEB \xE7\xE0\xEA\xF0\xFB\xF2 "
                "\xE2 \xEF\xEE\xED\xE5\xE4\xE5\xEB\xFC\xED\xE8\xEA \xE8\xE7-\xE7\xE0 "
                "\xF1\xE8\xEB\xFC\xED\xEE\xE3\xEE \xE2\xE5\xF2\xF0\xE0, \xF1\xEA\xE0\xE7\xE0\xEB "
                "\xEC\xFD\xF0."),
            "windows-1251");
  // "The ferry did not leave the port today. The sea is too high."
  EXPECT_EQ(name_of_detected(
                "\x8D\xA1\x93\xFA\x82\xCD\x83\x74\x83\x46\x83\x8A\x81\x5B\x82\xAA\x8D\x60\x82\xF0\x8F\x6F"
                "\x82\xDC\x82\xB9\x82\xF1\x82\xC5\x82\xB5\x82\xBD\x81\x42\x8A\x43\x82\xAA\x8D\x72\x82\xEA"
                "\x82\xC4\x82\xA2\x82\xDC\x82\xB7\x81\x42"),
            "Shift_JIS");
}

TEST(DetectCharset, ReadsTheFrenchOfAnOldPageAsWestern) {
  EXPECT_EQ(name_of_detected("<html><body><p>La mairie a d\xE9"
                             "cid\xE9 de fermer la jet\xE9"
                             "e apr\xE8s la "
                             "temp\xEAte. Les p\xEA"
                             "cheurs, eux, esp\xE8rent qu'elle rouvrira d\xE8s l'\xE9t\xE9.</p>"),
            "windows-1252");
}

TEST(DetectCharset, GivesNothingForNothing) {
  EXPECT_EQ(detect_charset(""), "");
}

}  // namespace
}  // namespace diurna::html
