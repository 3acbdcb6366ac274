#include "html/metadata/rights.h"

#include <algorithm>

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

std::string find_last(const Page& page, std::string_view mark, bool needs_year) {
  std::size_t at = page.text().size();
  for (int i = 0; i < kMostTries && at > 0; ++i) {
    at = page.text().rfind(mark, at - 1);
    if (at == std::string_view::npos) break;
    const std::string line = line_around(page, text_node_at(page, static_cast<std::uint32_t>(at)));
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
