// The steps of a meaning (normaliser.h), in groups: each verb with what it does to the meaning in the making.
//
// Thread-safety: free functions without state.
#pragma once

#include <span>
#include <string_view>

#include "times/meaning.h"

namespace diurna::times {

struct StepVerb {
  std::string_view name;
  std::size_t least;  // arguments
  std::size_t most;
  void (*action)(Meaning&);
};

// Years, months, days and what has a name among them.
std::span<const StepVerb> calendar_steps();
// The same in the calendars of Iran and Afghanistan and of the moon.
std::span<const StepVerb> other_calendar_steps();
// So many units on, back or into a stretch.
std::span<const StepVerb> counting_steps();
// Parts of the day and times of day.
std::span<const StepVerb> clock_steps();
// Lengths of time, what comes again and again, and values as they are.
std::span<const StepVerb> length_steps();

}  // namespace diurna::times
