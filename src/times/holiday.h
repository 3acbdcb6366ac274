// Days that have a name and a rule.
//
// Thread-safety: free functions without state.
#pragma once

#include <optional>
#include <string_view>

#include "times/calendar.h"

namespace diurna::times {

// The date that `rule` gives in a year: "12-25"; "11-4-4", the fourth Thursday of November ("-1": the
// last); "11-1-1+1", the day after the first Monday; "easter", "easter-2", "easter+1".
// Nothing if the rule is none of these or the year has no such day.
std::optional<Date> holiday(std::string_view rule, int year);

}  // namespace diurna::times
