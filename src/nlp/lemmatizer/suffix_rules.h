// Lemmas from suffix rules, an index of known lemmas and a table of exceptions: the mode "rule" of spaCy's
// lemmatizer (pipeline/lemmatizer.py), for languages without an algorithm of their own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "nlp/lemmatizer/lemma_tables.h"
#include "nlp/lemmatizer/word.h"

namespace diurna::nlp {

enum class FormKind : std::uint8_t {
  kKnown,    // in the index
  kNoWord,   // with something that is no letter
  kUnknown,  // neither
};

struct SuffixForm {
  std::string form;
  FormKind kind;
};

// What the suffix rules make of `lower`, rule by rule, without empty forms.
std::vector<SuffixForm> suffix_forms(const LemmaTables& tables, std::string_view lower);

// The lemma of a word whose part of speech is set. It keeps its case if no rule fits it.
std::string rule_lemma(const LemmaLookups& lookups, const Word& word);

}  // namespace diurna::nlp
