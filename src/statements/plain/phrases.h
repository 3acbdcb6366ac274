// Phrases of a lexicon and where they stand in a text: the longest that begins at a word.
//
// Thread-safety: const after filling.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "statements/plain/prose.h"

namespace diurna::statements::plain {

// The words of a phrase in their normal form; marks of punctuation are left out.
std::vector<std::string> forms_of(std::string_view phrase);

class Phrases {
 public:
  struct Match {
    std::uint32_t value;
    std::uint32_t end;  // the word after it
  };

  // Of equal phrases the first stays; returns the value that is kept. An empty phrase is not kept.
  std::uint32_t add(std::string_view phrase, std::uint32_t value);

  // The longest phrase that begins at word `at` and ends before `end`. `first` stands for that word's form,
  // so that what is written together with it can be left out.
  std::optional<Match> longest(const Prose& prose, std::uint32_t at, std::uint32_t end,
                               std::string_view first) const;
  std::optional<Match> longest(const Prose& prose, std::uint32_t at, std::uint32_t end) const {
    return longest(prose, at, end, prose.words[at].form);
  }

 private:
  struct Entry {
    std::vector<std::string> rest;  // after the first word
    std::uint32_t value;
  };
  std::unordered_map<std::string, std::vector<Entry>> by_first_;  // longest first
};

}  // namespace diurna::statements::plain
