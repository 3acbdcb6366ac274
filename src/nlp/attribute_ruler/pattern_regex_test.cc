#include "nlp/attribute_ruler/pattern_regex.h"

#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

bool found(std::string_view pattern, std::string_view subject) {
  PatternRegexScratch scratch;
  const Result<PatternRegex> regex = PatternRegex::compile(pattern);
  EXPECT_TRUE(regex) << pattern;
  return regex && regex->search(subject, scratch);
}

TEST(PatternRegex, SearchesAnywhereUnlessAnchored) {
  EXPECT_TRUE(found("^n[ou]thin'$", "nuthin'"));
  EXPECT_FALSE(found("^n[ou]thin'$", "nothing"));
  EXPECT_TRUE(found("thi", "nothing"));
  EXPECT_FALSE(found("x", ""));
}

TEST(PatternRegex, ReadsUnicodeAsPythonDoes) {
  EXPECT_TRUE(found("^.$", "\u062F"));
  EXPECT_TRUE(found("^\\w+$", "caf\u00E9"));
  EXPECT_TRUE(found("^\\d$", "\u0663"));
}

TEST(PatternRegex, NamesTheByteOfAWrongPattern) {
  const Result<PatternRegex> regex = PatternRegex::compile("ab(c");
  ASSERT_FALSE(regex);
  EXPECT_EQ(regex.error().code(), ErrorCode::kModelBroken);
  EXPECT_NE(regex.error().message().find("'ab(c' is wrong at its byte 4"), std::string::npos);
}

// Backtracking that would not end within PCRE2's limits is cut off.
TEST(PatternRegex, GivesUpOnARunawaySearch) {
  EXPECT_FALSE(found("^(a+)+$", std::string(5000, 'a') + "b"));
}

}  // namespace
}  // namespace diurna::nlp
