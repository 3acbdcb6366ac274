// Checksums that fit, so that a change of a model image comes past them.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "base/xxh64.h"
#include "nlp/image/image_format.h"

namespace diurna::fuzz {

// The same bytes, with the checksums of every section that lies in the file, of the table and of the header
// put right.
inline std::string resealed(std::string_view bytes) {
  namespace format = nlp::image_format;
  using base::xxh64;
  std::string file(bytes);
  if (file.size() < format::kHeaderSize) return file;
  char* const head = file.data();
  format::kMagic.copy(head, format::kMagic.size());
  format::store(head + format::kVersionAt, format::kVersion);
  format::store(head + format::kFileSizeAt, std::uint64_t{file.size()});
  const std::uint64_t room = (file.size() - format::kHeaderSize) / format::kEntrySize;
  const std::uint64_t count =
      std::min<std::uint64_t>(room, format::load<std::uint32_t>(head + format::kSectionCountAt));
  const std::string_view view = file;
  for (std::uint64_t i = 0; i < count; ++i) {
    char* const entry = head + format::kHeaderSize + i * format::kEntrySize;
    const auto offset = format::load<std::uint64_t>(entry + format::kOffsetAt);
    const auto size = format::load<std::uint64_t>(entry + format::kSizeAt);
    if (offset <= view.size()) format::store(entry + format::kChecksumAt, xxh64(view.substr(offset, size)));
  }
  const std::string_view table = view.substr(format::kHeaderSize, count * format::kEntrySize);
  format::store(head + format::kTableChecksumAt, xxh64(table));
  format::store(head + format::kHeaderChecksumAt, xxh64(view.substr(0, format::kHeaderChecksumAt)));
  return file;
}

}  // namespace diurna::fuzz
