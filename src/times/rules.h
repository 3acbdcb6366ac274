// The rules for time expressions (data/times/patterns.tsv), read and checked.
//
// The order of the rows matters: a row may use the kinds that the rows above it give, and of two rows
// that give the same words the upper one wins. Thread-safety: const after loading.
#pragma once

#include <string>
#include <vector>

#include "diurna/status.h"
#include "times/pattern.h"
#include "times/vocabulary.h"

namespace diurna::times {

struct Rule {
  std::string name;
  Kind kind = Kind::kDay;
  Pattern pattern;
  std::vector<Step> steps;
  // What the expression can begin with: one of these words, classes or kinds.
  std::vector<Symbol> begins_with;
  std::vector<Kind> begins_with_kinds;
};

// The columns of the table; those from "date" on hold the row's example.
inline const std::vector<std::string>& rule_columns() {
  static const std::vector<std::string> kColumns = {"name", "kind",     "pattern", "meaning",
                                                    "date", "sentence", "text",    "value"};
  return kColumns;
}

// Errors: kBadData, kNotFound, kUnreadable.
// `table`: "times/patterns_fr.tsv". The words that the rules name get numbers in `vocabulary`.
Result<std::vector<Rule>> load_rules(const std::string& folder, const std::string& table,
                                     Vocabulary& vocabulary);

}  // namespace diurna::times
