#include "nlp/lemmatizer/french.h"

#include <algorithm>

#include "nlp/lemmatizer/lookup.h"
#include "nlp/lemmatizer/suffix_rules.h"

namespace diurna::nlp {
namespace {

using text::operator""_id;

// The parts of speech with tables of their own; the lemmas of others are looked up by their form.
constexpr text::StringId kRuled[] = {"NOUN"_id,  "VERB"_id, "ADJ"_id,  "ADP"_id,   "ADV"_id,  "AUX"_id,
                                     "CCONJ"_id, "DET"_id,  "PRON"_id, "PUNCT"_id, "SCONJ"_id};

// The first known form or what is no word, else the first form; empty if no rule fits.
std::string ruled_form(const LemmaTables& tables, std::string_view lower) {
  std::vector<SuffixForm> forms = suffix_forms(tables, lower);
  if (forms.empty()) return {};
  const auto found =
      std::ranges::find_if(forms, [](const SuffixForm& form) { return form.kind != FormKind::kUnknown; });
  return std::move(found == forms.end() ? forms.front().form : found->form);
}

}  // namespace

std::string french_lemma(const LemmaLookups& lookups, const Word& word) {
  if (std::ranges::find(kRuled, word.pos) == std::end(kRuled)) return lookup_lemma(lookups, word);
  if (const LemmaTables* tables = lookups.tables_of(word.tables)) {
    if (tables->index.contains(word.lower)) return std::string(word.lower);
    const auto exceptions = tables->exceptions_of(word.lower);
    if (exceptions && !exceptions->empty()) return std::string(exceptions->front());
    std::string form = ruled_form(*tables, word.lower);
    if (!form.empty()) return form;
  }
  Word lower = word;
  lower.form = word.lower;
  return lookup_lemma(lookups, lower);
}

}  // namespace diurna::nlp
