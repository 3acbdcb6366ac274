// What is known of one language's time expressions: its words and its rules (data/times).
//
// Thread-safety: const after loading.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"
#include "times/rules.h"
#include "times/vocabulary.h"

namespace diurna::times {

// The tables of a language.
struct RuleTables {
  std::string_view language;  // BCP 47: "fr"
  std::string_view words;     // "times/words_fr.tsv"
  std::string_view patterns;
};
std::span<const RuleTables> rule_tables();
// Those of a block in "en-GB", "fr", ...; null: there are none.
const RuleTables* tables_of(std::string_view language);

struct LanguageRules {
  Vocabulary vocabulary;
  std::vector<Rule> rules;

  // Errors: kBadData, kNotFound, kUnreadable.
  static Result<LanguageRules> load(const std::string& folder, const RuleTables& tables);
};

}  // namespace diurna::times
