#include "nlp/lemmatizer/lookup.h"

namespace diurna::nlp {

std::string lookup_lemma(const LemmaLookups& lookups, const Word& word) {
  return std::string(lookups.lemma_of(text::string_id(word.form)).value_or(word.form));
}

}  // namespace diurna::nlp
