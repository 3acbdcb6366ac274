// Calendar arithmetic on std::chrono dates of the proleptic Gregorian calendar (ISO 8601).
//
// Results stay within the years 1 to 9999, those that ISO 8601 writes with four digits; what would fall
// outside is nothing. Thread-safety: free functions without state.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace diurna::times {

using Date = std::chrono::year_month_day;

struct IsoWeek {
  int year;       // not always the calendar year: 2021-01-03 lies in 2020-W53
  unsigned week;  // 1 to 53
};

// The date, if the calendar has it.
std::optional<Date> date_of(int year, unsigned month, unsigned day);
// "2025-09-21", also when more follows ("2025-09-21T14:05").
std::optional<Date> parse_iso_date(std::string_view text);

std::optional<Date> plus_days(Date date, long days);
// The same day of the month, or the month's last day where it is shorter.
std::optional<Date> plus_months(Date date, long months);

// 1 is Monday, 7 is Sunday.
unsigned iso_weekday(Date date);
IsoWeek iso_week(Date date);
// The Monday of the week that holds `date`.
std::optional<Date> monday_of(Date date);

// The n-th such weekday of a month; n = -1 is the last. Nothing if the month has fewer.
std::optional<Date> nth_weekday(int year, unsigned month, unsigned weekday, int n);
// Easter Sunday of the Western churches (anonymous Gregorian computus: Nature 13, 1876, p. 487).
std::optional<Date> easter(int year);

inline int year_of(Date date) {
  return static_cast<int>(date.year());
}
inline unsigned month_of(Date date) {
  return static_cast<unsigned>(date.month());
}
inline unsigned day_of(Date date) {
  return static_cast<unsigned>(date.day());
}

}  // namespace diurna::times
