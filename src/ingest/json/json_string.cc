#include "ingest/json/json_string.h"

#include <algorithm>

#include "ingest/ascii.h"
#include "text/utf8.h"

namespace diurna::ingest {
namespace {

constexpr std::size_t kUnicodeEscape = 6;  // \u00E9

struct Escape {
  char32_t value;
  std::size_t size;
};

bool is_high(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

// The code unit of "\u00E9" at the beginning of `text`.
std::optional<char32_t> code_unit(std::string_view text) {
  constexpr int kHexadecimal = 16;
  constexpr std::size_t kDigits = 4;
  if (!text.starts_with("\\u") || text.size() < kUnicodeEscape) return std::nullopt;
  const auto number = parse_number(text.substr(2, kDigits), kHexadecimal);
  if (!number) return std::nullopt;
  return static_cast<char32_t>(*number);
}

std::optional<Escape> read_unicode(std::string_view text) {
  const auto first = code_unit(text);
  if (!first) return std::nullopt;
  if (is_low(*first)) return Escape{text::kReplacement, kUnicodeEscape};
  if (!is_high(*first)) return Escape{*first, kUnicodeEscape};
  const auto second = code_unit(text.substr(kUnicodeEscape));
  if (!second || !is_low(*second)) return Escape{text::kReplacement, kUnicodeEscape};
  return Escape{0x10000 + ((*first - 0xD800) << 10) + (*second - 0xDC00), 2 * kUnicodeEscape};
}

std::optional<Escape> read_escape(std::string_view text) {
  constexpr std::string_view kLetters = "\"\\/bfnrt";
  constexpr std::string_view kValues = "\"\\/\b\f\n\r\t";
  if (text.size() < 2) return std::nullopt;
  if (text[1] == 'u') return read_unicode(text);
  const std::size_t letter = kLetters.find(text[1]);
  if (letter == std::string_view::npos) return std::nullopt;
  return Escape{static_cast<char32_t>(kValues[letter]), 2};
}

}  // namespace

std::optional<MappedText> decode_json_string(std::string_view literal, std::uint64_t at) {
  MappedText decoded;
  std::size_t next = 0;
  while (next < literal.size()) {
    const std::size_t end = std::min(literal.find('\\', next), literal.size());
    decoded.copy(literal.substr(next, end - next), at + next);
    next = end;
    if (next == literal.size()) break;
    const auto escape = read_escape(literal.substr(next));
    if (!escape) return std::nullopt;
    std::string character;
    text::append(character, escape->value);
    decoded.replace(character, {at + next, at + next + escape->size});
    next += escape->size;
  }
  return decoded;
}

}  // namespace diurna::ingest
