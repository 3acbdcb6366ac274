// Decompression of bytes that are all at hand, within limits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "diurna/status.h"
#include "ingest/compression/codec.h"
#include "ingest/limits.h"

namespace diurna::ingest {

// Whether bytes that end before their time are all that anybody has kept.
enum class InputEnd : std::uint8_t { kWhole, kCut };

// All parts of `bytes`, one after the other; what follows them and begins no part is dropped, as browsers do.
// Errors: kDamaged, kTruncated, kTooLarge.
Result<std::string> inflate(Codec& codec, std::string_view bytes, const Limits& limits, InputEnd end);

}  // namespace diurna::ingest
