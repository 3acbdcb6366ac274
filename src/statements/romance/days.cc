#include "statements/romance/days.h"

#include <charconv>
#include <chrono>
#include <cstdio>

namespace diurna::statements::romance {
namespace {

namespace chr = std::chrono;

std::optional<chr::sys_days> parse_day(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  std::from_chars(iso.data(), iso.data() + 4, year);
  std::from_chars(iso.data() + 5, iso.data() + 7, month);
  std::from_chars(iso.data() + 8, iso.data() + 10, day);
  const chr::year_month_day date{chr::year{year}, chr::month{month}, chr::day{day}};
  return date.ok() ? std::optional(chr::sys_days(date)) : std::nullopt;
}

std::string iso_of(chr::sys_days day) {
  const chr::year_month_day date(day);
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

struct NamedDay {
  StringId word;
  unsigned weekday;  // 0: Sunday
};
constexpr NamedDay kWeekdays[] = {
    {"dimanche"_id, 0},       {"lundi"_id, 1},  {"mardi"_id, 2},   {"mercredi"_id, 3},   {"jeudi"_id, 4},
    {"vendredi"_id, 5},       {"samedi"_id, 6}, {"domingo"_id, 0}, {"lunes"_id, 1},      {"martes"_id, 2},
    {"mi\u00E9rcoles"_id, 3}, {"jueves"_id, 4}, {"viernes"_id, 5}, {"s\u00E1bado"_id, 6}};

constexpr NamedDay kDaysBack[] = {{"hier"_id, 1}, {"veille"_id, 1},       {"avant-hier"_id, 2},
                                  {"ayer"_id, 1}, {"v\u00EDspera"_id, 1}, {"anteayer"_id, 2},
                                  {"hoy"_id, 0},  {"aujourd'hui"_id, 0}};

}  // namespace

std::optional<std::string> day_named(const View& view, std::uint32_t token, std::string_view published) {
  const auto today = parse_day(published);
  if (!today) return std::nullopt;
  const StringId word = view.tokens.lower[token];
  for (const NamedDay& named : kDaysBack) {
    if (named.word == word) return iso_of(*today - chr::days{named.weekday});
  }
  for (const NamedDay& named : kWeekdays) {
    if (named.word != word) continue;
    const chr::days back = chr::weekday(*today) - chr::weekday{named.weekday};
    return iso_of(*today - back);
  }
  return std::nullopt;
}

}  // namespace diurna::statements::romance
