// French lemmas: an index, exceptions, suffix rules and, at last, a table of forms (spaCy,
// lang/fr/lemmatizer.py).
#pragma once

#include <string>

#include "nlp/lemmatizer/lemma_tables.h"
#include "nlp/lemmatizer/word.h"

namespace diurna::nlp {

// The lemma of a word whose part of speech is set.
std::string french_lemma(const LemmaLookups& lookups, const Word& word);

}  // namespace diurna::nlp
