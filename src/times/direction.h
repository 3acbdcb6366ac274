// Which Sunday, which March: choosing among the dates that a name may mean.
//
// Thread-safety: free functions without state.
#pragma once

#include <functional>
#include <optional>

#include "times/moment.h"
#include "times/tense.h"

namespace diurna::times {

enum class Direction : unsigned char { kByTense, kLast, kThis, kNext };

// The stretch of a year that a name means ("March", "the 4th of July"); nothing if the year has none.
using OfYear = std::function<std::optional<Moment>(int year)>;

// The one that direction or tense points to from `document`: of the past the latest that has begun, of
// the future the earliest that has not ended, of the present the nearest.
std::optional<Moment> choose(Date document, Direction direction, Tense tense, const OfYear& of_year);
std::optional<Moment> choose_weekday(Date document, Direction direction, Tense tense, unsigned weekday);

// The last day of a dated moment's stretch.
std::optional<Date> last_day(const Moment& moment);

}  // namespace diurna::times
