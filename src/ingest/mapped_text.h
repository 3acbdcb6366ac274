// Text that was decoded from escapes or character references, with the way back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "diurna/source_map.h"

namespace diurna::ingest {

struct MappedText {
  std::string text;
  SourceMap map;

  // `bytes` as they are, which begin at `at`.
  void copy(std::string_view bytes, std::uint64_t at) {
    if (bytes.empty()) return;
    text += bytes;
    map.append(static_cast<std::uint32_t>(bytes.size()), {at, at + bytes.size()}, SourceMap::Kind::kCopied);
  }
  // `bytes` for what stands in `source`.
  void replace(std::string_view bytes, SourceSpan source) {
    text += bytes;
    map.append(static_cast<std::uint32_t>(bytes.size()), source, SourceMap::Kind::kReplaced);
  }
};

}  // namespace diurna::ingest
