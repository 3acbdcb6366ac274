#include "nlp/tokenizer/regex.h"

#include <gtest/gtest.h>

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::nlp {
namespace {

Regex compile(std::string_view pattern, RegexStart start = RegexStart::kAnywhere) {
  Result<Regex> regex = Regex::compile(pattern, start);
  EXPECT_TRUE(regex) << pattern << ": " << regex.error().to_string();
  return *std::move(regex);
}

// The matched part, or "no match".
std::string found(std::string_view pattern, std::string_view subject, std::size_t from = 0) {
  RegexScratch scratch;
  const std::optional<RegexMatch> match = compile(pattern).find(subject, scratch, from);
  return match ? std::string(subject.substr(match->begin, match->end - match->begin)) : "no match";
}

int members(std::string_view pattern) {
  const Regex regex = compile(pattern, RegexStart::kAtBegin);
  RegexScratch scratch;
  int count = 0;
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string subject;
    text::append(subject, c);
    count += regex.matches(subject, scratch);
  }
  return count;
}

// The numbers are those of CPython 3.11's re, without the surrogates.
TEST(Regex, ClassesHaveAsManyMembersAsInPython) {
  EXPECT_EQ(members(R"(\s)"), 29);
  EXPECT_EQ(members(R"(\d)"), 660);
  EXPECT_EQ(members(R"(\w)"), 133548);
  EXPECT_EQ(members(R"(\S)"), 0x110000 - 2048 - 29);
  EXPECT_EQ(members(R"([\S])"), 0x110000 - 2048 - 29);
  EXPECT_EQ(members(R"([\D])"), 0x110000 - 2048 - 660);
  EXPECT_EQ(members(R"([\W])"), 0x110000 - 2048 - 133548);
}

TEST(Regex, TheFirstAlternativeWins) {
  EXPECT_EQ(found("\u2026|\u2026\u2026", "\u2026\u2026"), "\u2026");
  EXPECT_EQ(found("ab|a|abc", "xabc"), "ab");
}

TEST(Regex, LookBehindSeesWhatStandsBeforeTheSearch) {
  EXPECT_EQ(found("(?<=[0-9])km", "5km", 1), "km");
  EXPECT_EQ(found("(?<![0-9])km", "5km", 1), "no match");
}

TEST(Regex, WordBoundariesArePythons) {
  EXPECT_EQ(found(R"(\bsea\b)", "by sea."), "sea");
  EXPECT_EQ(found(R"(\bsea\b)", "sea_level"), "no match");
  EXPECT_EQ(found(R"(n\B.)", "n\u203F n\u00B2"), "n\u00B2");
}

TEST(Regex, AtBeginIsTiedToTheBegin) {
  RegexScratch scratch;
  const Regex regex = compile("b|c", RegexStart::kAtBegin);
  EXPECT_TRUE(regex.matches("bat", scratch));
  EXPECT_FALSE(regex.matches("abc", scratch));
}

TEST(Regex, EmptyMatchesCanBeRefusedAtTheBegin) {
  RegexScratch scratch;
  const Regex regex = compile("x*");
  EXPECT_EQ(regex.find("ax", scratch)->end, 0u);
  EXPECT_EQ(regex.find("ax", scratch, 0, RegexEmptyMatch::kNotAtBegin)->end, 2u);
}

// A list of words with a class of thousands of ranges in each: more than PCRE2 compiles as it stands.
TEST(Regex, SharesClassesWhereTheExpressionIsTooLargeOtherwise) {
  std::string letters = "[a-z";
  for (int i = 0x100; i < 0x400; i += 2) {
    char escape[8];
    std::snprintf(escape, sizeof escape, "\\u%04X", i);
    letters += escape;
  }
  letters += "]";
  std::string pattern = "(?iu)";
  for (int i = 0; i < 200; ++i) pattern += "^w" + std::to_string(i) + "-" + letters + "+$|";
  pattern += "^end(?<=" + letters + ")$";
  EXPECT_EQ(found(pattern, "W17-AB\u0100"), "W17-AB\u0100");
  EXPECT_EQ(found(pattern, "w17-\u0101x"), "w17-\u0101x");  // by case
  EXPECT_EQ(found(pattern, "w217-x"), "no match");
  EXPECT_EQ(found(pattern, "end"), "end");
}

TEST(Regex, ASearchBeyondItsLimitsFindsNothing) {
  EXPECT_EQ(found("(?:a|aa|aaa)+$", std::string(2000, 'a') + "b"), "no match");
  EXPECT_EQ(found("(?:a|aa|aaa)+$", std::string(200, 'a')).size(), 200u);
}

TEST(Regex, DeepMatchesGetALargerStack) {
  const std::string subject(20'000, 'a');
  EXPECT_EQ(found("^(?:(?:a|b)(?:c?))+$", subject).size(), subject.size());
}

TEST(Regex, FaultsOfPcre2AreNamed) {
  const Result<Regex> regex = Regex::compile("a)", RegexStart::kAnywhere);
  ASSERT_FALSE(regex);
  EXPECT_EQ(regex.error().code(), ErrorCode::kModelBroken);
  EXPECT_NE(regex.error().message().find("parenthes"), std::string::npos) << regex.error().message();
}

}  // namespace
}  // namespace diurna::nlp
