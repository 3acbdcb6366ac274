#include "times/number.h"

#include <gtest/gtest.h>

#include "times/testing_tokens.h"

namespace diurna::times {
namespace {

std::vector<Piece> pieces_of(const std::string& text) {
  static const Result<Vocabulary> kVocabulary =
      Vocabulary::load(std::string(DIURNA_SOURCE_DIR) + "/data", "times/words.tsv");
  const testing::Fixture fixture = testing::paragraph(text, "");
  return cut(text, fixture.tokens, {0, fixture.tokens.size()}, kVocabulary.value());
}

double cardinal(const std::string& text) {
  const auto numeral = cardinal_at(pieces_of(text), 0);
  return numeral && !numeral->amount.vague ? numeral->amount.number : -1;
}

double ordinal(const std::string& text) {
  const auto numeral = ordinal_at(pieces_of(text), 0);
  return numeral ? numeral->amount.number : -1;
}

TEST(Number, ReadsDigits) {
  EXPECT_EQ(cardinal("72 hours"), 72);
  EXPECT_EQ(cardinal("1,000 days"), 1000);
  EXPECT_EQ(cardinal("2.5 years"), 2.5);
  EXPECT_EQ(cardinal("5 1/2 hours"), 5.5);
}

TEST(Number, AListOfNumbersIsNotOneNumber) {
  EXPECT_EQ(cardinal("12, 13 and 14"), 12);
}

TEST(Number, ReadsWords) {
  EXPECT_EQ(cardinal("seven weeks"), 7);
  EXPECT_EQ(cardinal("twenty-five years"), 25);
  EXPECT_EQ(cardinal("forty two years"), 42);
  EXPECT_EQ(cardinal("two hundred and six days"), 206);
  EXPECT_EQ(cardinal("two and a half years"), 2.5);
  EXPECT_EQ(cardinal("three million years"), 3e6);
}

TEST(Number, SaysWhenItIsVague) {
  const auto numeral = cardinal_at(pieces_of("several months"), 0);
  ASSERT_TRUE(numeral);
  EXPECT_TRUE(numeral->amount.vague);
  EXPECT_EQ(numeral->end, 1u);
}

TEST(Number, ReadsOrdinals) {
  EXPECT_EQ(ordinal("21st"), 21);
  EXPECT_EQ(ordinal("third"), 3);
  EXPECT_EQ(ordinal("twenty-first"), 21);
  EXPECT_EQ(ordinal("21"), -1);
  EXPECT_EQ(ordinal("twenty"), -1);
}

TEST(Number, EndsWithTheText) {
  EXPECT_EQ(cardinal("5"), 5);
  EXPECT_EQ(cardinal("5,"), 5);
  EXPECT_EQ(cardinal("house"), -1);
}

}  // namespace
}  // namespace diurna::times
