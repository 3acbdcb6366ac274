// How a line is written: its words, their capitals, its end mark. Language-blind but for a list of small
// English words that a title leaves in lower case.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "diurna/span.h"

namespace diurna::article {

// `span` without white space (str.isspace) at its ends; empty at its begin if there is nothing else.
ByteSpan trimmed(std::string_view text, ByteSpan span);
// The same of a view.
std::string_view trimmed(std::string_view text);

// The last mark of `line` behind closing quotes and brackets; 0 if it is a letter or digit, or nothing.
char32_t end_mark(std::string_view line);
// Ends in a full stop, question or exclamation mark or ellipsis, of any script.
bool ends_sentence(std::string_view line);

// First letter or digit of `line`; 0 if none.
char32_t first_letter(std::string_view line);
bool starts_upper(std::string_view line);
bool starts_lower(std::string_view line);

struct WordShapes {
  std::uint32_t words = 0;        // with a letter
  std::uint32_t weighty = 0;      // cased, and not among the small words of a title
  std::uint32_t capitalised = 0;  // of those
  std::uint32_t all_caps = 0;     // words with no lower-case and at least one upper-case letter
  std::uint32_t caseless = 0;     // words of a script without case
};
WordShapes word_shapes(std::string_view line);

// Most weighty words are capitalised: "Harbour Master Says He Will Not Resign".
bool is_title_cased(std::string_view line);
// All cased words are in capitals.
bool is_all_caps(std::string_view line);

// "By Jane Doe": who wrote the article.
bool is_byline(std::string_view line);

// Maximal stretches without white space.
std::vector<std::string_view> split_words(std::string_view line);

// `line` without leading and trailing punctuation.
std::string_view bare_word(std::string_view word);

}  // namespace diurna::article
