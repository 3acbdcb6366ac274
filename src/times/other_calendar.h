// Dates of the Solar Hijri calendar (Iran, Afghanistan) and of the lunar one, as dates of the Gregorian
// calendar.
//
// By ICU's calendars "persian" and "islamic-umalqura". Lunar months begin when somebody sees the moon: what a
// country counted may be a day earlier or later. Thread-safety: free functions without state.
#pragma once

#include <optional>

#include "times/calendar.h"

namespace diurna::times {

enum class CalendarSystem : unsigned char { kGregorian, kSolar, kLunar };

// The first and the last day of a stretch.
struct DayRange {
  Date first;
  Date last;
};

// Nothing: the calendar has no such day, month or year. Precondition: `system` is not Gregorian.
std::optional<Date> day_in(CalendarSystem system, int year, unsigned month, unsigned day);
std::optional<DayRange> month_in(CalendarSystem system, int year, unsigned month);
std::optional<DayRange> year_in(CalendarSystem system, int year);
// The year that holds a Gregorian date.
std::optional<int> year_of_date(CalendarSystem system, Date date);

}  // namespace diurna::times
