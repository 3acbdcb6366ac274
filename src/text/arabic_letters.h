// One form for each word of Persian and Arabic, so that the same word is found however it was typed.
//
// Thread-safety: pure functions.
#pragma once

#include <string>
#include <string_view>

namespace diurna::text {

// Vowel signs, tatweel, joiners and directional marks are dropped; the Arabic and the Persian yeh and kaf,
// the forms of alef and of heh and the hamza carriers become one letter each. Latin is left as it is.
// Ill-formed bytes are dropped.
std::string normal_form(std::string_view word);

// What stands inside a word without being one of its letters: joiners, vowel signs, tatweel.
bool is_inside_word(char32_t c);

// The last letter that counts carries the sign of the Persian genitive (hamza above): a noun goes on.
bool ends_in_genitive(std::string_view word);

}  // namespace diurna::text
