#include "nlp/attribute_ruler/lexical_flags.h"

#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

TEST(LexicalFlags, TellsLettersDigitsAndSpace) {
  EXPECT_TRUE(form_is_alpha("\u0430\u0431\u0432"));
  EXPECT_FALSE(form_is_alpha("K2"));
  EXPECT_FALSE(form_is_alpha(""));
  EXPECT_TRUE(form_is_digit("1984"));
  EXPECT_TRUE(form_is_digit("\u00B2"));  // a superscript counts
  EXPECT_FALSE(form_is_digit("3.5"));
  EXPECT_TRUE(form_is_space("\n\u00A0\u2003"));
  EXPECT_FALSE(form_is_space(""));
}

TEST(LexicalFlags, TellsAsciiAndPunctuation) {
  EXPECT_TRUE(form_is_ascii("don't"));
  EXPECT_FALSE(form_is_ascii("caf\u00E9"));
  EXPECT_TRUE(form_is_punct("\u2026\u201D"));
  EXPECT_FALSE(form_is_punct("+"));
}

// The expected values are those of CPython's str.islower, str.isupper and str.istitle.
TEST(LexicalFlags, TellsCaseAsPythonDoes) {
  EXPECT_TRUE(form_is_lower("o'clock"));
  EXPECT_FALSE(form_is_lower("24"));
  EXPECT_FALSE(form_is_lower("iPhone"));
  EXPECT_TRUE(form_is_upper("F-16"));
  EXPECT_FALSE(form_is_upper("\u01C5"));
  EXPECT_TRUE(form_is_title("O'Neill"));
  EXPECT_TRUE(form_is_title("\u01C5ep"));
  EXPECT_FALSE(form_is_title("McKay"));
  EXPECT_FALSE(form_is_title("kabul"));
  EXPECT_FALSE(form_is_title("..."));
}

}  // namespace
}  // namespace diurna::nlp
