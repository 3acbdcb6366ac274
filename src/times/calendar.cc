#include "times/calendar.h"

namespace diurna::times {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int kFirstYear = 1;
constexpr int kLastYear = 9999;
constexpr long kMaxDays = 3'700'000;  // more than the days of kLastYear years
constexpr long kMaxMonths = 120'000;

std::optional<Date> in_range(Date date) {
  if (!date.ok() || year_of(date) < kFirstYear || year_of(date) > kLastYear) return std::nullopt;
  return date;
}

// The number that the digits at [at, at + size) spell.
std::optional<int> digits_at(std::string_view text, std::size_t at, std::size_t size) {
  int value = 0;
  for (const char c : text.substr(at, size)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Date> date_of(int year, unsigned month, unsigned day) {
  if (year < kFirstYear || year > kLastYear || month > 12 || day > 31) return std::nullopt;
  return in_range(Date(std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)));
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return std::nullopt;
  const auto year = digits_at(text, 0, 4);
  const auto month = digits_at(text, 5, 2);
  const auto day = digits_at(text, 8, 2);
  if (!year || !month || !day) return std::nullopt;
  return date_of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::optional<Date> plus_days(Date date, long count) {
  if (count < -kMaxDays || count > kMaxDays) return std::nullopt;
  return in_range(Date(sys_days(date) + days(count)));
}

std::optional<Date> plus_months(Date date, long months) {
  if (months < -kMaxMonths || months > kMaxMonths) return std::nullopt;
  const Date moved = date + std::chrono::months(months);
  if (moved.ok()) return in_range(moved);
  return in_range(Date(moved.year() / moved.month() / std::chrono::last));
}

unsigned iso_weekday(Date date) {
  return std::chrono::weekday(sys_days(date)).iso_encoding();
}

IsoWeek iso_week(Date date) {
  const sys_days thursday = sys_days(date) + days(4 - static_cast<int>(iso_weekday(date)));
  const Date day = Date(thursday);
  const sys_days new_year = sys_days(Date(day.year(), std::chrono::January, std::chrono::day(1)));
  return {year_of(day), static_cast<unsigned>((thursday - new_year).count() / 7 + 1)};
}

std::optional<Date> monday_of(Date date) {
  return plus_days(date, 1 - static_cast<long>(iso_weekday(date)));
}

std::optional<Date> nth_weekday(int year, unsigned month, unsigned weekday, int n) {
  const auto first = date_of(year, month, 1);
  if (!first || weekday < 1 || weekday > 7 || n == 0 || n < -1) return std::nullopt;
  const std::chrono::weekday wanted(weekday);
  if (n == -1) return in_range(Date(sys_days(first->year() / first->month() / wanted[std::chrono::last])));
  if (n > 5) return std::nullopt;
  const auto indexed = first->year() / first->month() / wanted[static_cast<unsigned>(n)];
  if (!indexed.ok()) return std::nullopt;
  return in_range(Date(sys_days(indexed)));
}

std::optional<Date> easter(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
  const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
  return date_of(year, static_cast<unsigned>(f / 31), static_cast<unsigned>(f % 31 + 1));
}

}  // namespace diurna::times
