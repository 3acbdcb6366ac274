#include "times/moment.h"

#include <fmt/format.h>

#include <cmath>

namespace diurna::times {
namespace {

std::string iso_date(Date date) {
  return fmt::format("{:04}-{:02}-{:02}", year_of(date), month_of(date), day_of(date));
}

std::string iso_week_value(Date date) {
  const IsoWeek week = iso_week(date);
  return fmt::format("{:04}-W{:02}", week.year, week.week);
}

std::string date_value(const Moment& moment, Date date) {
  const int year = year_of(date);
  const unsigned month = month_of(date);
  switch (moment.precision) {
    case Precision::kCentury:
      return fmt::format("{:02}", year / 100);
    case Precision::kDecade:
      return fmt::format("{:03}", year / 10);
    case Precision::kYear:
      return fmt::format("{:04}", year);
    case Precision::kHalf:
      return fmt::format("{:04}-H{}", year, month <= 6 ? 1 : 2);
    case Precision::kSeason:
      return fmt::format("{:04}-{}", year, moment.part);
    case Precision::kQuarter:
      return fmt::format("{:04}-Q{}", year, (month - 1) / 3 + 1);
    case Precision::kMonth:
      return fmt::format("{:04}-{:02}", year, month);
    case Precision::kWeek:
      return iso_week_value(date);
    case Precision::kWeekend:
      return iso_week_value(date) + "-WE";
    default:
      return iso_date(date);
  }
}

std::string time_value(const Moment& moment) {
  switch (moment.precision) {
    case Precision::kPartOfDay:
      return "T" + moment.part;
    case Precision::kHour:
    case Precision::kMinute:
      return fmt::format("T{:02}:{:02}{}", moment.hour, moment.minute, moment.zone);
    default:
      return {};
  }
}

struct UnitName {
  std::string_view name;
  Unit unit;
  std::string_view symbol;  // in a duration, after the number
  int years;                // decades and centuries are counted in years
};

constexpr UnitName kUnits[] = {
    {"second", Unit::kSecond, "S", 0},  {"minute", Unit::kMinute, "M", 0},     {"hour", Unit::kHour, "H", 0},
    {"day", Unit::kDay, "D", 0},        {"weekend", Unit::kWeekend, "WE", 0},  {"week", Unit::kWeek, "W", 0},
    {"month", Unit::kMonth, "M", 0},    {"quarter", Unit::kQuarter, "Q", 0},   {"year", Unit::kYear, "Y", 0},
    {"decade", Unit::kDecade, "Y", 10}, {"century", Unit::kCentury, "Y", 100},
};

// kUnits stands in the order of the enumeration.
const UnitName& entry(Unit unit) {
  return kUnits[static_cast<std::size_t>(unit)];
}

constexpr double kManyHours = 1e6;

// Parts of an hour are written in minutes.
std::string hours_value(double number) {
  const long minutes = std::lround(number * 60);
  std::string value = "PT";
  if (minutes >= 60) value += fmt::format("{}H", minutes / 60);
  if (minutes % 60 != 0 || minutes == 0) value += fmt::format("{}M", minutes % 60);
  return value;
}

bool shorter_than_day(Unit unit) {
  return unit < Unit::kDay;
}

Moment stretch(Precision precision, std::optional<Date> first) {
  Moment moment;
  moment.precision = precision;
  moment.first = first;
  return moment;
}

long months_of(Unit unit) {
  switch (unit) {
    case Unit::kMonth:
      return 1;
    case Unit::kQuarter:
      return 3;
    case Unit::kYear:
      return 12;
    case Unit::kDecade:
      return 120;
    case Unit::kCentury:
      return 1200;
    default:
      return 0;
  }
}

}  // namespace

std::string_view name_of(Precision precision) {
  constexpr std::string_view kNames[] = {"century",     "decade", "year",  "half_year", "season",
                                         "quarter",     "month",  "week",  "weekend",   "day",
                                         "part_of_day", "hour",   "minute"};
  return kNames[static_cast<std::size_t>(precision)];
}

std::string value_of(const Moment& moment) {
  const std::string time = time_value(moment);
  if (!moment.first) return time;
  if (moment.last && moment.precision < Precision::kDay)
    return iso_date(*moment.first) + "/" + iso_date(*moment.last);
  return (moment.fiscal ? "FY" : "") + date_value(moment, *moment.first) + time;
}

std::optional<Unit> unit_named(std::string_view name) {
  for (const UnitName& unit : kUnits) {
    if (unit.name == name) return unit.unit;
  }
  return std::nullopt;
}

std::string value_of(const Duration& duration) {
  const UnitName& unit = entry(duration.unit);
  const std::string_view prefix = shorter_than_day(duration.unit) ? "PT" : "P";
  if (duration.amount.vague) return fmt::format("{}X{}", prefix, unit.symbol);
  if (duration.unit == Unit::kHour && duration.amount.number < kManyHours)
    return hours_value(duration.amount.number);
  const double number = duration.amount.number * (unit.years == 0 ? 1 : unit.years);
  return fmt::format("{}{}{}", prefix, number, unit.symbol);
}

std::optional<Moment> stretch_around(Date date, Unit unit) {
  const int year = year_of(date);
  switch (unit) {
    case Unit::kCentury:
      return stretch(Precision::kCentury, date_of(std::max(1, year / 100 * 100), 1, 1));
    case Unit::kDecade:
      return stretch(Precision::kDecade, date_of(std::max(1, year / 10 * 10), 1, 1));
    case Unit::kYear:
      return stretch(Precision::kYear, date_of(year, 1, 1));
    case Unit::kQuarter:
      return stretch(Precision::kQuarter, date_of(year, (month_of(date) - 1) / 3 * 3 + 1, 1));
    case Unit::kMonth:
      return stretch(Precision::kMonth, date_of(year, month_of(date), 1));
    case Unit::kWeek:
    case Unit::kWeekend: {
      const auto monday = monday_of(date);
      if (!monday) return std::nullopt;
      return stretch(unit == Unit::kWeek ? Precision::kWeek : Precision::kWeekend, monday);
    }
    default:
      return stretch(Precision::kDay, date);
  }
}

std::optional<Moment> stretch_after(Date date, double count, Unit unit) {
  constexpr double kLimit = 4e6;  // beyond the calendar in any unit; keeps the products below in range
  if (!(std::abs(count) <= kLimit)) return std::nullopt;
  const long months = std::lround(count * static_cast<double>(months_of(unit)));
  const bool weeks = unit == Unit::kWeek || unit == Unit::kWeekend;
  std::optional<Date> moved = date;
  if (months != 0) {
    moved = plus_months(date, months);
  } else if (!shorter_than_day(unit) && count != 0) {
    moved = plus_days(date, std::lround(count * (weeks ? 7 : 1)));
  }
  if (!moved) return std::nullopt;
  const bool whole = count == std::floor(count);
  return stretch_around(*moved, whole || months == 0 ? unit : Unit::kMonth);
}

}  // namespace diurna::times
