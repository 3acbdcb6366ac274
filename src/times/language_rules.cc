#include "times/language_rules.h"

#include <algorithm>
#include <array>

namespace diurna::times {
namespace {

constexpr std::array<RuleTables, 5> kTables = {{
    {"en", "times/words.tsv", "times/patterns.tsv"},
    {"fr", "times/words_fr.tsv", "times/patterns_fr.tsv"},
    {"es", "times/words_es.tsv", "times/patterns_es.tsv"},
    {"fa", "times/words_fa.tsv", "times/patterns_fa.tsv"},
    {"ar", "times/words_ar.tsv", "times/patterns_ar.tsv"},
}};

}  // namespace

std::span<const RuleTables> rule_tables() {
  return kTables;
}

const RuleTables* tables_of(std::string_view language) {
  const std::string_view base = language.substr(0, language.find('-'));
  const auto found = std::find_if(kTables.begin(), kTables.end(),
                                  [&](const RuleTables& tables) { return tables.language == base; });
  return found == kTables.end() ? nullptr : &*found;
}

Result<LanguageRules> LanguageRules::load(const std::string& folder, const RuleTables& tables) {
  Result<Vocabulary> vocabulary = Vocabulary::load(folder, std::string(tables.words));
  if (!vocabulary) return vocabulary.error();
  Result<std::vector<Rule>> rules = load_rules(folder, std::string(tables.patterns), *vocabulary);
  if (!rules) return rules.error();
  return LanguageRules{*std::move(vocabulary), *std::move(rules)};
}

}  // namespace diurna::times
