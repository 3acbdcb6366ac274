// Days as the lexicon of actors counts them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace diurna::actors {

// Days since 1970-01-01 of a date that begins "2025-09-21"; nothing if the calendar has no such day.
std::optional<std::int32_t> day_of(std::string_view date);

}  // namespace diurna::actors
