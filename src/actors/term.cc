#include "actors/term.h"

#include <charconv>
#include <chrono>

namespace diurna::actors {
namespace {

std::optional<unsigned> number(std::string_view digits) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<std::int32_t> day_of(std::string_view date, bool last) {
  const bool has_month = date.size() >= 7 && date[4] == '-';
  const bool has_day = date.size() == 10 && date[7] == '-';
  if (!has_day && date.size() != (has_month ? 7 : 4)) return std::nullopt;
  const std::optional<unsigned> year = number(date.substr(0, 4));
  const std::optional<unsigned> month = has_month ? number(date.substr(5, 2)) : (last ? 12u : 1u);
  const std::optional<unsigned> day = has_day ? number(date.substr(8, 2)) : 1u;
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year y(static_cast<int>(*year));
  const std::chrono::month m(*month);
  if (!m.ok()) return std::nullopt;
  std::chrono::year_month_day found = y / m / std::chrono::day(*day);
  if (last && !has_day) found = y / m / std::chrono::last;
  if (!found.ok()) return std::nullopt;
  return static_cast<std::int32_t>(std::chrono::sys_days(found).time_since_epoch().count());
}

}  // namespace

std::optional<Term> term_of(std::string_view from, std::string_view to) {
  Term term;
  if (!from.empty()) {
    const auto first = day_of(from, false);
    if (!first) return std::nullopt;
    term.first = *first;
  }
  if (!to.empty()) {
    const auto last = day_of(to, true);
    if (!last || *last < term.first) return std::nullopt;
    term.last = *last;
  }
  return term;
}

}  // namespace diurna::actors
