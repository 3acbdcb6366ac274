// Time expressions of English text, found and normalised as TIMEX3 (ISO-TimeML 1.2.1).
//
// Rules and words are data (data/times). What is relative is seen from the day on which the article, or
// the embedded post, appeared; "two days later" from the date that the text named before. Without such a
// day the expression is kept and its value is empty. Thread-safety: a const TimeFinder may be used by
// many threads at once.
#pragma once

#include <string>
#include <vector>

#include "diurna/article.h"
#include "diurna/record.h"
#include "diurna/status.h"
#include "doc/tokens.h"
#include "times/rules.h"
#include "times/vocabulary.h"

namespace diurna::times {

class TimeFinder {
 public:
  // `data_folder`: empty for the tables that are compiled in. Errors: kBadData, kNotFound, kUnreadable.
  static Result<TimeFinder> open(const std::string& data_folder);

  // The expressions in the blocks whose language is English, and the dates of posts' signatures; in text
  // order, not overlapping. Ids are left empty. `tokens` are those of the article's text.
  std::vector<TimeExpression> find(const Article& article, const doc::Tokens& tokens) const;

 private:
  TimeFinder(Vocabulary vocabulary, std::vector<Rule> rules);

  Vocabulary vocabulary_;
  std::vector<Rule> rules_;
};

}  // namespace diurna::times
