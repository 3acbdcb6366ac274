// How a name is cut into words, so that it is found however it is hyphenated, dotted or tokenised: "U.N." is
// "un", "al-Shabaab" and "al Shabaab" are two words, a comma is a word of its own.
//
// Thread-safety: pure functions.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "doc/tokens.h"
#include "text/string_id.h"

namespace diurna::actors {

// Of a word in small letters; unlike text::string_id it takes no account of spaCy's symbols.
using WordId = std::uint64_t;
constexpr WordId word_id(std::string_view lower) {
  return text::hash_string(lower);
}

// The words of `text`, in small letters; a leading article is dropped.
void cut_name(std::string_view text, std::vector<WordId>& words);

// Appends the words of token `i`. False if it cannot stand inside a name, as a full stop or a bracket;
// hyphens and apostrophes can, and have no words.
bool append_words(const doc::Tokens& tokens, std::uint32_t i, std::vector<WordId>& words);

// The singular of token `i`, by its ending where the tagger took it for a name, whose lemma is the word
// itself
// ("Marines"); 0 if it is none.
WordId singular_of(const doc::Tokens& tokens, std::uint32_t i);

// How a name has to be written to be meant.
enum class Writing : std::uint8_t {
  kAny,       // "militants"
  kCapital,   // "Turkey": its first letter is a capital
  kCapitals,  // "US", "WHO": no letter is small
  kMixed      // "JeM", which is not JEM
};

// As the lexicon writes it: an acronym of two or three letters is easily a word in small ones.
Writing writing_of_name(std::string_view text);
// As the tokens are written.
bool is_written(const doc::Tokens& tokens, TokenSpan span, Writing writing);

}  // namespace diurna::actors
