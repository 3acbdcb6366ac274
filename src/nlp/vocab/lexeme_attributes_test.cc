#include "nlp/vocab/lexeme_attributes.h"

#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

using text::operator""_id;

TEST(WordShape, MarksLettersDigitsAndTheRest) {
  EXPECT_EQ(word_shape("Airbus-A380"), "Xxxxx-Xddd");
  EXPECT_EQ(word_shape("don't"), "xxx'x");
  EXPECT_EQ(word_shape("$4.50"), "$d.dd");
  EXPECT_EQ(word_shape(""), "");
}

TEST(WordShape, CutsRunsAtFour) {
  EXPECT_EQ(word_shape("Kabulis"), "Xxxxx");
  EXPECT_EQ(word_shape("2025-11"), "dddd-dd");
  EXPECT_EQ(word_shape("ABCDEFg"), "XXXXx");
  EXPECT_EQ(word_shape("-------"), "----");
}

TEST(WordShape, KnowsLettersAndDigitsBeyondAscii) {
  EXPECT_EQ(word_shape("\u00C9lys\u00E9e"), "Xxxxx");
  EXPECT_EQ(word_shape("\u06F1\u06F2 km\u00B2"), "dd xxd");
  EXPECT_EQ(word_shape("\u4E2D\u56FD"), "xx");
  EXPECT_EQ(word_shape("e\u0301t"), "x\u0301x");          // a combining mark stands for itself
  EXPECT_EQ(word_shape("\u01C5a"), "xx");                 // title case is not upper case
  EXPECT_EQ(word_shape("\u2160\u2161"), "\u2160\u2161");  // Roman numerals are no letters
}

TEST(WordShape, IsLongFromAHundredCodePointsOn) {
  EXPECT_EQ(word_shape(std::string(99, 'x')), "xxxx");
  EXPECT_EQ(word_shape(std::string(100, 'x')), "LONG");
  std::string accented;
  for (int i = 0; i < 99; ++i) accented += "\u00E9";
  EXPECT_EQ(word_shape(accented), "xxxx");
  EXPECT_EQ(word_shape(accented + "!"), "LONG");
}

TEST(LexemeAttributes, AreIdsOfTheirStrings) {
  const LexemeAttributes attributes = lexeme_attributes("Z\u00FCrich\u2019s");
  EXPECT_EQ(attributes.orth, "Z\u00FCrich\u2019s"_id);
  EXPECT_EQ(attributes.lower, "z\u00FCrich\u2019s"_id);
  EXPECT_EQ(attributes.prefix, "Z"_id);
  EXPECT_EQ(attributes.suffix, "h\u2019s"_id);
  EXPECT_EQ(attributes.shape, "Xxxxx\u2019x"_id);
  EXPECT_FALSE(attributes.is_space);
}

TEST(LexemeAttributes, OneCapitalHasTheShapeThatIsASymbol) {
  EXPECT_EQ(lexeme_attributes("A").shape, 101u);
}

TEST(LexemeAttributes, OfShortAndOfBlankForms) {
  EXPECT_EQ(lexeme_attributes("\u20AC5").suffix, "\u20AC5"_id);
  EXPECT_EQ(lexeme_attributes("").prefix, 0u);
  EXPECT_FALSE(lexeme_attributes("").is_space);
  EXPECT_TRUE(lexeme_attributes(" \n\u00A0\x1C").is_space);
  EXPECT_FALSE(lexeme_attributes(" x").is_space);
  EXPECT_FALSE(lexeme_attributes("\u200B").is_space);
}

}  // namespace
}  // namespace diurna::nlp
