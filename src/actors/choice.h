// Which of the rows of one name is meant, and what it says, on a day.
//
// Thread-safety: pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "actors/entry.h"

namespace diurna::actors {

struct Chosen {
  const Entry* entry = nullptr;  // null if there was none to choose from
  Code sector;                   // on that day
};

// Those of `ids` that name a body, a person, a country, ... `country` is what the words around the name say,
// or empty: among namesakes it decides first, then the day. Who has left an office is of the elite; who has
// yet to take one has no sector. Without a day: the row that is still open, or the last.
Chosen choose(const std::vector<Entry>& entries, std::span<const std::uint32_t> ids, const Code& country,
              std::optional<std::int32_t> day);

// A former holder of an office is of the elite; who has left an armed group, a trade or a party is not.
bool leaves_elite(const Code& sector);

}  // namespace diurna::actors
