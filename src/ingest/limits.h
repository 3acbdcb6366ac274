// How much of a foreign input is taken in before it is refused.
#pragma once

#include <cstdint>

namespace diurna::ingest {

struct Limits {
  std::uint64_t item_bytes = 16u << 20;    // of a page, text, line or entry, as received and when decoded
  std::uint64_t feed_bytes = 64u << 20;    // of a feed, which is read whole
  std::uint64_t ratio = 256;               // of decompressed bytes to compressed ones, beyond the first MiB
  std::uint32_t header_bytes = 64u << 10;  // of the header of a WARC record or of HTTP
  std::uint32_t header_fields = 512;
  std::uint32_t xml_depth = 256;
  std::uint32_t xml_attributes = 256;  // of one tag
};

// A little that compresses very well is no bomb: pages of blanks do.
inline constexpr std::uint64_t kFreeOfRatio = 1u << 20;

}  // namespace diurna::ingest
