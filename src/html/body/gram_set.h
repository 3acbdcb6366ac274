// Sets of words and of runs of four words, by their hashes: how much of a block stands elsewhere, too.
//
// A gram set is a Bloom filter with one hash and 32 bits an entry: one answer in 32 that should be "no" is
// "yes", always the same ones.
#pragma once

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

class WordSet {
 public:
  static WordSet of_text(std::string_view text);

  // How many of `words` are in the set, in 200ths.
  std::uint8_t share_of(std::span<const std::uint32_t> words) const;
  // How many of the set's are among `words`, in 200ths.
  std::uint8_t cover_by(std::span<const std::uint32_t> words) const;

 private:
  static constexpr std::size_t kMaxWords = 64;
  std::uint64_t places_of(std::span<const std::uint32_t> words, std::uint32_t& hits) const;

  std::vector<std::uint32_t> words_;
  std::uint64_t filter_ = 0;  // of their last six bits
};

}  // namespace diurna::html
