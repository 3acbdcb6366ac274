// Half-open ranges, one type for each unit, so that mixing units does not compile.
//
// Thread-safety: plain values.
#pragma once

#include <cstdint>
#include <string_view>

namespace diurna {

template <typename Unit, typename Offset>
struct BasicSpan {
  Offset begin = 0;
  Offset end = 0;

  constexpr Offset size() const { return end - begin; }
  constexpr bool empty() const { return begin >= end; }
  constexpr bool contains(Offset at) const { return begin <= at && at < end; }
  constexpr bool contains(BasicSpan other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(BasicSpan other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(BasicSpan, BasicSpan) = default;
  friend constexpr auto operator<=>(BasicSpan, BasicSpan) = default;
};

using ByteSpan = BasicSpan<struct ArticleByteUnit, std::uint32_t>;     // UTF-8 bytes of Article::text
using TokenSpan = BasicSpan<struct TokenUnit, std::uint32_t>;          // indices into doc::Tokens
using SourceSpan = BasicSpan<struct SourceByteUnit, std::uint64_t>;    // bytes of the file as received
using CodePointSpan = BasicSpan<struct CodePointUnit, std::uint32_t>;  // what leaves the engine

// The bytes of `text` that `span` covers. The view lives as long as `text`.
inline std::string_view slice(std::string_view text, ByteSpan span) {
  return text.substr(span.begin, span.size());
}

}  // namespace diurna
