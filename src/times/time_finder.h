// Time expressions, found and normalised as TIMEX3 (ISO-TimeML 1.2.1): English, French, Spanish, Persian,
// Arabic.
//
// Rules and words are data (data/times); those of languages besides English are loaded when an article first
// needs them. What is relative is seen from the day on which the article, or the embedded post, appeared;
// "two days later" from the date that the text named before. Without such a day the expression is kept and
// its value is empty. Thread-safety: a const TimeFinder may be used by many threads at once.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/on_demand.h"
#include "diurna/article.h"
#include "diurna/record.h"
#include "diurna/status.h"
#include "doc/analysis.h"
#include "times/language_rules.h"

namespace diurna::times {

class TimeFinder {
 public:
  // `data_folder`: empty for the tables that are compiled in. Errors, of the English tables: kBadData,
  // kNotFound, kUnreadable. A language whose tables cannot be read has no expressions.
  static Result<TimeFinder> open(const std::string& data_folder);

  // The expressions in the blocks of known languages, and the dates of posts' signatures; in text order, not
  // overlapping. Ids are left empty. English is read from its tokens alone; in other languages `analyses`
  // tell the tense.
  std::vector<TimeExpression> find(const Article& article, const std::vector<doc::Analysis>& analyses) const;

 private:
  using Others = std::map<std::string_view, base::OnDemand<LanguageRules>>;
  TimeFinder(LanguageRules english, Others others);
  // Null: not a language that is read here.
  const LanguageRules* rules_for(std::string_view language) const;

  LanguageRules english_;
  Others others_;
};

}  // namespace diurna::times
