#include "html/body/text_stats.h"

#include <gtest/gtest.h>

namespace diurna::html {
namespace {

TextStats counted(std::string_view text, std::vector<std::uint32_t>* words = nullptr) {
  TextStats stats;
  std::vector<std::uint32_t> hashes;
  count_text(text, stats, hashes);
  if (words != nullptr) *words = hashes;
  return stats;
}

TEST(TextStats, CountsWordsAndTheEndsOfSentences) {
  const TextStats stats = counted("The ferry left at 7. \"Nobody waved,\" a NATO clerk said!");
  EXPECT_EQ(stats.words, 11u);
  EXPECT_EQ(stats.ends, 2u);
  EXPECT_EQ(stats.commas, 1u);
  EXPECT_EQ(stats.quotes, 2u);
  EXPECT_EQ(stats.upper_words, 1u);
  EXPECT_EQ(stats.number_words, 1u);
  EXPECT_EQ(stats.first, CharClass::kUpper);
  EXPECT_EQ(stats.last, CharClass::kEnd);
}

TEST(TextStats, HashesAWordWithoutItsCaseAndApostrophe) {
  std::vector<std::uint32_t> plain;
  std::vector<std::uint32_t> other;
  counted("dont wait", &plain);
  counted("Don\u2019t WAIT", &other);
  EXPECT_EQ(plain, other);
}

TEST(TextStats, KnowsPunctuationBeyondAscii) {
  const TextStats stats = counted("\u00abЯ устал\u00bb, сказал он\u2026 \u65e5\u672c\u3002");
  EXPECT_EQ(stats.quotes, 2u);
  EXPECT_EQ(stats.ends, 2u);
  EXPECT_EQ(stats.words, 5u);
  EXPECT_EQ(stats.last, CharClass::kEnd);
}

TEST(TextStats, IsNotLostInACutCharacter) {
  const TextStats stats = counted("pier \xE2\x80");
  EXPECT_EQ(stats.words, 1u);
}

TEST(TextStats, CountsTheMarksOfPrograms) {
  EXPECT_GT(counted("if (x[i] = y) { return a_b; }").codes, 4u);
  EXPECT_EQ(counted("If the boat returns, we leave.").codes, 0u);
}

}  // namespace
}  // namespace diurna::html
