// Lemmas from tables: the component "lemmatizer" of a spaCy pipeline, modes "rule" and "lookup".
//
// Rule mode is spaCy's (pipeline/lemmatizer.py), with the English test for base forms
// (lang/en/lemmatizer.py). Thread-safety: a const Lemmatizer may be used by many threads at once.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "doc/tokens.h"
#include "nlp/lemmatizer/lookups.h"

namespace diurna::nlp {

enum class LemmatizerMode : std::uint8_t { kRule, kLookup };

struct LemmatizerOptions {
  std::string language;    // of the pipeline: "en"
  std::string mode;        // as config.cfg has it: "rule", "lookup"
  bool overwrite = false;  // also tokens that have a lemma already
};

class Lemmatizer {
 public:
  // Reads `component`/lookups/lookups.bin in the model's folder. Errors: kModelMissing, kModelBroken; also
  // for a language whose lemmatizer spaCy has its own algorithm for, and for any other mode.
  static Result<Lemmatizer> open(const std::string& directory, const std::string& component,
                                 const LemmatizerOptions& options);
  // From the bytes of lookups.bin; `path` is for messages.
  static Result<Lemmatizer> from_bytes(std::string bytes, const std::string& path,
                                       const LemmatizerOptions& options);

  // Writes the lemma of the tokens of `text` that have none.
  void apply(doc::Tokens& tokens, TokenSpan text) const;

 private:
  Lemmatizer() = default;
  std::string lemma_of(const doc::Tokens& tokens, std::uint32_t i) const;
  std::string rule_lemma(const doc::Tokens& tokens, std::uint32_t i) const;
  std::string lookup_lemma(const doc::Tokens& tokens, std::uint32_t i) const;

  std::shared_ptr<const std::string> bytes_;  // what the tables point into
  LemmaLookups lookups_;
  LemmatizerMode mode_ = LemmatizerMode::kRule;
  bool english_ = false;
  bool overwrite_ = false;
};

}  // namespace diurna::nlp
