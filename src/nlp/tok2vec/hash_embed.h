// Embeddings of 64-bit ids without a vocabulary (hash embeddings: Svenstrup et al., 2017).
//
// The vector of an id is the sum of four rows of a table, chosen by MurmurHash3 (A. Appleby) with the
// column's seed. Thread-safety: immutable once built.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "nlp/kernels/kernels.h"

namespace diurna::nlp {

// The four 32-bit words of thinc's hash of `id`.
std::array<std::uint32_t, 4> hash_of_id(std::uint64_t id, std::uint32_t seed);

class HashEmbed {
 public:
  // `table` is [row][width] in C order and must outlive the object.
  // Precondition: table.size() is a multiple of width, not 0 and below 2^32 rows.
  HashEmbed(std::span<const float> table, std::size_t width, std::uint32_t seed);

  // Writes width() floats to `out`.
  void embed(std::uint64_t id, const Kernels& kernels, float* out) const;
  std::size_t width() const { return width_; }

 private:
  std::span<const float> table_;
  std::uint32_t rows_;
  std::size_t width_;
  std::uint32_t seed_;
};

}  // namespace diurna::nlp
