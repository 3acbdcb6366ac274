// Spanish lemmas: rules that the features of a word select, with changes of vowels and accents, and the
// pronouns at the end of a verb (spaCy, lang/es/lemmatizer.py).
//
// Of the forms that spaCy finds, this is the first. An ending in a rule is taken as it is written.
#pragma once

#include <optional>
#include <string>

#include "nlp/lemmatizer/lemma_tables.h"
#include "nlp/lemmatizer/word.h"

namespace diurna::nlp {

// The lemma of a word whose part of speech is set: of a verb with pronouns, all of theirs, with blanks
// between them ("contar yo").
std::string spanish_lemma(const LemmaLookups& lookups, const Word& word);

// spaCy reads endings and accents as regular expressions. Why the rules cannot be read without; nothing
// if they can.
std::optional<std::string> unsupported_spanish_rules(const LemmaLookups& lookups);

}  // namespace diurna::nlp
