// Counts over a text, word by word: what tells prose from menus, whatever the language.
//
// A word is a run of letters and digits; an apostrophe within it belongs to it and is no part of its hash,
// nor is the case of ASCII letters: "Don't" and "dont" are the same word.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace diurna::html {

enum class CharClass : std::uint8_t {
  kOther,
  kBlank,
  kLower,
  kUpper,
  kDigit,
  kEnd,
  kComma,
  kColon,
  kQuote,
  kMark,
  kCode
};

struct TextStats {
  std::uint32_t words = 0;
  std::uint32_t letters = 0;  // bytes of words
  std::uint32_t digits = 0;
  std::uint32_t lower_words = 0;  // that begin with a small letter
  std::uint32_t upper_words = 0;  // two capitals or more, and nothing else
  std::uint32_t number_words = 0;
  std::uint32_t ends = 0;  // of sentences
  std::uint32_t commas = 0;
  std::uint32_t quotes = 0;
  std::uint32_t marks = 0;  // bars, bullets, arrows
  std::uint32_t codes = 0;  // marks that programs are full of
  CharClass first = CharClass::kOther;
  CharClass last = CharClass::kOther;  // that is no quotation mark
};

// Adds the counts of `text` to `stats`, and the hashes of its words to `words`.
void count_text(std::string_view text, TextStats& stats, std::vector<std::uint32_t>& words);

}  // namespace diurna::html
