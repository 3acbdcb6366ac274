// A read-only map from 64-bit ids to 32-bit values, in a model image: a hash table that is used where it
// lies.
//
// Thread-safety: immutable. Points into its image, which must outlive it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>

#include "nlp/image/probing.h"

namespace diurna::nlp {

class IdMap {
 public:
  using Entry = std::pair<std::uint64_t, std::uint32_t>;

  // Empty.
  IdMap() : probing_(Probing::for_count(0)) {}

  // In any order; of several entries of one id the last one counts. Precondition: fewer than 2^31.
  static void write(ImageWriter& writer, std::span<const Entry> entries);
  // Every value is below `value_limit`. Errors stick to `reader`, and the map is empty.
  static IdMap read(ImageReader& reader, std::uint64_t value_limit = std::uint64_t{1} << 32);

  std::optional<std::uint32_t> find(std::uint64_t id) const {
    if (id == kFree) return value_of_zero_;
    std::size_t slot = probing_.first_slot(id);
    for (std::uint32_t left = probing_.longest_probe(); left > 0; --left) {
      const std::uint64_t found = ids_[slot];
      if (found == id) return values_[slot];
      if (found == kFree) return std::nullopt;
      slot = probing_.next_slot(slot);
    }
    return std::nullopt;
  }

 private:
  // In the place of an id, a free slot. The id 0 has its value beside the table.
  static constexpr std::uint64_t kFree = 0;

  Probing probing_;
  std::span<const std::uint64_t> ids_;
  std::span<const std::uint32_t> values_;
  std::optional<std::uint32_t> value_of_zero_;
};

}  // namespace diurna::nlp
