// Lemmas from one table of forms: the mode "lookup" of spaCy's lemmatizer.
#pragma once

#include <string>

#include "nlp/lemmatizer/lemma_tables.h"
#include "nlp/lemmatizer/word.h"

namespace diurna::nlp {

// The lemma of the form in the table lemma_lookup, else the form.
std::string lookup_lemma(const LemmaLookups& lookups, const Word& word);

}  // namespace diurna::nlp
