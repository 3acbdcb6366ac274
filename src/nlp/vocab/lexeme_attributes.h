// What the networks see of a word besides its norm: attributes that follow from the form alone, as
// spaCy's lang/lex_attrs.py defines them.
//
// Forms are well-formed UTF-8. Thread-safety: pure functions.
#pragma once

#include <string>
#include <string_view>

#include "text/string_id.h"

namespace diurna::nlp {

using text::StringId;

struct LexemeAttributes {
  StringId orth = 0;
  StringId lower = 0;
  StringId prefix = 0;
  StringId suffix = 0;
  StringId shape = 0;
  bool is_space = false;
};

LexemeAttributes lexeme_attributes(std::string_view form);

// Letters as X and x, digits as d, the rest as it is, runs cut at 4: "Airbus-A380" -> "Xxxxx-Xddd".
// "LONG" from 100 code points on.
std::string word_shape(std::string_view form);
// The first code point. The view is into `form`.
std::string_view word_prefix(std::string_view form);
// The last three code points. The view is into `form`.
std::string_view word_suffix(std::string_view form);
// Not empty, and white space throughout.
bool is_white_space(std::string_view form);

}  // namespace diurna::nlp
