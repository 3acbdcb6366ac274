// From bytes in a known encoding to UTF-8, with the way back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "html/charset/charset_map.h"
#include "html/charset/encoding.h"

namespace diurna::html {

struct Transcoded {
  std::string text;          // well-formed UTF-8
  CharsetMap map;            // of text into the bytes, where `begin` counts
  std::uint64_t broken = 0;  // ill-formed sequences, each read as U+FFFD
};

// Reads bytes[begin, ...) as browsers do (WHATWG, Encoding standard); ill-formed UTF-8 by maximal subparts of
// a code point. Precondition: bytes.size() < 1 GiB.
Transcoded transcode(std::string_view bytes, std::uint32_t begin, Encoding encoding);

// True if a character's bytes alone do not say what it is: its source in the map is then only where it
// stands.
bool is_stateful(Encoding encoding);

}  // namespace diurna::html
