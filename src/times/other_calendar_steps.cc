#include "times/steps.h"

#include <cstdlib>

namespace diurna::times {
namespace {

constexpr int kOwnReach = 4;  // years; every four or five of the solar calendar hold its leap day

std::optional<Moment> stretch_in(CalendarSystem system, int year, const std::optional<DayRange>& range,
                                 Precision precision) {
  if (!range) return std::nullopt;
  Moment moment;
  moment.precision = precision;
  moment.first = range->first;
  moment.last = range->last;
  moment.system = system;
  moment.own_year = year;
  return moment;
}

// Of the year of that calendar that is there, else of the one that direction or tense points to.
void put_in_calendar(Meaning& meaning, CalendarSystem system, const OfYear& of_own_year) {
  if (meaning.reading().moment && meaning.reading().moment->system == system &&
      meaning.precision_is({Precision::kYear}))
    return meaning.put(of_own_year(meaning.reading().moment->own_year));
  const auto document = meaning.document_day();
  const auto now = document ? year_of_date(system, *document) : std::nullopt;
  if (!now) return;
  const int offset = *now - year_of(*document);
  meaning.put(choose(*document, meaning.reading().direction, meaning.context().tense, [&](int year) {
    const bool near = std::abs(year - year_of(*document)) <= kOwnReach;
    return near ? of_own_year(year + offset) : std::nullopt;
  }));
}

void year_of_calendar(Meaning& meaning, CalendarSystem system) {
  const auto number = meaning.given().whole(0);
  meaning.put(number ? stretch_in(system, *number, year_in(system, *number), Precision::kYear)
                     : std::nullopt);
}

void month_of_calendar(Meaning& meaning, CalendarSystem system) {
  const unsigned number = meaning.given().field(0);
  put_in_calendar(meaning, system, [=](int year) {
    return stretch_in(system, year, month_in(system, year, number), Precision::kMonth);
  });
}

void date_of_calendar(Meaning& meaning, CalendarSystem system) {
  const unsigned month_number = meaning.given().field(0);
  const unsigned day_number = meaning.given().field(1);
  put_in_calendar(meaning, system, [=](int year) {
    const auto day = day_in(system, year, month_number, day_number);
    return day ? stretch_around(*day, Unit::kDay) : std::nullopt;
  });
}

// "summer 1400": the Gregorian year that has most of it.
void solar_era(Meaning& meaning) {
  const auto range = year_in(CalendarSystem::kSolar, meaning.given().whole(0).value_or(0));
  meaning.put(range ? stretch_around(range->first, Unit::kYear) : std::nullopt);
}

void solar_year(Meaning& meaning) {
  year_of_calendar(meaning, CalendarSystem::kSolar);
}

void solar_month(Meaning& meaning) {
  month_of_calendar(meaning, CalendarSystem::kSolar);
}

void solar_date(Meaning& meaning) {
  date_of_calendar(meaning, CalendarSystem::kSolar);
}

void lunar_year(Meaning& meaning) {
  year_of_calendar(meaning, CalendarSystem::kLunar);
}

void lunar_month(Meaning& meaning) {
  month_of_calendar(meaning, CalendarSystem::kLunar);
}

void lunar_date(Meaning& meaning) {
  date_of_calendar(meaning, CalendarSystem::kLunar);
}

constexpr StepVerb kVerbs[] = {
    {"solar_era", 1, 1, &solar_era},   {"solar_year", 1, 1, &solar_year}, {"solar_month", 1, 1, &solar_month},
    {"solar_date", 2, 2, &solar_date}, {"lunar_year", 1, 1, &lunar_year}, {"lunar_month", 1, 1, &lunar_month},
    {"lunar_date", 2, 2, &lunar_date},
};

}  // namespace

std::span<const StepVerb> other_calendar_steps() {
  return kVerbs;
}

}  // namespace diurna::times
