#include "ingest/warc/record_content.h"

#include <openssl/evp.h>

#include <string>

#include "ingest/ascii.h"
#include "ingest/dates.h"
#include "ingest/sniffing.h"
#include "ingest/warc/content_type.h"
#include "ingest/warc/http_response.h"

namespace diurna::ingest {
namespace {

bool is_web_response(const RecordHeader& header) {
  return equal_ignoring_case(header.type, "response") && !header.is_segment &&
         starts_ignoring_case(header.target_uri, "http");
}

// Records that hold a document without a protocol around it.
std::optional<Media> media_of_document(const RecordHeader& header) {
  const std::optional<Media> media = media_of(parse_content_type(header.content_type).type);
  if (header.is_segment) return std::nullopt;
  if (equal_ignoring_case(header.type, "resource")) return media;
  const bool is_text = equal_ignoring_case(header.type, "conversion") && media == Media::kText;
  return is_text ? media : std::nullopt;
}

// What a body is by its header, by what the crawler has found, and where neither says by its looks.
std::optional<Media> media_of_body(const RecordHeader& header, const HttpResponse& response) {
  const std::string type = parse_content_type(response.fields.find("Content-Type")).type;
  if (!type.empty()) return media_of(type);
  if (!header.identified_payload_type.empty()) return media_of(lower(header.identified_payload_type));
  return looks_like_html(response.body) ? std::optional(Media::kHtml) : std::nullopt;
}

Item new_item(const RecordHeader& header, Media media) {
  Item item;
  item.media = media;
  item.uri = header.target_uri;
  item.fetched = iso_date(header.date);
  item.in_container = true;
  item.cut_by_crawler = header.is_truncated;
  return item;
}

// RFC 4648, 6, as WARC files write digests; the case of letters does not matter.
std::string base32(std::string_view bytes) {
  constexpr std::string_view kAlphabet = "abcdefghijklmnopqrstuvwxyz234567";
  constexpr unsigned kBits = 5;
  constexpr unsigned kMask = (1u << kBits) - 1;
  std::string text;
  std::uint32_t pending = 0;
  unsigned count = 0;
  for (const char c : bytes) {
    pending = (pending << 8) | static_cast<unsigned char>(c);
    for (count += 8; count >= kBits; count -= kBits) text += kAlphabet[(pending >> (count - kBits)) & kMask];
  }
  if (count > 0) text += kAlphabet[(pending << (kBits - count)) & kMask];
  return text;
}

std::string base16(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const char c : bytes) {
    text += kDigits[static_cast<unsigned char>(c) >> 4];
    text += kDigits[static_cast<unsigned char>(c) & 0x0F];
  }
  return text;
}

const EVP_MD* algorithm_named(std::string_view name) {
  if (name == "sha1" || name == "sha-1") return EVP_sha1();
  if (name == "sha256" || name == "sha-256") return EVP_sha256();
  return nullptr;
}

}  // namespace

Result<std::optional<Item>> read_content(const RecordHeader& header, std::string_view block,
                                         const Limits& limits) {
  if (const auto media = media_of_document(header)) {
    Item item = new_item(header, *media);
    item.http_charset = parse_content_type(header.content_type).charset;
    item.payload = block;
    return std::optional(std::move(item));
  }
  if (!is_web_response(header)) return std::optional<Item>();
  const Result<HttpResponse> response = parse_http_response(block, limits);
  if (!response) return response.error();
  const auto media = response->status == 200 ? media_of_body(header, *response) : std::nullopt;
  if (!media) return std::optional<Item>();
  Result<std::string> body =
      decode_body(*response, limits, header.is_truncated ? InputEnd::kCut : InputEnd::kWhole);
  if (!body) return body.error();
  Item item = new_item(header, *media);
  item.payload = std::move(*body);
  item.http_charset = parse_content_type(response->fields.find("Content-Type")).charset;
  item.last_modified = iso_date(response->fields.find("Last-Modified"));
  item.reservations = reservations_of(response->fields);
  return std::optional(std::move(item));
}

bool may_have_content(const RecordHeader& header, std::string_view beginning, const Limits& limits) {
  if (media_of_document(header)) return true;
  if (!is_web_response(header)) return false;
  const Result<HttpResponse> response = parse_http_response(beginning, limits);
  return response && response->status == 200 && media_of_body(header, *response);
}

bool has_right_digest(const RecordHeader& header, std::string_view block) {
  std::string_view value = header.block_digest;
  const EVP_MD* algorithm = algorithm_named(lower(next_piece(value, ':')));
  if (algorithm == nullptr) return true;
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  if (EVP_Digest(block.data(), block.size(), digest, &size, algorithm, nullptr) != 1) return true;
  const std::string_view bytes(reinterpret_cast<const char*>(digest), size);
  while (value.ends_with('=')) value.remove_suffix(1);
  return equal_ignoring_case(value, base32(bytes)) || equal_ignoring_case(value, base16(bytes));
}

}  // namespace diurna::ingest
