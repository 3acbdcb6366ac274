// How often each rule is right, measured (data/confidence.tsv). What the model of readings decides has a
// confidence of its own and asks for none of these. Thread-safety: const after loading.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "diurna/status.h"

namespace diurna::statements {

// The rules that ask for their confidence: a table has a row for each of them, and no other.
inline constexpr std::string_view kRules[] = {
    "non-answer",        "colon",          "post",         "plain-quotation",   "plain-clause",
    "plain-bare-clause", "plain-colon",    "plain-object", "plain-preposition", "plain-preposition-object",
    "plain-non-answer",  "plain-headline", "plain-turn",   "plain-standing",    "plain-post"};
inline constexpr std::string_view kRomanceRules[] = {
    "quotation",   "parataxis", "clause", "infinitive", "prepositional",  "attribute", "object",
    "preposition", "noun",      "colon",  "non-answer", "lone-quotation", "as-said"};

class RuleConfidence {
 public:
  // Errors: kBadData, with the row's byte unless the row of one of `rules` is missing.
  static Result<RuleConfidence> load(const std::string& data_folder,
                                     const std::string& name = "confidence.tsv",
                                     std::span<const std::string_view> rules = kRules);

  // In [0, 1]. `rule` is one of those that were loaded: another one is our bug.
  double of(std::string_view rule) const;

 private:
  std::map<std::string, double, std::less<>> by_rule_;
};

}  // namespace diurna::statements
