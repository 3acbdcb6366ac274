// The header of a WARC record (ISO 28500:2017, WARC 1.0 and 1.1).
#pragma once

#include <cstdint>
#include <string_view>

#include "diurna/status.h"
#include "ingest/limits.h"

namespace diurna::ingest {

inline constexpr std::string_view kWarcOpening = "WARC/";

// Views into what was parsed; what the record does not say is empty.
struct RecordHeader {
  std::string_view type;  // "response"
  std::string_view target_uri;
  std::string_view date;
  std::string_view content_type;             // of the block
  std::string_view identified_payload_type;  // found by the crawler
  std::string_view block_digest;             // "sha1:..."
  bool is_truncated = false;
  bool is_segment = false;  // a part of a record that goes on in others
  std::uint64_t content_length = 0;
};

// `bytes` is the header with the empty line that ends it. Errors: kDamaged, kTooLarge, kUnsupported.
Result<RecordHeader> parse_record_header(std::string_view bytes, const Limits& limits);

// Where the next record seems to begin: a version, and a field of WARC or of its content in the line below
// it. It need not begin a line, for what stands before it may be cut short. npos if nowhere; neither the
// first byte nor what is less than kRecordOpening from the end is looked at.
std::size_t find_record(std::string_view bytes);
inline constexpr std::size_t kRecordOpening = 32;

}  // namespace diurna::ingest
