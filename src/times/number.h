// Numbers in digits and words: "1,000", "2.5", "5 1/2", "twenty-five", "two and a half", "21st".
//
// Words are told by their classes: ONES (any number up to 19, and round ones of their own word), TENS, SCALE
// (what the number before it is multiplied by), NUMBERJOIN and TENSJOIN between them, HALFWORD, VAGUE,
// ORDINAL. Thread-safety: free functions without state.
#pragma once

#include <optional>
#include <vector>

#include "times/moment.h"
#include "times/piece.h"

namespace diurna::times {

struct Numeral {
  std::uint32_t end = 0;  // index of the piece behind it
  Amount amount;
};

// The longest cardinal number that begins at piece `at`.
std::optional<Numeral> cardinal_at(const std::vector<Piece>& pieces, std::uint32_t at);
// The longest ordinal number that begins at piece `at`.
std::optional<Numeral> ordinal_at(const std::vector<Piece>& pieces, std::uint32_t at);

}  // namespace diurna::times
