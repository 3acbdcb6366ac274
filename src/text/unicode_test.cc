#include "text/unicode.h"

#include <gtest/gtest.h>

#include <array>

#include "text/utf8.h"

namespace diurna::text {
namespace {

constexpr char32_t kEnd = 0x110000;

int count(bool (*is_member)(char32_t)) {
  int members = 0;
  for (char32_t c = 0; c < kEnd; ++c) members += is_member(c);
  return members;
}

bool is_surrogate(char32_t c) {
  return c >= 0xD800 && c <= 0xDFFF;
}

std::string utf8(char32_t c) {
  std::string bytes;
  append(bytes, c);
  return bytes;
}

// The numbers are those of CPython 3.11 over all code points (tools/make_unicode --counts).
TEST(Unicode, ClassesHaveAsManyMembersAsInPython) {
  EXPECT_EQ(count(is_space), 29);
  EXPECT_EQ(count(is_alpha), 131756);
  EXPECT_EQ(count(is_digit), 788);
  EXPECT_EQ(count(is_upper), 1951);
  EXPECT_EQ(count(is_lower), 2471);
  EXPECT_EQ(count(is_title), 1982);
  EXPECT_EQ(count(is_punctuation), 819);
}

TEST(Unicode, ScriptsHaveAsManyLettersAsInScriptsTxt) {
  std::array<int, 16> letters{};
  for (char32_t c = 0; c < kEnd; ++c) ++letters[static_cast<std::size_t>(script_of(c))];
  EXPECT_EQ(letters, (std::array<int, 16>{1003635, 1436, 350, 385, 75, 1144, 90, 93870, 564, 11675, 57, 85,
                                          173, 55, 37, 481}));
}

TEST(Unicode, SpaceIsPythonsAndNotThatOfOtherLibraries) {
  for (const char32_t c :
       {U'\t', U'\x1C', U'\x1F', U' ', U'\u0085', U'\u00A0', U'\u1680', U'\u2028', U'\u3000'}) {
    EXPECT_TRUE(is_space(c)) << static_cast<unsigned>(c);
  }
  for (const char32_t c : {U'\x1B', U'\u180E', U'\u200B', U'\u2060', U'\uFEFF'}) {
    EXPECT_FALSE(is_space(c)) << static_cast<unsigned>(c);
  }
}

TEST(Unicode, DigitsCountSuperscriptsButNotFractions) {
  EXPECT_TRUE(is_digit(U'7'));
  EXPECT_TRUE(is_digit(U'\u00B2'));
  EXPECT_TRUE(is_digit(U'\u06F5'));
  EXPECT_FALSE(is_digit(U'\u00BD'));
  EXPECT_FALSE(is_digit(U'\u2167'));
}

TEST(Unicode, CaseCoversMoreThanLetters) {
  EXPECT_TRUE(is_upper(U'\u2160'));   // Roman numeral one
  EXPECT_FALSE(is_alpha(U'\u2160'));  // a letter number
  EXPECT_TRUE(is_lower(U'\u00AA'));
  EXPECT_TRUE(is_title(U'\u01C5'));
  EXPECT_FALSE(is_upper(U'\u01C5'));
}

TEST(Unicode, NothingIsAMemberBeyondUnicode) {
  for (const char32_t c : {char32_t{0x10FFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
    EXPECT_FALSE(is_space(c) || is_alpha(c) || is_digit(c) || is_upper(c) || is_lower(c) ||
                 is_punctuation(c));
    EXPECT_EQ(script_of(c), Script::kOther);
  }
}

TEST(Unicode, ScriptsOfLetters) {
  EXPECT_EQ(script_of(U'q'), Script::kLatin);
  EXPECT_EQ(script_of(U'\u00BA'), Script::kLatin);
  EXPECT_EQ(script_of(U'\uFF21'), Script::kLatin);
  EXPECT_EQ(script_of(U'\u2126'), Script::kGreek);
  EXPECT_EQ(script_of(U'\u0416'), Script::kCyrillic);
  EXPECT_EQ(script_of(U'\u05D0'), Script::kHebrew);
  EXPECT_EQ(script_of(U'\u06CC'), Script::kArabic);
  EXPECT_EQ(script_of(U'\u0640'), Script::kOther);  // tatweel is common to several scripts
  EXPECT_EQ(script_of(U'\u0939'), Script::kDevanagari);
  EXPECT_EQ(script_of(U'\u4E2D'), Script::kHan);
  EXPECT_EQ(script_of(U'\u3042'), Script::kKana);
  EXPECT_EQ(script_of(U'\uFF76'), Script::kKana);
  EXPECT_EQ(script_of(U'\uD55C'), Script::kHangul);
  EXPECT_EQ(script_of(U'\u0E01'), Script::kThai);
  EXPECT_EQ(script_of(U'\u1230'), Script::kEthiopic);
  EXPECT_EQ(script_of(U'4'), Script::kOther);
}

// Every single character against the sums that CPython gives (tools/make_unicode --counts), where U+0130
// counts as unchanged.
TEST(Lower, EveryCharacterAsInPython) {
  std::uint32_t checksum = 0;
  int changed = 0;
  for (char32_t c = 0; c < kEnd; ++c) {
    char32_t result = c;
    if (!is_surrogate(c) && c != 0x130) {
      const std::string lowered = lower(utf8(c));
      result = code_point_at(lowered, 0).value;
      ASSERT_EQ(lowered, utf8(result)) << static_cast<unsigned>(c);
    }
    changed += result != c;
    checksum = checksum * 31 + static_cast<std::uint32_t>(result);
  }
  EXPECT_EQ(changed, 1432);
  EXPECT_EQ(checksum, 1634349801u);
}

TEST(Lower, DottedCapitalIBecomesTwoCharacters) {
  EXPECT_EQ(lower("\u0130zmir"), "i\u0307zmir");
}

TEST(Lower, SigmaIsFinalOnlyAtTheEndOfAWord) {
  EXPECT_EQ(lower("\u039F\u03A3"), "\u03BF\u03C2");
  EXPECT_EQ(lower("\u03A3\u039F\u03A3\u0391"), "\u03C3\u03BF\u03C3\u03B1");
  EXPECT_EQ(lower("\u03A3"), "\u03C3");
  EXPECT_EQ(lower("\u039F\u03A3 \u039F\u03A3"), "\u03BF\u03C2 \u03BF\u03C2");
  EXPECT_EQ(lower("1\u03A3"), "1\u03C3");
}

// Apostrophes, full stops and combining marks are case-ignorable: the search goes on behind them.
TEST(Lower, SigmaLooksThroughCaseIgnorableCharacters) {
  EXPECT_EQ(lower("\u039F\u0301\u03A3"), "\u03BF\u0301\u03C2");
  EXPECT_EQ(lower("\u039F.\u03A3."), "\u03BF.\u03C2.");
  EXPECT_EQ(lower("\u039F\u03A3'\u0391"), "\u03BF\u03C3'\u03B1");
  EXPECT_EQ(lower("'\u03A3"), "'\u03C3");
  EXPECT_EQ(lower("A\u03A3-B"), "a\u03C2-b");
}

}  // namespace
}  // namespace diurna::text
