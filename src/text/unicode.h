// Character classes and case as CPython 3.11 has them (Unicode 14), since spaCy's decisions rest on them.
//
// The tables (unicode_res.cc) are generated from CPython's unicodedata by tools/make_unicode. A value
// beyond U+10FFFF belongs to no class. Thread-safety: pure functions over constant tables.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/unicode_res.h"

namespace diurna::text {

inline bool has(char32_t c, CharacterFlag flag) {
  return (kind_of(c).flags & flag) != 0;
}

inline bool is_space(char32_t c) {  // str.isspace()
  return has(c, kSpaceFlag);
}
inline bool is_alpha(char32_t c) {  // str.isalpha()
  return has(c, kAlphaFlag);
}
inline bool is_digit(char32_t c) {  // str.isdigit(): also superscripts
  return has(c, kDigitFlag);
}
inline bool is_upper(char32_t c) {  // str.isupper()
  return has(c, kUpperFlag);
}
inline bool is_lower(char32_t c) {  // str.islower()
  return has(c, kLowerFlag);
}
inline bool is_title(char32_t c) {  // str.istitle() of one character: upper or title case
  return has(c, kTitleFlag);
}
inline bool is_punctuation(char32_t c) {  // general category P*
  return has(c, kPunctuationFlag);
}

// str.lower() of a whole string: full case mapping, with U+0130 and the final sigma.
// Precondition: `text` is well-formed UTF-8.
std::string lower(std::string_view text);

// The scripts that the reader of articles tells apart.
enum class Script : unsigned char {
  kOther,
  kLatin,
  kGreek,
  kCyrillic,
  kHebrew,
  kArabic,
  kDevanagari,
  kHan,
  kKana,
  kHangul,
  kThai,
  kArmenian,
  kGeorgian,
  kBengali,
  kTamil,
  kEthiopic,
};
inline constexpr std::size_t kScripts = 16;
// The script of a letter; kOther for everything that is not a letter of one of these (Unicode 14,
// Scripts.txt).
inline Script script_of(char32_t c) {
  return static_cast<Script>(kind_of(c).script);
}

}  // namespace diurna::text
