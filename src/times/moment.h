// A point or stretch of the calendar, as exact as the text names it, and a length of time.
//
// Values are written as TIMEX3 (ISO-TimeML 1.2.1) writes them. Thread-safety: plain values.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "times/calendar.h"
#include "times/other_calendar.h"

namespace diurna::times {

// From the coarsest to the finest.
enum class Precision : unsigned char {
  kCentury,
  kDecade,
  kYear,
  kHalf,
  kSeason,
  kQuarter,
  kMonth,
  kWeek,
  kWeekend,
  kDay,
  kPartOfDay,
  kHour,
  kMinute,
};

// "day", "part_of_day", ...: TimeExpression::precision.
std::string_view name_of(Precision precision);

struct Moment {
  Precision precision = Precision::kDay;
  std::optional<Date> first;  // first day of the stretch; none: a time of an unknown day
  // A month or year of another calendar: its last day and its number there.
  std::optional<Date> last;
  CalendarSystem system = CalendarSystem::kGregorian;
  int own_year = 0;
  std::string part;  // "MO" of a part of the day, "SU" of a season; else empty
  unsigned hour = 0;
  unsigned minute = 0;
  std::string zone;     // "Z", "+08:00"; empty: not named
  bool fiscal = false;  // a fiscal year or a part of one
};

// "2025-09-21", "2025-W38", "2024-08", "2020-Q3", "FY2020", "199", "T21:00", ...; a month or year of another
// calendar as the days that it has, "2024-03-20/2024-04-19"
std::string value_of(const Moment& moment);

enum class Unit : unsigned char {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeekend,
  kWeek,
  kMonth,
  kQuarter,
  kYear,
  kDecade,
  kCentury,
};

// The unit that is called "month" and the like, in the singular.
std::optional<Unit> unit_named(std::string_view name);

struct Amount {
  double number = 0;
  bool vague = false;  // "several": written X
};

struct Duration {
  Amount amount;
  Unit unit = Unit::kDay;
};

// "P4Y", "PT5H30M", "PXM", "P2.5Y"; decades and centuries in years, quarters as "P2Q".
std::string value_of(const Duration& duration);

// The stretch of precision `unit` that holds `date`; units below the day give the day.
std::optional<Moment> stretch_around(Date date, Unit unit);
// `date` moved by whole units, and the stretch there. Fractions count for years only ("two and a half
// years ago": 30 months).
std::optional<Moment> stretch_after(Date date, double count, Unit unit);

}  // namespace diurna::times
