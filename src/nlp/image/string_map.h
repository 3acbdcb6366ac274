// A read-only map from strings to 32-bit values, in a model image.
//
// Thread-safety: immutable. Points into its image, which must outlive it and the views.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "nlp/image/string_set.h"

namespace diurna::nlp {

class StringMap {
 public:
  using Entry = std::pair<std::string_view, std::uint32_t>;

  // In any order; of several entries of one key the last one counts. Preconditions as for StringSet.
  static void write(ImageWriter& writer, std::span<const Entry> entries);
  // Every value is below `value_limit`. Errors stick to `reader`, and the map is empty.
  static StringMap read(ImageReader& reader, std::uint64_t value_limit = std::uint64_t{1} << 32);

  std::optional<std::uint32_t> find(std::string_view key) const {
    const std::optional<std::uint32_t> index = keys_.index_of(key);
    if (!index) return std::nullopt;
    return values_[*index];
  }

  const StringSet& keys() const { return keys_; }
  // By the indices of the keys.
  std::span<const std::uint32_t> values() const { return values_; }

 private:
  StringSet keys_;
  std::span<const std::uint32_t> values_;
};

}  // namespace diurna::nlp
