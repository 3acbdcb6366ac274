#include "ingest/warc/record_header.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/ascii.h"
#include "ingest/warc/header_fields.h"

namespace diurna::ingest {
namespace {

// More than any disk holds, and sums of it with anything fit into 64 bits.
constexpr std::uint64_t kMaxLength = std::uint64_t{1} << 62;
constexpr std::string_view kVersion1 = "WARC/1.";

// Writers of WARC 1.0 put angle brackets around the address, as its grammar had them.
std::string_view without_brackets(std::string_view uri) {
  if (uri.starts_with('<') && uri.ends_with('>')) return uri.substr(1, uri.size() - 2);
  return uri;
}

Status damaged(std::string message) {
  return {ErrorCode::kDamaged, "WARC: " + std::move(message)};
}

bool opens_record(std::string_view bytes) {
  if (!bytes.starts_with(kVersion1)) return false;
  bytes.remove_prefix(kVersion1.size());
  if (bytes.empty() || !is_digit(bytes.front())) return false;
  bytes.remove_prefix(1);
  if (bytes.starts_with('\r')) bytes.remove_prefix(1);
  if (!bytes.starts_with('\n')) return false;
  bytes.remove_prefix(1);
  return starts_ignoring_case(bytes, "WARC-") || starts_ignoring_case(bytes, "Content-");
}

}  // namespace

Result<RecordHeader> parse_record_header(std::string_view bytes, const Limits& limits) {
  const std::size_t line_end = std::min(bytes.find('\n'), bytes.size());
  const std::string_view version = trimmed(bytes.substr(0, line_end));
  if (!version.starts_with(kWarcOpening)) return damaged("no record begins here");
  if (!version.starts_with(kVersion1)) {
    return Status(ErrorCode::kUnsupported,
                  fmt::format("WARC: version {:?}", version.substr(0, kRecordOpening)));
  }
  const Result<HeaderFields> fields =
      HeaderFields::parse(bytes.substr(line_end), limits.header_fields, HeaderFields::OddLines::kRefuse);
  if (!fields) return Status(fields.error().code(), "WARC: " + fields.error().message());
  RecordHeader header;
  header.type = fields->find("WARC-Type");
  header.target_uri = without_brackets(fields->find("WARC-Target-URI"));
  header.date = fields->find("WARC-Date");
  header.content_type = fields->find("Content-Type");
  header.identified_payload_type = fields->find("WARC-Identified-Payload-Type");
  header.block_digest = fields->find("WARC-Block-Digest");
  header.is_truncated = !fields->find("WARC-Truncated").empty();
  header.is_segment = !fields->find("WARC-Segment-Number").empty();
  const std::string_view length = fields->find("Content-Length");
  if (length.empty()) return damaged("no Content-Length");
  const auto number = parse_number(length);
  if (!number || *number > kMaxLength)
    return damaged(fmt::format("the Content-Length {:?} is no number", length.substr(0, kRecordOpening)));
  header.content_length = *number;
  if (header.type.empty()) return damaged("no WARC-Type");
  return header;
}

std::size_t find_record(std::string_view bytes) {
  for (std::size_t at = bytes.find(kVersion1);
       at != std::string_view::npos && at + kRecordOpening <= bytes.size();
       at = bytes.find(kVersion1, at + 1)) {
    if (at > 0 && opens_record(bytes.substr(at))) return at;
  }
  return std::string_view::npos;
}

}  // namespace diurna::ingest
