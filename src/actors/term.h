// The days on which a row of a dated lexicon holds.
//
// Thread-safety: plain values.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace diurna::actors {

// Days since 1970-01-01, both included.
struct Term {
  std::int32_t first = std::numeric_limits<std::int32_t>::min();
  std::int32_t last = std::numeric_limits<std::int32_t>::max();

  bool contains(std::int32_t day) const { return first <= day && day <= last; }
  bool is_open() const { return last == std::numeric_limits<std::int32_t>::max(); }
};

// Of two cells "2014-06-08", "2014-06" or "2014", empty if open: a month or year from its first day or to its
// last. Nothing if one is no date or they are in the wrong order.
std::optional<Term> term_of(std::string_view from, std::string_view to);

}  // namespace diurna::actors
