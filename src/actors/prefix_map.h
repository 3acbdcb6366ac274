// From the hash of some words to the names that are just these, in one block of memory: a lexicon of 40,000
// prefixes is filled when the program starts.
//
// Open addressing; a key is a hash already. Thread-safety: const after filling.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace diurna::actors {

// Of names; empty: a prefix of names only.
struct NameRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

class PrefixMap {
 public:
  explicit PrefixMap(std::size_t expected) { resize(expected); }

  // The range of a key, which is added if it is not there. Valid until the next call.
  NameRange& at(std::uint64_t key) {
    if (2 * size_ > slots_.size()) resize(size_);
    Slot& slot = slots_[place_of(key)];
    if (slot.key == kFree) {
      slot.key = key;
      ++size_;
    }
    return slot.range;
  }
  const NameRange* find(std::uint64_t key) const {
    const Slot& slot = slots_[place_of(key)];
    return slot.key == kFree ? nullptr : &slot.range;
  }

 private:
  static constexpr std::uint64_t kFree = 0;  // no hash of words is even
  struct Slot {
    std::uint64_t key = kFree;
    NameRange range;
  };

  // Where the key is, or may be put.
  std::size_t place_of(std::uint64_t key) const {
    std::size_t place = (key >> 1) & (slots_.size() - 1);
    while (slots_[place].key != kFree && slots_[place].key != key) place = (place + 1) & (slots_.size() - 1);
    return place;
  }

  void resize(std::size_t expected) {
    std::size_t places = 16;
    while (places < 2 * expected + 2) places *= 2;
    std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(places));
    for (const Slot& slot : old) {
      if (slot.key != kFree) slots_[place_of(slot.key)] = slot;
    }
  }

  std::vector<Slot> slots_;  // a power of two, at most half of them taken
  std::size_t size_ = 0;
};

}  // namespace diurna::actors
