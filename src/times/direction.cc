#include "times/direction.h"

#include <cstdlib>
#include <vector>

namespace diurna::times {
namespace {

// Leap days and fifth weekdays do not come every year; eight years always hold one.
constexpr int kReach = 8;
constexpr long kMonthDays = 31;

long days_between(Date from, Date to) {
  return (std::chrono::sys_days(to) - std::chrono::sys_days(from)).count();
}

struct Candidate {
  Moment moment;
  Date first;
  Date last;
};

std::vector<Candidate> candidates_around(Date document, const OfYear& of_year) {
  std::vector<Candidate> candidates;
  for (int year = year_of(document) - kReach; year <= year_of(document) + kReach; ++year) {
    const auto moment = of_year(year);
    const auto last = moment ? last_day(*moment) : std::nullopt;
    if (last) candidates.push_back({*moment, *moment->first, *last});
  }
  return candidates;
}

// "last March" is not the month that has just ended: that would be "last month".
bool is_last(const Candidate& candidate, Date document) {
  const long gap = days_between(candidate.last, document);
  return candidate.moment.precision == Precision::kMonth ? gap > kMonthDays : gap > 0;
}

long distance(const Candidate& candidate, Date document) {
  if (candidate.last < document) return days_between(candidate.last, document);
  return candidate.first > document ? days_between(document, candidate.first) : 0;
}

Direction direction_of(Tense tense) {
  return tense == Tense::kPast     ? Direction::kLast
         : tense == Tense::kFuture ? Direction::kNext
                                   : Direction::kThis;
}

std::optional<Moment> latest(const std::vector<Candidate>& candidates,
                             const std::function<bool(const Candidate&)>& holds) {
  for (auto candidate = candidates.rbegin(); candidate != candidates.rend(); ++candidate) {
    if (holds(*candidate)) return candidate->moment;
  }
  return std::nullopt;
}

std::optional<Moment> earliest(const std::vector<Candidate>& candidates,
                               const std::function<bool(const Candidate&)>& holds) {
  for (const Candidate& candidate : candidates) {
    if (holds(candidate)) return candidate.moment;
  }
  return std::nullopt;
}

std::optional<Moment> nearest(const std::vector<Candidate>& candidates, Date document) {
  const Candidate* best = nullptr;
  for (const Candidate& candidate : candidates) {
    if (best == nullptr || distance(candidate, document) < distance(*best, document)) best = &candidate;
  }
  return best == nullptr ? std::nullopt : std::optional(best->moment);
}

// What would be almost a year away has its year named; so if the other one is near, that is meant. Only a
// month that is over may still be told without one ("in October, the mill closed").
bool is_implausible(const Moment& moment, const Moment& other, Date document, Tense tense) {
  constexpr long kFarDays = 300;
  constexpr long kNearDays = 35;
  constexpr long kFarMonth = 270;
  constexpr long kNearMonth = 95;
  const bool day = moment.precision == Precision::kDay;
  if (!day && tense == Tense::kPast) return false;
  return std::abs(days_between(*moment.first, document)) > (day ? kFarDays : kFarMonth) &&
         std::abs(days_between(*other.first, document)) < (day ? kNearDays : kNearMonth);
}

std::optional<Moment> by_tense(const std::vector<Candidate>& candidates, Date document, Tense tense) {
  const auto past = latest(candidates, [&](const Candidate& c) { return c.first <= document; });
  const auto future = earliest(candidates, [&](const Candidate& c) { return c.last >= document; });
  if (tense == Tense::kPresent || !past || !future) return nearest(candidates, document);
  const auto& wanted = tense == Tense::kPast ? past : future;
  const auto& other = tense == Tense::kPast ? future : past;
  return is_implausible(*wanted, *other, document, tense) ? other : wanted;
}

}  // namespace

std::optional<Date> last_day(const Moment& moment) {
  if (!moment.first) return std::nullopt;
  const Date first = *moment.first;
  if (moment.last) return moment.last;
  const auto before = [](std::optional<Date> next) { return next ? plus_days(*next, -1) : std::nullopt; };
  switch (moment.precision) {
    case Precision::kCentury:
      return before(plus_months(first, 1200));
    case Precision::kDecade:
      return before(plus_months(first, 120));
    case Precision::kYear:
      return before(plus_months(first, 12));
    case Precision::kHalf:
      return before(plus_months(first, 6));
    case Precision::kSeason:
    case Precision::kQuarter:
      return before(plus_months(first, 3));
    case Precision::kMonth:
      return before(plus_months(first, 1));
    case Precision::kWeek:
    case Precision::kWeekend:
      return plus_days(first, 6);
    default:
      return first;
  }
}

std::optional<Moment> choose(Date document, Direction direction, Tense tense, const OfYear& of_year) {
  const std::vector<Candidate> candidates = candidates_around(document, of_year);
  switch (direction) {
    case Direction::kLast:
      return latest(candidates, [&](const Candidate& c) { return is_last(c, document); });
    case Direction::kNext:
      return earliest(candidates, [&](const Candidate& c) { return c.first > document; });
    case Direction::kThis:
      return earliest(candidates, [&](const Candidate& c) { return year_of(c.first) == year_of(document); });
    case Direction::kByTense:
      break;
  }
  return by_tense(candidates, document, tense);
}

std::optional<Moment> choose_weekday(Date document, Direction direction, Tense tense, unsigned weekday) {
  const long ahead = (static_cast<long>(weekday) + 7 - static_cast<long>(iso_weekday(document))) % 7;
  const long back = (7 - ahead) % 7;
  const bool named = direction == Direction::kLast || direction == Direction::kNext;
  if (!named) direction = direction_of(tense);
  long shift = 0;
  if (direction == Direction::kNext) {
    shift = named && ahead == 0 ? 7 : ahead;
  } else if (direction == Direction::kThis) {
    shift = ahead < back ? ahead : -back;
  } else {
    shift = named && back == 0 ? -7 : -back;
  }
  const auto date = plus_days(document, shift);
  return date ? stretch_around(*date, Unit::kDay) : std::nullopt;
}

}  // namespace diurna::times
