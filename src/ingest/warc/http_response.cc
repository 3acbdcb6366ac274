#include "ingest/warc/http_response.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/ascii.h"
#include "ingest/compression/codec.h"
#include "ingest/sniffing.h"
#include "ingest/warc/chunked.h"

namespace diurna::ingest {
namespace {

constexpr unsigned kOk = 200;
constexpr std::size_t kMaxCodings = 4;

// "HTTP/1.1 200 OK", also without the minor version and the reason.
std::optional<unsigned> parse_status(std::string_view line) {
  constexpr std::size_t kDigits = 3;
  if (!line.starts_with("HTTP/")) return std::nullopt;
  next_piece(line, ' ');
  const std::string_view digits = trimmed(line).substr(0, kDigits);
  const auto status = digits.size() == kDigits ? parse_number(digits) : std::nullopt;
  if (!status) return std::nullopt;
  return static_cast<unsigned>(*status);
}

std::vector<std::string> codings_of(std::string_view value) {
  std::vector<std::string> codings;
  while (!value.empty()) {
    std::string coding = lower(trimmed(next_piece(value, ',')));
    if (!coding.empty() && coding != "identity" && coding != "utf-8") codings.push_back(std::move(coding));
  }
  return codings;
}

Result<std::string> undo(const std::string& coding, std::string body, const Limits& limits, InputEnd end) {
  if (coding == "gzip" || coding == "x-gzip") {
    if (!is_gzip(body)) return body;
    return inflate(*make_gzip_codec(), body, limits, end);
  }
  if (coding == "zstd") {
    if (!is_zstd(body)) return body;
    return inflate(*make_zstd_codec(""), body, limits, end);
  }
  if (body.empty() || looks_like_html(body)) return body;
  if (coding == "deflate") return inflate(*make_deflate_codec(body), body, limits, end);
  return Status(ErrorCode::kUnsupported, fmt::format("the content coding {:?} is not supported", coding));
}

void add_once(std::vector<std::string>& list, std::string_view entry) {
  if (std::find(list.begin(), list.end(), entry) == list.end()) list.emplace_back(entry);
}

}  // namespace

Result<HttpResponse> parse_http_response(std::string_view bytes, const Limits& limits) {
  const std::size_t line_end = std::min(bytes.find('\n'), bytes.size());
  const auto status = parse_status(bytes.substr(0, line_end));
  if (!status) return Status(ErrorCode::kDamaged, "HTTP: the response begins with no status line");
  HttpResponse response;
  response.status = *status;
  if (*status != kOk) return response;
  const std::string_view head = bytes.substr(0, limits.header_bytes);
  const std::size_t size = header_size(head);
  if (size == std::string_view::npos) {
    const bool is_long = head.size() < bytes.size();
    return is_long ? Status(ErrorCode::kTooLarge,
                            fmt::format("HTTP: a header of more than {} bytes", head.size()))
                   : Status(ErrorCode::kDamaged, "HTTP: the header has no end");
  }
  Result<HeaderFields> fields = HeaderFields::parse(bytes.substr(line_end, size - line_end),
                                                    limits.header_fields, HeaderFields::OddLines::kLeaveOut);
  if (!fields) return Status(fields.error().code(), "HTTP: " + fields.error().message());
  response.fields = std::move(*fields);
  response.body = bytes.substr(size);
  return response;
}

Result<std::string> decode_body(const HttpResponse& response, const Limits& limits, InputEnd end) {
  std::string body;
  if (codings_of(response.fields.find("Transfer-Encoding")) == std::vector<std::string>{"chunked"} &&
      begins_chunked(response.body)) {
    Result<std::string> joined = join_chunks(response.body, end);
    if (!joined) return joined.error();
    body = std::move(*joined);
  } else {
    body = response.body;
  }
  std::vector<std::string> codings = codings_of(response.fields.find("Content-Encoding"));
  if (codings.size() > kMaxCodings) {
    return Status(ErrorCode::kTooLarge, fmt::format("HTTP: more than {} content codings", kMaxCodings));
  }
  for (; !codings.empty(); codings.pop_back()) {
    Result<std::string> decoded = undo(codings.back(), std::move(body), limits, end);
    if (!decoded) return Status(decoded.error().code(), "HTTP: " + decoded.error().message());
    body = std::move(*decoded);
  }
  return body;
}

std::vector<std::string> reservations_of(const HeaderFields& fields) {
  std::vector<std::string> found;
  for (const auto& [name, value] : fields.all()) {
    if (equal_ignoring_case(name, "tdm-reservation") && value == "1") add_once(found, "tdm-reservation");
    if (!equal_ignoring_case(name, "X-Robots-Tag")) continue;
    std::string_view rest = value;
    while (!rest.empty()) {
      std::string_view rule = next_piece(rest, ',');
      // "botname: noai" is for one crawler, and reserves all the same.
      if (const std::size_t colon = rule.find(':'); colon != std::string_view::npos) {
        rule.remove_prefix(colon + 1);
      }
      for (const std::string_view reservation : {"noai", "noimageai"}) {
        if (equal_ignoring_case(trimmed(rule), reservation)) add_once(found, reservation);
      }
    }
  }
  return found;
}

}  // namespace diurna::ingest
