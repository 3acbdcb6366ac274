// Open addressing with linear probing (Knuth, TAOCP 3, 6.4): where in a table of 2^n slots a hash may stand.
//
// The layout depends on the hashes alone. A table from a file can hold anything: a look-up takes at most
// `longest_probe` steps, whatever the slots hold.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "nlp/image/image_reader.h"
#include "nlp/image/image_writer.h"

namespace diurna::nlp {

class Probing {
 public:
  // For `count` entries: at most 7 of 10 slots are taken. Precondition: fewer than 2^31.
  static Probing for_count(std::size_t count);

  // The slots, each with the index of its hash, plus one, or with 0 if it is free. `hashes` are of different
  // keys in an order that does not depend on the caller. Sets the longest probe.
  std::vector<std::uint32_t> place(std::span<const std::uint64_t> hashes);

  void write(ImageWriter& writer) const;
  // Errors stick to `reader`.
  static Probing read(ImageReader& reader);

  std::uint64_t slot_count() const { return std::uint64_t{1} << bits_; }
  std::uint32_t longest_probe() const { return longest_probe_; }
  // Multiplication by 2^64 / golden ratio: the upper bits depend on all bits of the hash.
  std::size_t first_slot(std::uint64_t hash) const { return hash * 0x9E3779B97F4A7C15ULL >> (64 - bits_); }
  std::size_t next_slot(std::size_t slot) const { return (slot + 1) & (slot_count() - 1); }

 private:
  Probing(std::uint32_t bits, std::uint32_t longest_probe) : bits_(bits), longest_probe_(longest_probe) {}

  std::uint32_t bits_;
  std::uint32_t longest_probe_;
};

}  // namespace diurna::nlp
