// An HTTP response as a crawler has kept it (RFC 9110, RFC 9112).
//
// Many archives hold bodies that were decoded before they were kept, under the header as it came. So a coding
// whose first bytes are not there is taken as undone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"
#include "ingest/compression/inflation.h"
#include "ingest/limits.h"
#include "ingest/warc/header_fields.h"

namespace diurna::ingest {

// Views into what was parsed.
struct HttpResponse {
  unsigned status = 0;  // 200
  HeaderFields fields;  // of a 200 alone
  std::string_view body;
};

// Errors: kDamaged, kTooLarge.
Result<HttpResponse> parse_http_response(std::string_view bytes, const Limits& limits);

// The body without transfer and content codings. Errors: kDamaged, kTruncated, kTooLarge; kUnsupported
// (Brotli).
Result<std::string> decode_body(const HttpResponse& response, const Limits& limits, InputEnd end);

// "tdm-reservation" (TDM Reservation Protocol), "noai" and "noimageai" (X-Robots-Tag), each at most once.
std::vector<std::string> reservations_of(const HeaderFields& fields);

}  // namespace diurna::ingest
