// The layout of a model image, as docs/formats/model.md describes it: what the writer and the reader share.
#pragma once

#include <bit>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace diurna::nlp {

// Numbers lie in the file as they lie in memory, so that arrays are used where they are.
static_assert(std::endian::native == std::endian::little, "model images are little-endian");

// What an array may hold.
template <typename T>
concept ImageElement = std::same_as<T, std::uint8_t> || std::same_as<T, std::int32_t> ||
    std::same_as<T, std::uint32_t> || std::same_as<T, std::uint64_t> || std::same_as<T, float>;

namespace image_format {

inline constexpr std::string_view kMagic{
    "\x89"
    "DIURNA\n",
    8};
// Raised whenever a program of before could misread what one of now writes.
inline constexpr std::uint32_t kVersion = 1;
inline constexpr std::uint32_t kOldestVersion = 1;

inline constexpr std::uint64_t kAlignment = 64;
inline constexpr std::uint64_t kHeaderSize = 64;
inline constexpr std::uint64_t kVersionAt = 8;
inline constexpr std::uint64_t kSectionCountAt = 12;
inline constexpr std::uint64_t kFileSizeAt = 16;
inline constexpr std::uint64_t kTableChecksumAt = 24;
inline constexpr std::uint64_t kHeaderChecksumAt = 56;

inline constexpr std::uint64_t kEntrySize = 64;
inline constexpr std::uint64_t kNameSize = 40;
inline constexpr std::uint64_t kOffsetAt = 40;  // these within an entry of the table
inline constexpr std::uint64_t kSizeAt = 48;
inline constexpr std::uint64_t kChecksumAt = 56;

inline constexpr std::uint32_t kMaxSections = 1024;

// Precondition: no overflow, which sizes of things in memory cannot bring about.
constexpr std::uint64_t align_up(std::uint64_t size) {
  return (size + kAlignment - 1) / kAlignment * kAlignment;
}

// 1 to 40 printable ASCII characters.
constexpr bool is_section_name(std::string_view name) {
  for (const char letter : name) {
    if (letter < ' ' || letter > '~') return false;
  }
  return !name.empty() && name.size() <= kNameSize;
}

template <typename T>
T load(const char* at) {
  T value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

template <typename T>
void store(char* at, T value) {
  std::memcpy(at, &value, sizeof value);
}

}  // namespace image_format
}  // namespace diurna::nlp
