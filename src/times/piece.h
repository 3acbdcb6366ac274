// Tokens cut into the pieces that patterns speak of: runs of letters, runs of digits, single signs.
//
// "9:30pm" is 9 : 30 pm, "mid-1990s" is mid - 1990 s; a token of letters and full stops stays whole and
// loses the last stop: "Sept." is sept, "p.m." is p.m. Pieces make the patterns independent of how the
// tokenizer cuts numerals, while expressions begin and end where tokens do. Apostrophes and dashes of
// all kinds read as ' and -.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/span.h"
#include "doc/tokens.h"
#include "times/vocabulary.h"

namespace diurna::times {

struct Piece {
  std::uint32_t token = 0;
  std::string text;  // lower case
  // Of the words table, and of digits: DIGITS; DAY 1-31; DAYTOOLARGE 32-99; MONTHNUM 1-12; HOUR 0-24; MINUTE 00-59 with two
  // digits; YY two digits; CLOCK four digits 0000-2359; YEAR 1000-2999; MODERN 1800-2099;
  // TENYEAR, TENYY: YEAR and YY that end in 0.
  std::vector<WordClass> classes;
  bool capital = false;  // begins with a capital letter
  bool glued = false;    // no blank before it
  bool begins_token = false;
  bool ends_token = false;
};

// The pieces of the tokens in `range`; tokens of white space have none.
std::vector<Piece> cut(std::string_view text, const doc::Tokens& tokens, TokenSpan range,
                       const Vocabulary& vocabulary);

// The class of every piece that begins with a capital letter. It has no value, and no pattern begins with it.
inline constexpr std::string_view kCapital = "CAPITAL";

// Whether `name` is one of the computed classes.
bool is_digit_class(std::string_view name);

}  // namespace diurna::times
