#include "html/metadata/standfirst.h"

#include <algorithm>

#include "html/metadata/body_clues.h"
#include "html/metadata/plain_text.h"

namespace diurna::html {
namespace {

constexpr std::uint32_t kMostNodes = 80;      // behind the headline
constexpr std::size_t kShortest = 20;         // bytes
constexpr std::size_t kLongest = 700;         // bytes
constexpr std::size_t kShortestClassed = 40;  // bytes; names and dates stand under such classes too

bool may_show(Tag tag) {
  return tag == Tag::kP || tag == Tag::kH2 || tag == Tag::kH3 || tag == Tag::kH4 || tag == Tag::kDiv ||
         tag == Tag::kSpan || tag == Tag::kStrong || tag == Tag::kEm;
}

// Descriptions are cut short: "Boats will land at the old quay until ..."
std::string key_of(std::string_view description) {
  while (description.ends_with('.') || description.ends_with(' ')) description.remove_suffix(1);
  constexpr std::string_view kEllipsis = "\u2026";
  if (description.ends_with(kEllipsis)) description.remove_suffix(kEllipsis.size());
  return folded(description);
}

// The line says what the description says, and little more.
bool shows(std::string_view line, const std::string& key) {
  const std::string said = folded(line);
  return said.starts_with(key) && said.size() < 2 * key.size();
}

bool has_class(const Page& page, std::uint32_t node, const MetadataLexicon& lexicon) {
  const auto value = page.attribute(node, "class");
  return value && class_word(*value, lexicon) == ClassWord::kStandfirst;
}

}  // namespace

Standfirst find_standfirst(const Page& page, std::uint32_t headline_node, std::string description,
                           const MetadataLexicon& lexicon) {
  const std::string key = key_of(description);
  Standfirst found{std::move(description), Page::kNoNode};
  if (headline_node == Page::kNoNode) return found;
  const std::uint32_t first = page.end(headline_node);
  const std::uint32_t last = first + std::min(page.node_count() - first, kMostNodes);
  for (std::uint32_t node = first; node < last;) {
    if (is_hidden(page.tag(node))) {
      node = page.end(node);
      continue;
    }
    const std::uint32_t size = page.text_range(node).size();
    if (may_show(page.tag(node)) && size >= kShortest && size <= 2 * kLongest) {
      const bool may_say = key.size() >= kShortest && size >= key.size() && size < 3 * key.size();
      const bool classed = has_class(page, node, lexicon);
      std::string line = classed || may_say ? line_of(page, node, kLongest) : std::string();
      if ((classed && line.size() >= kShortestClassed) || (may_say && shows(line, key)))
        return {std::move(line), node};
    }
    ++node;
  }
  return found;
}

}  // namespace diurna::html
