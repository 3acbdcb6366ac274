#include "html/metadata/rights.h"

#include <algorithm>
#include <cstring>

#include "html/metadata/body_clues.h"
#include "html/metadata/plain_text.h"

namespace diurna::html {
namespace {

constexpr std::size_t kLongestLine = 300;  // bytes
constexpr int kMostTries = 8;

// The text node that has byte `at` of the text.
std::uint32_t text_node_at(const Page& page, std::uint32_t at) {
  std::uint32_t low = 0;
  std::uint32_t high = page.node_count();
  while (high - low > 1) {  // the last node whose text begins at or before `at`
    const std::uint32_t middle = low + (high - low) / 2;
    (page.text_range(middle).begin <= at ? low : high) = middle;
  }
  while (low > 0 && !page.is_text(low)) --low;
  return low;
}

bool is_inline(Tag tag) {
  constexpr Tag kInline[] = {Tag::kA,     Tag::kB,    Tag::kI,   Tag::kEm,   Tag::kStrong, Tag::kSpan,
                             Tag::kSmall, Tag::kFont, Tag::kSup, Tag::kTime, Tag::kText};
  return std::find(std::begin(kInline), std::end(kInline), tag) != std::end(kInline);
}

// The block that the text stands in, as a line.
std::string line_around(const Page& page, std::uint32_t node) {
  for (std::uint32_t above = page.parent(node); above != Page::kNoNode; above = page.parent(above)) {
    if (is_hidden(page.tag(above)) || page.tag(above) == Tag::kTitle) return {};
  }
  std::string line = line_of(page, node, kLongestLine);
  std::uint32_t outer = node;
  while (is_inline(page.tag(outer)) && page.parent(outer) != Page::kNoNode) {
    outer = page.parent(outer);
    std::string wider = line_of(page, outer, kLongestLine);
    if (wider.empty()) break;
    line = std::move(wider);
  }
  return line;
}

bool has_digit(std::string_view line) {
  return std::any_of(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The last place of `mark` in `text`; npos if there is none. std::string_view::rfind compares at every byte.
std::size_t last_place(std::string_view text, std::string_view mark) {
  while (text.size() >= mark.size()) {
    const void* found = memrchr(text.data(), mark[0], text.size() - mark.size() + 1);
    if (found == nullptr) break;
    const auto at = static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
    if (text.substr(at).starts_with(mark)) return at;
    text = text.substr(0, at + mark.size() - 1);
  }
  return std::string_view::npos;
}

// Looks in the last part of the text only, where such lines stand.
std::string find_last(const Page& page, std::string_view mark, bool needs_year) {
  constexpr std::size_t kFarthest = 64u << 10;  // bytes
  std::string_view text = page.text();
  const std::size_t first = text.size() - std::min(text.size(), kFarthest);
  for (int i = 0; i < kMostTries; ++i) {
    const std::size_t at = last_place(text.substr(first), mark);
    if (at == std::string_view::npos) break;
    text = text.substr(0, first + at + mark.size() - 1);
    const std::string line = line_around(page, text_node_at(page, static_cast<std::uint32_t>(first + at)));
    const std::size_t inside = line.find(mark);
    if (inside == std::string::npos || line.size() <= mark.size() || (needs_year && !has_digit(line)))
      continue;
    return line;
  }
  return {};
}

}  // namespace

std::string find_copyright_line(const Page& page) {
  std::string line = find_last(page, "\u00A9", false);
  if (line.empty()) line = find_last(page, "Copyright", true);
  if (line.empty()) line = find_last(page, "(c) ", true);
  return line;
}

}  // namespace diurna::html
