#include "html/page/page.h"

#include <algorithm>

namespace diurna::html {

std::string_view Page::name(std::uint32_t node) const {
  if (nodes_[node].tag != Tag::kOther) return name_of(nodes_[node].tag);
  const auto found = std::partition_point(other_names_.begin(), other_names_.end(),
                                          [&](const OtherName& other) { return other.node < node; });
  return {strings_.data() + found->name, found->name_size};
}

AttributeList Page::attributes(std::uint32_t node) const {
  const Node& element = nodes_[node];
  const std::span<const AttributeList::Place> all = attributes_;
  return {strings_.data(),
          all.subspan(element.attributes_begin, element.attributes_end - element.attributes_begin)};
}

std::optional<std::string_view> Page::attribute(std::uint32_t node, std::string_view name) const {
  for (const Attribute attribute : attributes(node)) {
    if (attribute.name == name) return attribute.value;
  }
  return std::nullopt;
}

std::vector<Page::Segment>::const_iterator Page::segment_at(std::uint32_t text) const {
  return std::prev(std::partition_point(segments_.begin(), segments_.end(),
                                        [&](const Segment& segment) { return segment.text <= text; }));
}

void Page::append_source(TextRange range, SourceMap& out) const {
  if (range.empty()) return;
  for (auto segment = segment_at(range.begin); range.begin < range.end; ++segment) {
    const auto next = std::next(segment);
    const std::uint32_t end = next == segments_.end() ? range.end : std::min(range.end, next->text);
    const std::uint32_t size = end - range.begin;
    if (segment->kind == SourceMap::Kind::kCopied) {
      const std::uint32_t source = segment->source + (range.begin - segment->text);
      charset_map_.append_segments({source, source + size}, out);
    } else if (segment->kind == SourceMap::Kind::kReplaced) {
      const DecodedSpan whole{segment->source, segment->source + segment->source_size};
      out.append(size, charset_map_.source_of(whole), SourceMap::Kind::kReplaced);
    } else {
      out.append(size, {}, SourceMap::Kind::kSynthetic);
    }
    range.begin = end;
  }
}

bool Page::is_mapped(TextRange range) const {
  if (range.empty()) return true;
  for (auto segment = segment_at(range.begin); segment != segments_.end() && segment->text < range.end;
       ++segment) {
    if (segment->kind == SourceMap::Kind::kSynthetic) return false;
  }
  return true;
}

}  // namespace diurna::html
