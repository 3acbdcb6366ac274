#include "language/language.h"

#include <cstdio>  // which the header of CLD2 forgets

#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::language {
namespace {

// CLD2 scans in steps of several bytes: blanks after the end keep it inside the buffer.
constexpr std::size_t kPadding = 32;
// Fewer letters than this are a name or an exclamation, in any script.
constexpr std::size_t kMinLetters = 4;
constexpr int kMinPercent = 50;

struct Renamed {
  std::string_view cld2;
  std::string_view bcp47;
};

// Where CLD2's code is not the preferred one of the IANA language subtag registry.
constexpr std::array<Renamed, 6> kRenamed = {
    {{"iw", "he"}, {"jw", "jv"}, {"mo", "ro"}, {"bh", "bih"}, {"sit-NP", "sit"}, {"un", "und"}}};

// Languages of the Arabic script that CLD2 has no model for and reads as Persian, by the letters that no
// other language of the script writes.
struct OwnLetters {
  std::string_view code;
  std::u32string_view letters;
};
constexpr std::array<OwnLetters, 2> kOwnLetters = {{
    {"ps", U"\u067C\u0681\u0685\u0689\u0693\u0696\u069A\u06AB\u06BC\u06CD"},
    {"ckb", U"\u0695\u06B5\u06CE"},
}};
// Of all letters. In a text of theirs the share is above 5 %; a Persian text has one in a name.
constexpr std::size_t kMinOwnPercent = 3;
constexpr std::size_t kMinOwnLetters = 2;

struct Cleaned {
  std::string text;
  std::size_t letters = 0;
  std::array<std::size_t, kOwnLetters.size()> own_letters{};
};

// What CLD2 calls interchange-valid: no ill-formed bytes, no controls, no noncharacters.
bool is_interchange_valid(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  if (c >= 0x7F && c < 0xA0) return false;
  return (c & 0xFFFE) != 0xFFFE && !(c >= 0xFDD0 && c <= 0xFDEF);
}

// Takes over the bytes from `at` on that are ASCII and valid; where they end.
std::size_t take_ascii(std::string_view bytes, std::size_t at, Cleaned& out) {
  const std::size_t begin = at;
  const std::size_t end = bytes.size();
  for (; at < end; ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte >= 0x7F || !is_interchange_valid(byte)) break;
    const unsigned letter = (byte | 0x20u) - 'a';
    out.letters += letter < 26 ? 1 : 0;
  }
  out.text.append(bytes, begin, at - begin);
  return at;
}

void count(char32_t c, Cleaned& out) {
  out.letters += text::is_alpha(c);
  for (std::size_t i = 0; i < kOwnLetters.size(); ++i) {
    out.own_letters[i] += kOwnLetters[i].letters.find(c) != std::u32string_view::npos;
  }
}

Cleaned cleaned(std::string_view bytes) {
  Cleaned out;
  out.text.reserve(bytes.size() + kPadding);
  for (std::size_t at = 0;;) {
    at = take_ascii(bytes, at, out);
    if (at == bytes.size()) return out;
    const auto point = text::decode(bytes, at);
    const std::size_t size = point ? point->size : text::ill_formed_length(bytes, at);
    if (point && is_interchange_valid(point->value)) {
      out.text.append(bytes, at, size);
      count(point->value, out);
    } else {
      out.text += ' ';
    }
    at += size;
  }
}

// The first `most` bytes, and no part of a character.
std::string_view beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

std::string_view language_by_letters(const Cleaned& input) {
  for (std::size_t i = 0; i < kOwnLetters.size(); ++i) {
    const std::size_t own = input.own_letters[i];
    if (own >= kMinOwnLetters && own * 100 >= input.letters * kMinOwnPercent) return kOwnLetters[i].code;
  }
  return {};
}

std::string bcp47_of(CLD2::Language language) {
  const std::string_view code = CLD2::LanguageCode(language);
  const auto* renamed =
      std::find_if(kRenamed.begin(), kRenamed.end(), [&](const Renamed& row) { return row.cld2 == code; });
  if (renamed != kRenamed.end()) return std::string(renamed->bcp47);
  // "xx-Copt" and the like: a script whose language CLD2 does not know.
  if (code.empty() || code.starts_with("xx") || code.starts_with("zz")) return std::string(kUndetermined);
  return std::string(code);
}

}  // namespace

std::string detect_language(std::string_view text, std::size_t most) {
  Cleaned input = cleaned(beginning(text, std::min(most, kMaxBytes)));
  if (input.letters < kMinLetters) return std::string(kUndetermined);
  if (const std::string_view code = language_by_letters(input); !code.empty()) return std::string(code);
  const int length = static_cast<int>(input.text.size());
  input.text.append(kPadding, ' ');
  CLD2::Language top[3];
  int percent[3];
  int text_bytes = 0;
  bool is_reliable = false;
  const CLD2::Language language = CLD2::ExtDetectLanguageSummary(
      input.text.data(), length, /*is_plain_text=*/true, top, percent, &text_bytes, &is_reliable);
  if (!is_reliable || language != top[0] || percent[0] < kMinPercent) return std::string(kUndetermined);
  return bcp47_of(language);
}

}  // namespace diurna::language
