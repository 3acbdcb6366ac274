#include "times/other_calendar.h"

#include <unicode/calendar.h>

#include <memory>

namespace diurna::times {
namespace {

constexpr int kFirstYear = 1;
constexpr int kLastYear = 1600;  // of the tables that ICU has
constexpr unsigned kMonths = 12;
constexpr unsigned kLongestMonth = 31;
constexpr double kMillisecondsOfDay = 86'400'000;

// Null: ICU has no data for it.
std::unique_ptr<icu::Calendar> calendar_of(CalendarSystem system) {
  const char* name = system == CalendarSystem::kSolar ? "@calendar=persian" : "@calendar=islamic-umalqura";
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<icu::Calendar> calendar(
      icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(), icu::Locale(name), error));
  if (U_FAILURE(error) || calendar == nullptr) return nullptr;
  calendar->clear();
  return calendar;
}

std::optional<Date> to_date(const icu::Calendar& calendar) {
  UErrorCode error = U_ZERO_ERROR;
  const double milliseconds = calendar.getTime(error);
  if (U_FAILURE(error)) return std::nullopt;
  const auto epoch = date_of(1970, 1, 1);
  return plus_days(*epoch, static_cast<long>(milliseconds / kMillisecondsOfDay));
}

std::optional<Date> before(std::optional<Date> next) {
  return next ? plus_days(*next, -1) : std::nullopt;
}

std::optional<DayRange> range(std::optional<Date> first, std::optional<Date> last) {
  if (!first || !last) return std::nullopt;
  return DayRange{*first, *last};
}

}  // namespace

std::optional<Date> day_in(CalendarSystem system, int year, unsigned month, unsigned day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || month > kMonths || day < 1 || day > kLongestMonth)
    return std::nullopt;
  const auto calendar = calendar_of(system);
  if (calendar == nullptr) return std::nullopt;
  calendar->setLenient(0);
  calendar->set(UCAL_EXTENDED_YEAR, year);
  calendar->set(UCAL_MONTH, static_cast<int>(month) - 1);
  calendar->set(UCAL_DAY_OF_MONTH, static_cast<int>(day));
  return to_date(*calendar);
}

std::optional<DayRange> month_in(CalendarSystem system, int year, unsigned month) {
  const auto next = month == kMonths ? day_in(system, year + 1, 1, 1) : day_in(system, year, month + 1, 1);
  return range(day_in(system, year, month, 1), before(next));
}

std::optional<DayRange> year_in(CalendarSystem system, int year) {
  return range(day_in(system, year, 1, 1), before(day_in(system, year + 1, 1, 1)));
}

std::optional<int> year_of_date(CalendarSystem system, Date date) {
  const auto calendar = calendar_of(system);
  if (calendar == nullptr) return std::nullopt;
  UErrorCode error = U_ZERO_ERROR;
  const auto days = std::chrono::sys_days(date).time_since_epoch().count();
  calendar->setTime(static_cast<double>(days) * kMillisecondsOfDay, error);
  const int year = calendar->get(UCAL_EXTENDED_YEAR, error);
  return U_FAILURE(error) ? std::nullopt : std::optional(year);
}

}  // namespace diurna::times
