// The character table: code point -> block -> kind (two stages), filled by tools/make_unicode.
#pragma once

#include <cstdint>

namespace diurna::text {

// Everything that the engine asks about a character; many characters share a kind.
struct CharacterKind {
  std::int32_t lower_delta;  // to the simple lower case
  std::uint16_t flags;       // CharacterFlag bits
  std::uint8_t script;       // text::Script
};

// The order is that of FLAGS in tools/make_unicode.
enum CharacterFlag : std::uint16_t {
  kSpaceFlag = 1 << 0,
  kAlphaFlag = 1 << 1,
  kDigitFlag = 1 << 2,
  kUpperFlag = 1 << 3,
  kLowerFlag = 1 << 4,
  kTitleFlag = 1 << 5,
  kPunctuationFlag = 1 << 6,
  kCasedFlag = 1 << 7,  // and not case-ignorable
  kCaseIgnorableFlag = 1 << 8,
};

inline constexpr std::uint32_t kCharacterBlockSize = 128;

extern const CharacterKind kCharacterKinds[];
extern const std::uint8_t kCharacterBlockOf[];
extern const std::uint8_t kCharacterKindIn[][kCharacterBlockSize];

inline const CharacterKind& kind_of(char32_t c) {
  // Beyond Unicode everything is like U+10FFFF: no class, no case.
  if (c > 0x10FFFF) c = 0x10FFFF;
  const std::uint8_t block = kCharacterBlockOf[c / kCharacterBlockSize];
  return kCharacterKinds[kCharacterKindIn[block][c % kCharacterBlockSize]];
}

}  // namespace diurna::text
