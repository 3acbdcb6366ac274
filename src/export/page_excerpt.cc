#include "export/page_excerpt.h"

#include <fmt/format.h>

#include <algorithm>

#include "export/terminal_characters.h"
#include "text/utf8.h"

namespace diurna::exporting {
namespace {

constexpr std::uint64_t kContext = 24;          // bytes shown on each side
constexpr std::uint64_t kLongestCharacter = 4;  // bytes, in UTF-8
constexpr std::string_view kOpen = "[[";
constexpr std::string_view kClose = "]]";

bool is_white_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

void append_escaped(std::string_view bytes, std::string& out) {
  for (const char c : bytes) out += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
}

// The first place from `at` on, at most `end`, that is not inside a character of UTF-8. In other charsets
// bytes of any kind may follow one another: then the cut is at `end`.
std::uint64_t whole_character(std::string_view page, std::uint64_t at, std::uint64_t end) {
  while (at < end && (static_cast<unsigned char>(page[at]) & 0xC0) == 0x80) ++at;
  return at;
}

}  // namespace

std::string printable(std::string_view bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    if (is_white_space(bytes[at])) {
      while (at < bytes.size() && is_white_space(bytes[at])) ++at;
      out += ' ';
      continue;
    }
    const auto point = text::decode(bytes, at);
    const std::size_t size = point ? point->size : 1;
    if (point && !is_control(point->value) && !turns_direction(point->value)) {
      out += bytes.substr(at, size);
    } else {
      append_escaped(bytes.substr(at, size), out);
    }
    at += size;
  }
  return out;
}

std::string page_excerpt(std::string_view page, const std::vector<SourceSpan>& ranges) {
  std::vector<SourceSpan> inside;
  for (const SourceSpan range : ranges) {
    if (range.begin <= range.end && range.end <= page.size()) inside.push_back(range);
  }
  if (inside.empty()) return {};
  std::sort(inside.begin(), inside.end());
  const std::uint64_t first = inside.front().begin;
  std::uint64_t at = whole_character(page, first - std::min(first, kContext), first);
  std::string out;
  for (const SourceSpan range : inside) {
    if (range.begin < at) continue;
    out += printable(page.substr(at, range.begin - at));
    out += kOpen;
    out += printable(page.substr(range.begin, range.size()));
    out += kClose;
    at = range.end;
  }
  const std::uint64_t end = std::min<std::uint64_t>(page.size(), at + kContext);
  const std::uint64_t limit = std::min<std::uint64_t>(page.size(), end + kLongestCharacter - 1);
  const std::uint64_t cut = whole_character(page, end, limit);
  return out + printable(page.substr(at, cut - at));
}

}  // namespace diurna::exporting
