// Characters of strangers' words that a terminal would obey.
#pragma once

namespace diurna::exporting {

constexpr bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

// Embeddings, overrides and isolates (Unicode Standard Annex 9).
constexpr bool turns_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace diurna::exporting
