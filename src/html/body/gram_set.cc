#include "html/body/gram_set.h"

#include <algorithm>
#include <bit>

#include "html/body/text_stats.h"

namespace diurna::html {
namespace {

std::uint32_t join(std::uint32_t hash, std::uint32_t word) {
  return (hash ^ word) * 0x9E3779B1u + 0x7F4A7C15u;
}

std::uint32_t gram_hash(std::span<const std::uint32_t> words) {
  std::uint32_t hash = 0;
  for (const std::uint32_t word : words) hash = join(hash, word);
  return hash ^ (hash >> 15);
}

std::uint8_t in_200ths(std::size_t part, std::size_t whole) {
  return static_cast<std::uint8_t>(whole == 0 ? 0 : part * 200 / whole);
}

}  // namespace

GramSet::GramSet(std::size_t words) {
  const std::size_t bits = std::bit_ceil(std::clamp<std::size_t>(32 * words, 64, std::size_t{1} << 30));
  mask_ = static_cast<std::uint32_t>(bits - 1);
  bits_.resize(bits / 64);
}

GramSet GramSet::of_text(std::string_view text) {
  TextStats stats;
  std::vector<std::uint32_t> words;
  count_text(text, stats, words);
  GramSet set(words.size());
  set.add(words);
  return set;
}

void GramSet::add(std::span<const std::uint32_t> words) {
  if (words.empty()) return;
  empty_ = false;
  const std::size_t size = std::min(kGram, words.size());
  for (std::size_t i = 0; i + size <= words.size(); ++i) {
    const std::uint32_t at = gram_hash(words.subspan(i, size)) & mask_;
    bits_[at / 64] |= std::uint64_t{1} << (at % 64);
  }
}

std::uint8_t GramSet::share_of(std::span<const std::uint32_t> words) const {
  if (words.empty() || empty_) return 0;
  const std::size_t size = std::min(kGram, words.size());
  std::size_t found = 0;
  for (std::size_t i = 0; i + size <= words.size(); ++i) {
    const std::uint32_t at = gram_hash(words.subspan(i, size)) & mask_;
    found += (bits_[at / 64] >> (at % 64)) & 1u;
  }
  return in_200ths(found, words.size() - size + 1);
}

WordSet WordSet::of_text(std::string_view text) {
  TextStats stats;
  WordSet set;
  count_text(text, stats, set.words_);
  if (set.words_.size() > kMaxWords) set.words_.resize(kMaxWords);
  for (const std::uint32_t word : set.words_) set.filter_[(word >> 6) & 3] |= std::uint64_t{1} << (word & 63);
  return set;
}

Overlap WordSet::overlap(std::span<const std::uint32_t> words) const {
  std::uint64_t places = 0;
  std::size_t hits = 0;
  for (const std::uint32_t word : words) {
    if (((filter_[(word >> 6) & 3] >> (word & 63)) & 1u) == 0) continue;
    bool is_in = false;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i] != word) continue;
      places |= std::uint64_t{1} << i;
      is_in = true;
    }
    hits += is_in ? 1 : 0;
  }
  return {in_200ths(hits, words.size()),
          in_200ths(static_cast<std::size_t>(std::popcount(places)), words_.size())};
}

}  // namespace diurna::html
