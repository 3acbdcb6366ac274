#include "ingest/feed/feed_text.h"

#include <utility>

#include "ingest/ascii.h"

namespace diurna::ingest {
namespace {

using namespace std::string_view_literals;

// The encoding that "<?xml version='1.0' encoding='...'?>" names; empty if there is none.
std::string_view declared_encoding(std::string_view bytes) {
  constexpr std::string_view kName = "encoding";
  if (bytes.starts_with("<\0"sv)) return "utf-16le";
  if (bytes.starts_with("\0<"sv)) return "utf-16be";
  if (!bytes.starts_with("<?xml")) return {};
  std::string_view declaration = bytes.substr(0, bytes.find("?>"));
  const std::size_t name = declaration.find(kName);
  if (name == std::string_view::npos) return {};
  declaration.remove_prefix(name + kName.size());
  const std::size_t quote = declaration.find_first_of("\"'");
  if (quote == std::string_view::npos) return {};
  const char mark = declaration[quote];
  declaration.remove_prefix(quote + 1);
  return next_piece(declaration, mark);
}

}  // namespace

Result<FeedText> FeedText::decode(std::string bytes) {
  Result<html::DecodedPage> page = html::decode_page(bytes, declared_encoding(bytes));
  if (!page) return page.error();
  return FeedText(std::move(bytes), std::move(*page));
}

SourceSpan FeedText::source_of(std::size_t begin, std::size_t end) const {
  return page_.map.source_of({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
}

SourceMap FeedText::led_back(SourceMap map, std::size_t begin, std::size_t end) const {
  if (!page_.recoded) return map;
  SourceMap absolute;
  page_.map.append_segments({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, absolute);
  const std::uint64_t origin = source_of(begin, end).begin;
  SourceMap relative;
  for (const SourceMap::Segment& segment : absolute.segments()) {
    relative.append(segment.text.size(), {segment.source.begin - origin, segment.source.end - origin},
                    segment.kind);
  }
  return map.followed_by(relative);
}

}  // namespace diurna::ingest
