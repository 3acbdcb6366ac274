#include "nlp/tok2vec/type_cache.h"

#include <algorithm>
#include <bit>

#include "base/check.h"

namespace diurna::nlp {

TypeCache::TypeCache(std::uint32_t capacity, std::size_t columns, std::size_t width)
    : capacity_(capacity),
      columns_(columns),
      width_(width),
      values_(std::make_unique_for_overwrite<float[]>(capacity * width)),
      table_(std::bit_ceil(std::size_t{capacity} * 2)) {}

std::size_t TypeCache::home_of(const std::uint64_t* ids) const {
  std::uint64_t hash = 0;
  for (std::size_t c = 0; c < columns_; ++c) {
    hash = (std::rotl(hash, 23) ^ ids[c]) * 0x9e3779b97f4a7c15ULL;
  }
  return (hash ^ hash >> 32) & (table_.size() - 1);
}

TypeCache::Found TypeCache::find(const std::uint64_t* ids) {
  const std::size_t mask = table_.size() - 1;
  for (std::size_t at = home_of(ids); table_[at] != 0; at = (at + 1) & mask) {
    const std::uint32_t slot = table_[at] - 1;
    if (!std::equal(ids, ids + columns_, ids_.data() + slot * columns_)) continue;
    asked_[slot] = round_;
    is_recent_[slot] = 1;
    return {slot, false};
  }
  const std::uint32_t slot = free_slot();
  std::copy_n(ids, columns_, ids_.data() + slot * columns_);
  asked_[slot] = round_;
  is_recent_[slot] = 0;
  std::size_t at = home_of(ids);
  while (table_[at] != 0) at = (at + 1) & mask;
  table_[at] = slot + 1;
  return {slot, true};
}

std::uint32_t TypeCache::free_slot() {
  if (used_ < capacity_) {
    ids_.resize(ids_.size() + columns_);
    asked_.push_back(0);
    is_recent_.push_back(0);
    return used_++;
  }
  for (std::uint32_t seen = 0; seen <= 2 * capacity_; ++seen) {
    const std::uint32_t slot = hand_;
    hand_ = hand_ + 1 == capacity_ ? 0 : hand_ + 1;
    if (asked_[slot] == round_) continue;
    if (is_recent_[slot] != 0) {
      is_recent_[slot] = 0;
      continue;
    }
    remove(slot);
    return slot;
  }
  CHECK(false, "a round asked for more words than there is room for");
  return 0;
}

// Closes the gap, so that no probe ends before its word (D. Knuth, TAOCP 3, 6.4, algorithm R).
void TypeCache::remove(std::uint32_t slot) {
  const std::size_t mask = table_.size() - 1;
  std::size_t gap = home_of(ids_.data() + slot * columns_);
  while (table_[gap] != slot + 1) gap = (gap + 1) & mask;
  for (std::size_t at = (gap + 1) & mask; table_[at] != 0; at = (at + 1) & mask) {
    const std::size_t home = home_of(ids_.data() + (table_[at] - 1) * columns_);
    if (((at - home) & mask) < ((at - gap) & mask)) continue;
    table_[gap] = table_[at];
    gap = at;
  }
  table_[gap] = 0;
}

}  // namespace diurna::nlp
