#include "actors/choice.h"

#include <limits>
#include <tuple>

namespace diurna::actors {
namespace {

constexpr std::string_view kOfficial[] = {"GOV", "LEG", "JUD", "MIL", "SPY", "COP", "IGO"};
constexpr std::int32_t kToday = std::numeric_limits<std::int32_t>::max();

// Higher is better: what holds on the day, the latest first; then what has ended, the last first; then what
// is to come, the next first.
auto rank(const Entry& entry, const Code& country, std::int32_t day) {
  const bool holds = entry.term.contains(day);
  const bool begun = entry.term.first <= day;
  const std::int64_t first = entry.term.first;
  const std::int64_t last = entry.term.last;
  return std::tuple(entry.given, entry.country == country && !country.empty(), holds, begun,
                    holds ? first : (begun ? last : -first));
}

Code sector_on(const Entry& entry, std::optional<std::int32_t> day) {
  if (entry.kind != Kind::kHolder || !day || entry.term.contains(*day)) return entry.sector;
  if (*day < entry.term.first) return {};
  return leaves_elite(entry.sector) ? Code("ELI") : entry.sector;
}

}  // namespace

bool leaves_elite(const Code& sector) {
  return std::any_of(std::begin(kOfficial), std::end(kOfficial),
                     [&](std::string_view official) { return sector == official; });
}

Chosen choose(const std::vector<Entry>& entries, std::span<const std::uint32_t> ids, const Code& country,
              std::optional<std::int32_t> day) {
  const std::int32_t when = day.value_or(kToday);
  const Entry* best = nullptr;
  for (const std::uint32_t id : ids) {
    const Entry& entry = entries[id];
    if (best == nullptr || entry.kind < best->kind ||
        (entry.kind == best->kind && rank(entry, country, when) > rank(*best, country, when)))
      best = &entry;
  }
  if (best == nullptr) return {};
  return {best, sector_on(*best, day)};
}

}  // namespace diurna::actors
