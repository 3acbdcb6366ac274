#include "times/holiday.h"

#include <charconv>

namespace diurna::times {
namespace {

constexpr std::string_view kEaster = "easter";

// Takes a number, with its sign, off the front of `rule`.
std::optional<int> take_number(std::string_view& rule) {
  if (rule.starts_with('+')) rule.remove_prefix(1);
  int number = 0;
  const auto [end, error] = std::from_chars(rule.data(), rule.data() + rule.size(), number);
  if (error != std::errc()) return std::nullopt;
  rule.remove_prefix(static_cast<std::size_t>(end - rule.data()));
  return number;
}

bool take_dash(std::string_view& rule) {
  if (!rule.starts_with('-')) return false;
  rule.remove_prefix(1);
  return true;
}

// What is left of the rule is nothing, or a number of days to add.
std::optional<Date> shifted(std::optional<Date> date, std::string_view rule) {
  if (!date || rule.empty()) return date;
  const auto days = take_number(rule);
  return days && rule.empty() ? plus_days(*date, *days) : std::nullopt;
}

}  // namespace

std::optional<Date> holiday(std::string_view rule, int year) {
  if (rule.starts_with(kEaster)) return shifted(easter(year), rule.substr(kEaster.size()));
  const auto month = take_number(rule);
  const auto second = month && take_dash(rule) ? take_number(rule) : std::nullopt;
  if (!second || *month < 1 || *second < 1) return std::nullopt;
  const auto month_number = static_cast<unsigned>(*month);
  const auto second_number = static_cast<unsigned>(*second);
  if (!take_dash(rule)) return shifted(date_of(year, month_number, second_number), rule);
  const auto nth = take_number(rule);
  return nth ? shifted(nth_weekday(year, month_number, second_number, *nth), rule) : std::nullopt;
}

}  // namespace diurna::times
