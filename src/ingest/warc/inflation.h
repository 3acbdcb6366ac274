// Decompression of bytes that are all at hand, within limits.
#pragma once

#include <string>
#include <string_view>

#include "diurna/status.h"
#include "ingest/compression/codec.h"
#include "ingest/limits.h"
#include "ingest/warc/http_response.h"

namespace diurna::ingest {

// All parts of `bytes`, one after the other; what follows them and begins no part is dropped, as browsers do.
// Errors: kDamaged, kTruncated, kTooLarge.
Result<std::string> inflate(Codec& codec, std::string_view bytes, const Limits& limits, BodyEnd end);

}  // namespace diurna::ingest
