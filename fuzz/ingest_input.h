// What holds of every item that is read of foreign bytes.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/check.h"
#include "ingest/byte_source.h"
#include "ingest/input.h"
#include "ingest/item.h"
#include "ingest/limits.h"
#include "text/utf8.h"

namespace diurna::fuzz {

// Small enough for a few mutated bytes to go over them.
inline ingest::Limits small_limits() {
  return {.item_bytes = 4096,
          .feed_bytes = 16384,
          .ratio = 16,
          .header_bytes = 1024,
          .header_fields = 32,
          .xml_depth = 16,
          .xml_attributes = 8};
}

inline void check_source(const ingest::Item& item) {
  const std::string_view payload = item.payload;
  CHECK(text::is_well_formed(payload), "a payload that a container has decoded, and no UTF-8");
  std::uint32_t text_end = 0;
  std::uint64_t source_end = 0;
  for (const SourceMap::Segment& segment : item.source->segments()) {
    CHECK(segment.text.begin == text_end && segment.text.end > text_end, "segments out of order");
    CHECK(segment.source.begin >= source_end && segment.source.end <= item.received.size(),
          "a source beyond what was received");
    if (segment.kind == SourceMap::Kind::kCopied) {
      CHECK(std::string_view(item.received).substr(segment.source.begin, segment.source.size()) ==
                slice(payload, segment.text),
            "copied bytes differ");
    }
    text_end = segment.text.end;
    source_end = segment.source.end;
  }
  CHECK(text_end == payload.size(), "the map ends early");
}

inline void check_item(const ingest::Item& item, const ingest::Limits& limits) {
  CHECK(item.payload.size() <= limits.item_bytes, "a payload over the limit");
  CHECK(item.input == "fuzz", "an item that does not name its input");
  CHECK(item.source.has_value() == !item.received.empty(), "a map without what it leads to");
  if (item.source) check_source(item);
}

// All that `reader` gives. Each item and each failure takes at least a byte of the input; a few may follow.
inline void check_reader(ingest::ItemReader& reader, std::size_t size, const ingest::Limits& limits) {
  std::size_t count = 0;
  while (const auto next = reader.next()) {
    CHECK(++count <= size + 2, "more items than bytes");
    if (*next) {
      check_item(**next, limits);
    } else {
      CHECK(next->error().input() == "fuzz", "a failure that does not name its input");
    }
  }
  CHECK(!reader.next(), "items after the end");
}

// As if the bytes came once, from a pipe, and few at a time.
class Pipe : public ingest::ByteSource {
 public:
  explicit Pipe(std::string_view bytes) : bytes_(bytes) {}
  Result<std::size_t> read(char* to, std::size_t size) override {
    constexpr std::size_t kFew = 61;
    const std::string_view part = bytes_.substr(0, std::min(size, kFew));
    part.copy(to, part.size());
    bytes_.remove_prefix(part.size());
    return part.size();
  }
  bool seek(std::uint64_t /*offset*/) override { return false; }

 private:
  std::string_view bytes_;
};

inline void check_input(std::string_view bytes, const ingest::Limits& limits) {
  const auto from_memory = ingest::open_input(ingest::bytes_in_memory(bytes), "fuzz", limits);
  if (from_memory) check_reader(**from_memory, bytes.size(), limits);
  const auto from_pipe = ingest::open_input(std::make_unique<Pipe>(bytes), "fuzz", limits);
  CHECK(from_pipe.has_value() == from_memory.has_value(), "a pipe makes another kind of input");
  if (from_pipe) check_reader(**from_pipe, bytes.size(), limits);
}

}  // namespace diurna::fuzz
