#include "html/page/page.h"

#include <fmt/format.h>

#include <algorithm>

#include "html/page/page_builder.h"
#include "html/page/tree_builder.h"

namespace diurna::html {
namespace {

constexpr std::uint64_t kMaxBytes = 1u << 30;

// The same error, at the byte of the payload.
Status in_payload(const Status& error, const DecodedPage& decoded, std::size_t text_size) {
  std::optional<std::uint64_t> offset = error.offset();
  if (offset && *offset < text_size) {
    const auto at = static_cast<std::uint32_t>(*offset);
    offset = decoded.map.source_of({at, at + 1}).begin;
  }
  return {error.code(), error.message(), error.input(), offset};
}

}  // namespace

Result<Page> Page::parse(std::string_view payload, const PageOptions& options) {
  const std::uint64_t limit = std::min(options.max_bytes, kMaxBytes);
  if (payload.size() > limit) {
    return Status(ErrorCode::kTooLarge, fmt::format("larger than {} bytes", limit), {}, limit);
  }
  auto decoded = decode_page(payload, options.http_charset);
  if (!decoded) return decoded.error();
  const std::string_view html = decoded->text(payload);
  const auto tree = build_tree(html, {options.max_depth, options.max_nodes, options.max_attributes});
  if (!tree) return in_payload(tree.error(), *decoded, html.size());
  return PageBuilder(*tree).build(std::move(*decoded));
}

std::string_view Page::name(std::uint32_t node) const {
  if (nodes_[node].tag != Tag::kOther) return name_of(nodes_[node].tag);
  return std::partition_point(other_names_.begin(), other_names_.end(),
                              [&](const OtherName& other) { return other.node < node; })
      ->name;
}

std::span<const Attribute> Page::attributes(std::uint32_t node) const {
  return std::span(attributes_).subspan(nodes_[node].attributes_begin,
                                        nodes_[node].attributes_end - nodes_[node].attributes_begin);
}

std::optional<std::string_view> Page::attribute(std::uint32_t node, std::string_view name) const {
  for (const Attribute& attribute : attributes(node)) {
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
  for (auto segment = segment_at(range.begin); segment != segments_.end() && segment->text < range.end; ++segment) {
    if (segment->kind == SourceMap::Kind::kSynthetic) return false;
  }
  return true;
}

}  // namespace diurna::html
