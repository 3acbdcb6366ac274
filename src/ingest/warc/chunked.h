// The chunked transfer coding (RFC 9112, 7.1).
#pragma once

#include <string>
#include <string_view>

#include "diurna/status.h"
#include "ingest/warc/http_response.h"

namespace diurna::ingest {

// True if the first line is the size of a chunk.
bool begins_chunked(std::string_view body);

// Errors: kDamaged, kTruncated, naming the byte of the body.
Result<std::string> join_chunks(std::string_view body, InputEnd end);

}  // namespace diurna::ingest
