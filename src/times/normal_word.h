// One form for each word, however it was typed: lower case, plain apostrophes and dashes, digits of all
// scripts as 0 to 9, Arabic letters as text/arabic_letters.h has them.
//
// Thread-safety: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace diurna::times {

std::string normal_word(std::string_view word);

// The value of a decimal digit: ASCII, Arabic or Persian.
std::optional<unsigned> digit_value(char32_t c);
bool is_apostrophe(char32_t c);
bool is_dash(char32_t c);

}  // namespace diurna::times
