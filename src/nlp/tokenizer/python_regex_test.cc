#include "nlp/tokenizer/python_regex.h"

#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

std::string translated(std::string_view pattern, ClassSharing sharing = ClassSharing::kNone) {
  const Result<std::string> result = pcre2_pattern(pattern, sharing);
  return result ? *result : "error: " + result.error().message();
}

std::optional<std::uint64_t> fault_of(std::string_view pattern) {
  const Result<std::string> result = pcre2_pattern(pattern, ClassSharing::kNone);
  EXPECT_FALSE(result) << pattern << " -> " << *result;
  return result ? std::nullopt : result.error().offset();
}

TEST(PythonRegex, KeepsWhatBothSpellAlike) {
  for (const char* pattern : {"^a|b$", "(?:a+?|b*)c{2,3}", "(?<=[a-z])x(?!y)", "(?P<n>a)(?P=n)", "(?>a)b",
                              "\u00E9+.", "(a)?(?(1)b|c)", "a{2}", "a{2,}"}) {
    EXPECT_EQ(translated(pattern), pattern);
  }
}

TEST(PythonRegex, CodedCharacters) {
  EXPECT_EQ(translated(R"([\u00A6-\u00a9\U0001F600])"), R"([\x{a6}-\x{a9}\x{1f600}])");
  EXPECT_EQ(translated(R"(\x41\u0041\U00000041)"), R"(\x{41}\x{41}\x{41})");
  EXPECT_EQ(translated(R"(\n\t\v\0\101)"), R"(\x{a}\x{9}\x{b}\x{0}\x{41})");
  EXPECT_EQ(translated(R"([\b\7])"), "error: regular expression: a reference inside a class");
  EXPECT_EQ(translated(R"([\b\007])"), R"([\x{8}\x{7}])");
}

TEST(PythonRegex, EscapedPunctuationAndReferences) {
  EXPECT_EQ(translated(R"(\.\'\")"), R"(\x{2e}\x{27}\x{22})");
  EXPECT_EQ(translated(R"((a)\1\Z)"), R"((a)\g{1}\z)");
}

TEST(PythonRegex, ABracketInAClassIsPlain) {
  EXPECT_EQ(translated("[[:a-z]"), R"([\[:a-z])");
  EXPECT_EQ(translated("[]a]"), R"([\]a])");
  EXPECT_EQ(translated("[^]a]"), R"([^\]a])");
}

TEST(PythonRegex, BracesThatAreNoRepetition) {
  EXPECT_EQ(translated("a{,3}"), "a{0,3}");
  EXPECT_EQ(translated("a{}b{x{1"), R"(a\{}b\{x\{1)");
}

TEST(PythonRegex, FlagsAndComments) {
  EXPECT_EQ(translated("(?u)^a"), "^a");
  EXPECT_EQ(translated("(?iu)^a"), "(?i)^a");
  EXPECT_EQ(translated("a(?i:b)(?#note)c"), "a(?i:b)c");
}

TEST(PythonRegex, SharesLargeClasses) {
  const std::string large = "[a-z" + std::string(80, '-') + "]";
  EXPECT_EQ(translated(large + "x" + large), large + "x" + large);
  EXPECT_EQ(translated("(?i)" + large + "x" + large + "[0-9]", ClassSharing::kShared),
            "(?i)(?:(?&shared_class_1)x(?&shared_class_1)[0-9])(?(DEFINE)(?<shared_class_1>" + large + "))");
}

TEST(PythonRegex, FaultsAreNamedWithTheirByte) {
  EXPECT_EQ(fault_of("ab[c"), 2u);
  EXPECT_EQ(fault_of(R"(ab\Q)"), 3u);
  EXPECT_EQ(fault_of(R"(\u12)"), 2u);
  EXPECT_EQ(fault_of(R"(a\)"), 2u);
  EXPECT_EQ(fault_of("a(?x)b"), 1u);
  EXPECT_EQ(fault_of("a(?i)b"), 1u);
  EXPECT_EQ(fault_of("(*UTF)a"), 0u);
  EXPECT_EQ(fault_of("ab\xFF"), 2u);
  EXPECT_EQ(fault_of("(?#open"), 0u);
}

}  // namespace
}  // namespace diurna::nlp
