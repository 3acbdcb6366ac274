// The words of a text as the gazetteer's keys have them: small letters without accents.
//
// A word is a run of letters and digits; an apostrophe or hyphen ends it, so that "d'Ivoire" is two words in
// every spelling. "U.S." is one word, a Chinese character is one by itself. Keys are NFKD, less the marks,
// case-folded, with the letters that Persian and Arabic write in two ways made one (ICU; Unicode TR 15).
// Thread-safety: free functions without state.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diurna/span.h"

namespace diurna::places {

struct Word {
  ByteSpan span;  // into the text
  std::string key;
  bool capital = false;      // begins with a capital letter
  bool all_capital = false;  // has no small letter
  bool cased = false;        // of a script that has capitals
  bool dotted = false;       // "U.S.": its last full stop belongs to it
};

// Precondition: `range` lies in `text`, which is well-formed UTF-8.
std::vector<Word> words_of(std::string_view text, ByteSpan range);

// The keys of a name's words with one blank between two; empty if it has no word.
std::string key_of(std::string_view name);

}  // namespace diurna::places
