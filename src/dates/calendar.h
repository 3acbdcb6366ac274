// The days that the calendar has.
#pragma once

#include <chrono>

namespace diurna::dates {

inline bool exists(int year, unsigned month, unsigned day) {
  using Year = std::chrono::year;
  return std::chrono::year_month_day{Year(year), std::chrono::month(month), std::chrono::day(day)}.ok();
}

}  // namespace diurna::dates
