// Protocol text, which is ASCII: letters without regard to case, blanks, numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace diurna::ingest {

constexpr char to_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
constexpr bool is_letter(char c) {
  return to_lower(c) >= 'a' && to_lower(c) <= 'z';
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
}

std::string lower(std::string_view text);
bool equal_ignoring_case(std::string_view a, std::string_view b);
bool starts_ignoring_case(std::string_view text, std::string_view beginning);
std::string_view trimmed(std::string_view text);

// What stands before the first `separator`, or all of it; `rest` becomes what follows it.
std::string_view next_piece(std::string_view& rest, char separator);

// All of `digits`, and nothing else; nothing if it is no number or has no room in 64 bits.
std::optional<std::uint64_t> parse_number(std::string_view digits, int base = 10);

}  // namespace diurna::ingest
