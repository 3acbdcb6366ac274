#include "times/normal_word.h"

#include <algorithm>

#include "text/arabic_letters.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::times {
namespace {

constexpr char32_t kArabicZero = 0x0660;
constexpr char32_t kPersianZero = 0x06F0;

char32_t plain(char32_t c) {
  if (is_apostrophe(c)) return U'\'';
  if (is_dash(c)) return U'-';
  const auto digit = digit_value(c);
  return digit ? U'0' + *digit : c;
}

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string ascii_lower(std::string_view word) {
  std::string out(word);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == '`') c = '\'';
  }
  return out;
}

}  // namespace

std::string normal_word(std::string_view word) {
  if (is_ascii(word)) return ascii_lower(word);
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::code_point_at(word, at);
    text::append(out, plain(point.value));
    at += point.size;
  }
  return text::normal_form(text::lower(out));
}

std::optional<unsigned> digit_value(char32_t c) {
  for (const char32_t zero : {U'0', kArabicZero, kPersianZero}) {
    if (c >= zero && c < zero + 10) return static_cast<unsigned>(c - zero);
  }
  return std::nullopt;
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2019' || c == U'\u2018' || c == U'`';
}

bool is_dash(char32_t c) {
  return c == U'-' || (c >= U'\u2010' && c <= U'\u2015');
}

}  // namespace diurna::times
