#include "article/lines.h"

#include <algorithm>

#include "article/wording.h"
#include "text/utf8.h"

namespace diurna::article {
namespace {

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_numbered(std::string_view line) {
  constexpr std::size_t kMaxDigits = 3;
  std::size_t digits = 0;
  while (digits < line.size() && is_ascii_digit(line[digits])) ++digits;
  if (digits == 0 || digits > kMaxDigits || digits + 2 > line.size()) return false;
  return (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
}

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const ByteSpan span = trimmed(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    lines.push_back({span, static_cast<std::uint32_t>(text::count_code_points(slice(text, span)))});
    begin = end + 1;
  }
  return lines;
}

Bullet bullet_of(std::string_view line) {
  if (is_numbered(line)) return Bullet::kNumber;
  if (line.starts_with("- ")) return Bullet::kDash;
  if (line.starts_with("* ")) return Bullet::kStar;
  for (const std::string_view dot : {"\u2022", "\u25E6", "\u25AA", "\u2023", "\u25CF", "\u25A0"}) {
    if (line.starts_with(dot) && line.size() > dot.size()) return Bullet::kDot;
  }
  return Bullet::kNone;
}

bool is_quoted(std::string_view line) {
  return line.starts_with('>');
}

}  // namespace diurna::article
