// What every span of an article holds to.
#pragma once

#include <string_view>

#include "diurna/span.h"

namespace diurna::fuzz {

// Lies in the text and cuts no character.
inline bool is_whole(std::string_view text, ByteSpan span) {
  const auto is_boundary = [&](std::uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
  };
  return span.begin <= span.end && span.end <= text.size() && is_boundary(span.begin) &&
         is_boundary(span.end);
}

}  // namespace diurna::fuzz
