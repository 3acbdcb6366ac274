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

// The ids of the words of `text`, in lower case; a leading article is dropped.
std::vector<text::StringId> words_of_name(std::string_view text);

// Appends the ids of the words of token `i`. False if it cannot stand inside a name, as a full stop or a
// bracket; hyphens and apostrophes can, and have no words.
bool append_words(const doc::Tokens& tokens, std::uint32_t i, std::vector<text::StringId>& words);

// How a name has to be written to be meant.
enum class Writing : std::uint8_t {
  kAny,      // "militants"
  kCapital,  // "Turkey": its first letter is a capital
  kCapitals  // "US", "WHO": no letter is small
};

// As the lexicon writes it: an acronym of two or three letters is easily a word in small ones.
Writing writing_of_name(std::string_view text);
// As the tokens are written.
bool is_written(const doc::Tokens& tokens, TokenSpan span, Writing writing);

}  // namespace diurna::actors
