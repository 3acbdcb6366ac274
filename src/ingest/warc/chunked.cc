#include "ingest/warc/chunked.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "ingest/ascii.h"

namespace diurna::ingest {
namespace {

constexpr int kHexadecimal = 16;
// Nobody sends more than a size and a short extension.
constexpr std::size_t kMaxLine = 256;

struct SizeLine {
  std::uint64_t chunk_size;
  std::size_t length;  // with the line's end
};

std::optional<SizeLine> read_size_line(std::string_view bytes) {
  const std::size_t end = bytes.substr(0, kMaxLine).find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  std::string_view line = bytes.substr(0, end);
  const auto size = parse_number(trimmed(next_piece(line, ';')), kHexadecimal);
  if (!size) return std::nullopt;
  return SizeLine{*size, end + 1};
}

Status broken(ErrorCode code, std::string_view what, std::size_t at) {
  return {code, fmt::format("HTTP: {} at byte {} of the body", what, at)};
}

}  // namespace

bool begins_chunked(std::string_view body) {
  return read_size_line(body).has_value();
}

Result<std::string> join_chunks(std::string_view body, InputEnd end) {
  std::string joined;
  std::size_t at = 0;
  while (at < body.size()) {
    const auto line = read_size_line(body.substr(at));
    if (!line) return broken(ErrorCode::kDamaged, "no size of a chunk", at);
    if (line->chunk_size == 0) return joined;
    at += line->length;
    joined += body.substr(at, line->chunk_size);
    if (line->chunk_size > body.size() - at) {
      at = body.size();
      break;
    }
    at += line->chunk_size;
    const std::string_view line_end = body.substr(at, 2);
    if (line_end == "\r\n") {
      at += 2;
    } else if (line_end.starts_with('\n')) {
      at += 1;
    } else if (!line_end.empty()) {
      return broken(ErrorCode::kDamaged, "no end of a chunk", at);
    }
  }
  if (end == InputEnd::kCut) return joined;
  return broken(ErrorCode::kTruncated, "the last chunk is missing", at);
}

}  // namespace diurna::ingest
