// What a network knows of the words that it has seen: floats that depend on a word's ids alone.
//
// Of fixed capacity; when it is full, words that were not asked for lately give way (the clock algorithm:
// F. J. Corbato, 1968). What it holds has no influence on any result. One thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace diurna::nlp {

class TypeCache {
 public:
  struct Found {
    std::uint32_t slot;
    bool is_new;  // its values are still to be written
  };

  // Room for `capacity` words of `columns` ids and `width` floats.
  TypeCache(std::uint32_t capacity, std::size_t columns, std::size_t width);

  // From here on, slots that are given out stay until the next round.
  void begin_round() { ++round_; }
  // The slot of the word with these ids. Precondition: a round asks for at most capacity() words.
  Found find(const std::uint64_t* ids);
  float* values(std::uint32_t slot) { return values_.get() + slot * width_; }
  const float* values(std::uint32_t slot) const { return values_.get() + slot * width_; }
  std::uint32_t capacity() const { return capacity_; }

 private:
  std::size_t home_of(const std::uint64_t* ids) const;
  std::uint32_t free_slot();
  void remove(std::uint32_t slot);

  std::uint32_t capacity_;
  std::size_t columns_;
  std::size_t width_;
  std::unique_ptr<float[]> values_;      // pages are touched when their slots come into use
  std::vector<std::uint64_t> ids_;       // [slot][column]
  std::vector<std::uint32_t> table_;     // slot + 1 by hash, linear probing; 0: free
  std::vector<std::uint64_t> asked_;     // [slot] the round in which it was last asked for
  std::vector<std::uint8_t> is_recent_;  // [slot] asked for since the hand came by
  std::uint32_t used_ = 0;
  std::uint32_t hand_ = 0;
  std::uint64_t round_ = 1;
};

}  // namespace diurna::nlp
