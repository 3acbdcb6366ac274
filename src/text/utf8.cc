#include "text/utf8.h"

#include <cstring>

namespace diurna::text {
namespace {

// For each lead byte the length of the sequence and the range of the second byte (Unicode, table 3-7).
struct Lead {
  std::uint32_t size;
  unsigned char low;
  unsigned char high;
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte < 0xF0)
    return {3, static_cast<unsigned char>(byte == 0xE0 ? 0xA0 : 0x80),
            static_cast<unsigned char>(byte == 0xED ? 0x9F : 0xBF)};
  if (byte < 0xF5)
    return {4, static_cast<unsigned char>(byte == 0xF0 ? 0x90 : 0x80),
            static_cast<unsigned char>(byte == 0xF4 ? 0x8F : 0xBF)};
  return {0, 0, 0};
}

unsigned char byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

// How many bytes from `at` on form the beginning of a code point with this lead.
std::uint32_t valid_prefix(std::string_view bytes, std::size_t at, Lead lead) {
  std::uint32_t count = 1;
  while (count < lead.size && at + count < bytes.size()) {
    const unsigned char next = byte_at(bytes, at + count);
    const bool fits = count == 1 ? next >= lead.low && next <= lead.high : (next & 0xC0) == 0x80;
    if (!fits) break;
    ++count;
  }
  return count;
}

char32_t assemble(std::string_view bytes, std::size_t at, std::uint32_t size) {
  constexpr unsigned char kLeadBits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
  char32_t value = byte_at(bytes, at) & kLeadBits[size];
  for (std::uint32_t i = 1; i < size; ++i) value = (value << 6) | (byte_at(bytes, at + i) & 0x3Fu);
  return value;
}

}  // namespace

std::optional<CodePoint> decode_long(std::string_view bytes, std::size_t at) {
  const Lead lead = lead_of(byte_at(bytes, at));
  if (lead.size == 0 || valid_prefix(bytes, at, lead) != lead.size) return std::nullopt;
  return CodePoint{assemble(bytes, at, lead.size), lead.size};
}

bool is_well_formed(std::string_view bytes) {
  std::size_t at = ascii_length(bytes, 0);
  while (at < bytes.size()) {
    const std::optional<CodePoint> point = decode(bytes, at);
    if (!point) return false;
    at += point->size;
    at += ascii_length(bytes, at);
  }
  return true;
}

std::size_t ascii_length(std::string_view bytes, std::size_t at) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080;
  std::size_t end = at;
  for (std::uint64_t word = 0; bytes.size() - end >= sizeof word; end += sizeof word) {
    std::memcpy(&word, bytes.data() + end, sizeof word);
    if ((word & kHighBits) != 0) break;
  }
  while (end < bytes.size() && byte_at(bytes, end) < 0x80) ++end;
  return end - at;
}

std::uint32_t ill_formed_length(std::string_view bytes, std::size_t at) {
  const Lead lead = lead_of(byte_at(bytes, at));
  return lead.size == 0 ? 1 : valid_prefix(bytes, at, lead);
}

CodePoint long_code_point_at(std::string_view text, std::size_t at) {
  const Lead lead = lead_of(byte_at(text, at));
  return {assemble(text, at, lead.size), lead.size};
}

CodePoint code_point_before(std::string_view text, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && (byte_at(text, begin) & 0xC0) == 0x80) --begin;
  return code_point_at(text, begin);
}

void append(std::string& out, char32_t code_point) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (code_point < 0x80) return put(code_point);
  if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6));
  } else {
    if (code_point < 0x10000) {
      put(0xE0 | (code_point >> 12));
    } else {
      put(0xF0 | (code_point >> 18));
      put(0x80 | ((code_point >> 12) & 0x3F));
    }
    put(0x80 | ((code_point >> 6) & 0x3F));
  }
  put(0x80 | (code_point & 0x3F));
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  return count;
}

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % kStride == 0) before_.push_back(count);
    count += (byte_at(text, i) & 0xC0) != 0x80;
  }
  if (text.size() % kStride == 0) before_.push_back(count);
}

std::uint32_t CodePointIndex::at(std::uint32_t byte) const {
  const std::uint32_t block = byte / kStride;
  const std::string_view rest = text_.substr(block * kStride, byte - block * kStride);
  return before_[block] + static_cast<std::uint32_t>(count_code_points(rest));
}

}  // namespace diurna::text
