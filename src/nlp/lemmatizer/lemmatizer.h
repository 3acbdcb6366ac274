// Lemmas from tables: the component "lemmatizer" of a spaCy pipeline, modes "rule" and "lookup".
//
// Rule mode is spaCy's general one (nlp/lemmatizer/suffix_rules.h) or that of the language: English, French,
// Spanish. Thread-safety: a const Lemmatizer may be used by many threads at once.
#pragma once

#include <string>
#include <string_view>

#include "doc/tokens.h"
#include "nlp/lemmatizer/lookups.h"
#include "nlp/lemmatizer/word.h"

namespace diurna::nlp {

struct LemmatizerOptions {
  std::string language;    // of the pipeline: "en"
  std::string mode;        // as config.cfg has it: "rule", "lookup"
  bool overwrite = false;  // also tokens that have a lemma already
};

void write_lemmatizer(const ParsedLookups& lookups, const LemmatizerOptions& options, ImageWriter& writer);

class Lemmatizer {
 public:
  Lemmatizer() = default;
  // What write_lemmatizer wrote. The image must outlive the lemmatizer; the reader fails if it is anything
  // else, and by name for a table that is missing, a mode or a language that cannot be run.
  static Lemmatizer read(ImageReader& reader);

  // Writes the lemma of the tokens of `text` that have none.
  void apply(doc::Tokens& tokens, TokenSpan text) const;

 private:
  using Algorithm = std::string (*)(const LemmaLookups& lookups, const Word& word);

  static Algorithm algorithm_of(const LemmatizerOptions& options);
  std::string lemma_of(const doc::Tokens& tokens, std::uint32_t i) const;

  LemmaLookups lookups_;
  Algorithm algorithm_ = nullptr;
  bool by_rules_ = false;
  bool overwrite_ = false;
};

}  // namespace diurna::nlp
