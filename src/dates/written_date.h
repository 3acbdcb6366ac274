// Calendar dates as datelines, signatures and web pages write them.
//
// Not the general reader of time expressions: only whole dates, only in the forms that stand in such places.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/table.h"
#include "diurna/status.h"

namespace diurna::dates {

// The names of the months (data/dates/months.tsv).
class Months {
 public:
  static Result<Months> open(const std::string& data_folder);

  // 1 to 12; nothing if `word` is no month.
  std::optional<unsigned> number(std::string_view word) const;

 private:
  std::unordered_map<std::string, unsigned> numbers_;  // by lower-cased form
};

struct WrittenDate {
  std::optional<int> year;
  unsigned month = 0;
  unsigned day = 0;
  std::size_t length = 0;  // bytes

  // "2024-03-09"; empty without a year.
  std::string iso() const;
};

// The date at the beginning of `text`: "Sept. 9, 2024", "September 9 2024", "9 September 2024",
// "9. September 2024", "9 de septiembre de 2024", "2024-09-09"; the year may be missing after a named month.
// Nothing if the words give no day that the calendar has, or go on with a letter or digit.
std::optional<WrittenDate> read_date(std::string_view text, const Months& months);

// `text` is a day of the calendar in the form "2024-09-09".
bool is_iso_date(std::string_view text);

}  // namespace diurna::dates
