// From the bytes as received to the article's text, with the way back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "diurna/source_map.h"
#include "diurna/status.h"

namespace diurna::article {

struct Decoded {
  std::string text;                // well-formed UTF-8, no byte-order mark, no carriage returns
  SourceMap source_map;            // of text into the payload
  std::uint64_t broken = 0;        // ill-formed sequences, each read as U+FFFD
  std::uint64_t lone_returns = 0;  // carriage returns that were removed where no line feed follows
};

// A byte-order mark at the beginning and every carriage return are removed; an ill-formed sequence
// (maximal subpart of a code point, Unicode 14, 3.9) becomes one U+FFFD; all else is copied.
// Errors: kNotText, with the offset of the first bad byte, for a known binary format, for a NUL byte and
// where more than one byte in a hundred belongs to an ill-formed sequence.
Result<Decoded> decode_payload(std::string_view payload);

}  // namespace diurna::article
