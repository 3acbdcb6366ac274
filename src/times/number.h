// Numbers in digits and words: "1,000", "2.5", "5 1/2", "twenty-five", "two and a half", "21st".
//
// Thread-safety: free functions without state.
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

// The value that a piece has in a class, or nothing if it is not in the class.
const std::string* value_in(const Piece& piece, std::string_view class_name);

// The longest cardinal number that begins at piece `at`.
std::optional<Numeral> cardinal_at(const std::vector<Piece>& pieces, std::uint32_t at);
// The longest ordinal number that begins at piece `at`.
std::optional<Numeral> ordinal_at(const std::vector<Piece>& pieces, std::uint32_t at);

}  // namespace diurna::times
