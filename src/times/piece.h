// A text cut into the pieces that patterns speak of: runs of letters, runs of digits, single signs.
//
// "9:30pm" is 9 : 30 pm, "mid-1990s" is mid - 1990 s. Pieces make the patterns independent of how a tokenizer
// cuts numerals, while expressions begin and end where tokens do. English is cut along its tokens; one of
// letters and full stops stays whole and loses the last stop: "Sept." is sept, "p.m." is p.m. Other languages
// are cut as they are written: a token is what stands between blanks and signs.
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
  std::uint32_t sentence = 0;  // number of the sentence in the text that was cut
  ByteSpan span;               // of the letters, digits or sign; of a whole token, all of it
  std::string text;            // normal form (normal_word.h)
  Symbol word = kNoSymbol;     // the number of `text`
  // Of the words table, and of digits: DIGITS; DAY 1-31; DAYTOOLARGE 32-99; MONTHNUM 1-12; HOUR 0-24; MINUTE
  // 00-59 with two digits; YY two digits; CLOCK four digits 0000-2359; YEAR 1000-2999; MODERN 1800-2099;
  // SOLARYEAR 1280-1449 and HIJRIYEAR 1300-1499, which overlap; TENYEAR, TENYY: YEAR and YY that end in 0.
  std::vector<WordClass> classes;
  bool capital = false;  // begins with a capital letter
  bool glued = false;    // no blank before it
  bool begins_token = false;
  bool ends_token = false;
};

// The pieces of the tokens in `range`; tokens of white space have none.
std::vector<Piece> cut(std::string_view text, const doc::Tokens& tokens, TokenSpan range,
                       const Vocabulary& vocabulary);

// The pieces of a stretch of text that no tokenizer has cut.
std::vector<Piece> cut_words(std::string_view text, ByteSpan range, const Vocabulary& vocabulary);

// The value that a piece has in a class, or nothing if it is not in the class.
const std::string* value_in(const Piece& piece, Symbol class_name);

}  // namespace diurna::times
