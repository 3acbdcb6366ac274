// Points in time as pages, feeds and HTTP headers write them: a date, with a time of day and a zone if given.
//
//   "2025-09-21T14:05:09.120Z"             2025-09-21T14:05:09Z
//   "Sun, 21 Sep 2025 14:05:09 +0530"      2025-09-21T14:05:09+05:30
//   "Sept. 21, 2025 at 2:05 p.m. EDT"      2025-09-21T14:05-04:00
//   "14:05, 21 September 2025"             2025-09-21T14:05
//   "21.09.2025", "1758463509"             2025-09-21, 2025-09-21T14:05:09Z (seconds, or milliseconds, since
//   1970)
//
// Nothing is made up: without a time there is none, without a zone there is none, nor with a name that stands
// for several (IST). Fractions of a second are left out. Thread-safety: immutable once opened.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "dates/written_date.h"
#include "diurna/status.h"

namespace diurna::dates {

// How a date in numbers is meant where both readings are days: 03/04/2025.
enum class DateOrder : std::uint8_t { kUnknown, kDayFirst, kMonthFirst };

struct TimeOfDay {
  unsigned hour = 0;
  unsigned minute = 0;
  std::optional<unsigned> second;
  std::optional<int> offset;  // of the zone, in minutes east of UTC
};

struct Timestamp {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  std::optional<TimeOfDay> time;
  std::size_t length = 0;  // bytes read

  std::string iso() const;
  // Days since 1970-01-01, as written: the zone is not looked at.
  long day_number() const;
};

// "+05:30", "-0400", "+02" in minutes; nothing if that is not all of it. Precondition: well-formed UTF-8.
std::optional<int> zone_offset(std::string_view written);

class TimestampReader {
 public:
  // data/dates/months.tsv, data/dates/clock_words.tsv. Errors: kBadData, kNotFound, kUnreadable.
  static Result<TimestampReader> open(const std::string& data_folder);

  // The value of an attribute or header, white space around it aside: at most a few words may follow.
  // Precondition of both: well-formed UTF-8.
  std::optional<Timestamp> read_value(std::string_view value, DateOrder order) const;
  // What stands at the beginning of `text`, which may go on. A date in words or numbers with its year; no
  // bare number, which might be anything.
  std::optional<Timestamp> read_at(std::string_view text, DateOrder order) const;

  const Months& months() const { return months_; }

 private:
  friend class TimestampGrammar;

  enum class WordKind : std::uint8_t { kAm, kPm, kLink, kHour, kZone };
  struct ClockWord {
    WordKind kind;
    std::optional<int> offset;
  };

  explicit TimestampReader(Months months) : months_(std::move(months)) {}
  const ClockWord* clock_word(std::string_view word) const;

  Months months_;
  std::unordered_map<std::string, ClockWord> words_;  // by lower-cased form
};

}  // namespace diurna::dates
