// Strings as 64-bit ids, the ids of spaCy's StringStore.
//
// The id of a string is 0 for the empty string, the number in the symbol table if it is a symbol
// (data/spacy/symbols.tsv), else MurmurHash64A (A. Appleby, 2008) of its UTF-8 bytes with seed 1.
// Ids of constants are computed at compile time:
//
//   if (tokens.dep[i] == "nsubj"_id) ...
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "text/symbols_res.h"

namespace diurna::text {

using StringId = std::uint64_t;

constexpr std::uint64_t murmur_hash_64a(std::string_view bytes, std::uint64_t seed) {
  constexpr std::uint64_t kMultiplier = 0xc6a4a7935bd1e995ULL;
  constexpr int kShift = 47;
  const auto byte_at = [&](std::size_t i) {
    return static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i]));
  };
  std::uint64_t hash = seed ^ (bytes.size() * kMultiplier);
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t block = 0;
    for (std::size_t i = 0; i < 8; ++i) block |= byte_at(at + i) << (8 * i);
    block *= kMultiplier;
    block ^= block >> kShift;
    block *= kMultiplier;
    hash ^= block;
    hash *= kMultiplier;
  }
  if (at < bytes.size()) {
    for (std::size_t i = 0; at + i < bytes.size(); ++i) hash ^= byte_at(at + i) << (8 * i);
    hash *= kMultiplier;
  }
  hash ^= hash >> kShift;
  hash *= kMultiplier;
  hash ^= hash >> kShift;
  return hash;
}

// The plain hash, without the symbol table: the key of the tokenizer's special cases.
constexpr std::uint64_t hash_string(std::string_view string) {
  return murmur_hash_64a(string, 1);
}

constexpr StringId string_id(std::string_view string) {
  if (string.empty()) return 0;
  const auto* end = std::end(kSymbols);
  const auto* found =
      std::lower_bound(std::begin(kSymbols), end, string,
                       [](const Symbol& symbol, std::string_view name) { return symbol.name < name; });
  if (found != end && found->name == string) return found->id;
  return hash_string(string);
}

consteval StringId operator""_id(const char* string, std::size_t size) {
  return string_id({string, size});
}

}  // namespace diurna::text
