// Sets of words and of runs of four words, by their hashes: how much of a block stands elsewhere, too.
//
// A gram set is a Bloom filter with one hash and 32 bits an entry: one answer in 32 that should be "no" is
// "yes", always the same ones.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace diurna::html {

inline constexpr std::size_t kGram = 4;  // words; shorter texts are one gram

class GramSet {
 public:
  explicit GramSet(std::size_t words);
  static GramSet of_text(std::string_view text);

  bool empty() const { return empty_; }
  void add(std::span<const std::uint32_t> words);
  // How many of the grams of `words` are in the set, in 200ths.
  std::uint8_t share_of(std::span<const std::uint32_t> words) const;

 private:
  std::uint32_t mask_;
  bool empty_ = true;
  std::vector<std::uint64_t> bits_;
};

// In 200ths.
struct Overlap {
  std::uint8_t share = 0;  // of the words compared, how many are in the set
  std::uint8_t cover = 0;  // of the set, how many are among the words
};

class WordSet {
 public:
  // Of the first 64 words.
  static WordSet of_text(std::string_view text);

  Overlap overlap(std::span<const std::uint32_t> words) const;

 private:
  static constexpr std::size_t kMaxWords = 64;

  std::vector<std::uint32_t> words_;
  std::array<std::uint64_t, 4> filter_{};  // of their last eight bits
};

}  // namespace diurna::html
