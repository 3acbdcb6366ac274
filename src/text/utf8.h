// UTF-8 (RFC 3629).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/span.h"

namespace diurna::text {

struct CodePoint {
  char32_t value;
  std::uint32_t size;  // bytes
};

inline constexpr char32_t kReplacement = 0xFFFD;

// The code point that starts at `at`, or nothing if the bytes there are not well-formed.
// Precondition: at < bytes.size().
inline std::optional<CodePoint> decode(std::string_view bytes, std::size_t at);

bool is_well_formed(std::string_view bytes);

// How many bytes below 0x80 follow one another from `at` on. Precondition: at <= bytes.size().
std::size_t ascii_length(std::string_view bytes, std::size_t at);

// The length of the ill-formed sequence at `at`: the maximal subpart of a code point (Unicode 14, 3.9,
// table 3-8), at least 1. Precondition: decode(bytes, at) gave nothing.
std::uint32_t ill_formed_length(std::string_view bytes, std::size_t at);

// The code point at `at` of text known to be well-formed.
inline CodePoint code_point_at(std::string_view text, std::size_t at);
// The code point that ends at `end` of text known to be well-formed. Precondition: end > 0.
CodePoint code_point_before(std::string_view text, std::size_t end);

// The same two, of a byte from 0x80 on.
std::optional<CodePoint> decode_long(std::string_view bytes, std::size_t at);
CodePoint long_code_point_at(std::string_view text, std::size_t at);

inline std::optional<CodePoint> decode(std::string_view bytes, std::size_t at) {
  const auto byte = static_cast<unsigned char>(bytes[at]);
  return byte < 0x80 ? CodePoint{byte, 1} : decode_long(bytes, at);
}

inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? CodePoint{byte, 1} : long_code_point_at(text, at);
}

void append(std::string& out, char32_t code_point);
std::size_t count_code_points(std::string_view text);

// From byte offsets of one text to code points; queries in any order, each O(log n + 64).
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);
  std::uint32_t at(std::uint32_t byte) const;
  CodePointSpan of(ByteSpan span) const { return {at(span.begin), at(span.end)}; }

 private:
  static constexpr std::uint32_t kStride = 64;
  std::string_view text_;
  std::vector<std::uint32_t> before_;  // code points before byte i * kStride
};

}  // namespace diurna::text
