// When the clause around an expression plays: it says whether "on Sunday" looks back or ahead.
//
// Rests on the tagger's Penn Treebank tags and, where the parser has run, on its arcs, with the words of the
// classes LOOKSAHEAD and IMPLICATIVE; without tags on the words alone, and news is told in the past.
// Thread-safety: free functions without state.
#pragma once

#include <string_view>

#include "diurna/span.h"
#include "doc/tokens.h"
#include "times/vocabulary.h"

namespace diurna::times {

enum class Tense : unsigned char { kPast, kPresent, kFuture };

// `expression` lies within `sentence`, both within `tokens`.
Tense tense_of(std::string_view text, const doc::Tokens& tokens, const Vocabulary& vocabulary,
               TokenSpan sentence, TokenSpan expression);

}  // namespace diurna::times
