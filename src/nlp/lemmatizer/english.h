// English lemmas: suffix rules for what is not its own lemma (spaCy, lang/en/lemmatizer.py).
#pragma once

#include <string>
#include <string_view>

#include "nlp/lemmatizer/lemma_tables.h"
#include "nlp/lemmatizer/word.h"

namespace diurna::nlp {

// Whether an English word is its own lemma. `features` are Universal features, "Number=Sing|Person=3".
bool is_english_base_form(text::StringId pos, std::string_view features);

// The lemma of a word whose part of speech is set.
std::string english_lemma(const LemmaLookups& lookups, const Word& word);

}  // namespace diurna::nlp
