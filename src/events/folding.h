// One act is one event: what an article tells again of it becomes further evidence.
#pragma once

#include <vector>

#include "diurna/event.h"

namespace diurna::events {

// Keeps the first mention of each act, with the words of its fullest one's fields where it lacks them.
std::vector<Event> fold(std::vector<Event> events, std::string_view text);

}  // namespace diurna::events
