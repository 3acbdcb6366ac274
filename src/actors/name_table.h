// Names of several words, looked up along the tokens of a text: one step for each token.
//
// Thread-safety: const after building.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "actors/prefix_map.h"
#include "actors/words.h"
#include "diurna/span.h"
#include "doc/tokens.h"

namespace diurna::actors {

// A name's row.
struct Meaning {
  std::uint32_t entry;
  Writing writing = Writing::kAny;
  bool inflected = false;  // a noun, which may be in the plural
  bool article = false;    // the name only behind "the": "the Commission"
};

struct Match {
  TokenSpan span;
  std::vector<std::uint32_t> entries;  // of the meanings that may be written so
};

class NameTable {
 public:
  void add(std::string_view name, const Meaning& meaning);
  // After the last add, before the first look-up.
  void finish();

  // The longest name that begins at `begin` and ends before `end`; an empty span if there is none.
  Match longest(const doc::Tokens& tokens, std::uint32_t begin, std::uint32_t end) const;
  // The entries of a name that is written as in `text`.
  std::vector<std::uint32_t> find(std::string_view text) const;

 private:
  static constexpr std::size_t kExpectedPrefixes = 1u << 15;
  using Prefix = std::uint64_t;
  void walk(const doc::Tokens& tokens, TokenSpan range, bool plural_first, Match& best) const;
  const NameRange* step(Prefix& prefix, WordId word) const;
  std::vector<std::uint32_t> written(const doc::Tokens& tokens, TokenSpan span, NameRange range,
                                     bool plural) const;

  struct Named {
    Prefix prefix;
    Meaning meaning;
  };
  PrefixMap ranges_{kExpectedPrefixes};
  std::vector<Named> names_;   // sorted by their prefix
  std::vector<WordId> words_;  // of the name that is being added
};

}  // namespace diurna::actors
