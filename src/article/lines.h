// The lines of a text.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "diurna/span.h"

namespace diurna::article {

struct Line {
  ByteSpan span;          // without white space at its ends; empty for a blank line
  std::uint32_t columns;  // code points in span
};

std::vector<Line> lines_of(std::string_view text);

enum class Bullet : std::uint8_t { kNone, kNumber, kDash, kStar, kDot };
// What marks `line` as an item of a list: "1. ", "2) ", "- ", "* ", "\u2022 ".
Bullet bullet_of(std::string_view line);

// `line` is quoted: it starts with ">".
bool is_quoted(std::string_view line);

}  // namespace diurna::article
