#include "ingest/compression/zstd_dictionary.h"

#include <fmt/format.h>

#include <string_view>

#include "ingest/compression/codec.h"
#include "ingest/compression/inflation.h"

namespace diurna::ingest {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kMagic = "\x5D\x2A\x4D\x18"sv;
constexpr std::size_t kHeader = 8;  // the magic and the frame's size
constexpr std::uint32_t kMaxDictionary = 16u << 20;

std::uint32_t little_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) value = (value << 8) | static_cast<unsigned char>(bytes[i]);
  return value;
}

}  // namespace

Result<std::string> take_zstd_dictionary(Window& window) {
  const std::string_view header = window.peek(kHeader).substr(0, kHeader);
  if (!header.starts_with(kMagic) || header.size() < kHeader) return std::string();
  const std::uint32_t size = little_endian(header.substr(kMagic.size()));
  if (size > kMaxDictionary) {
    return Status(ErrorCode::kTooLarge,
                  fmt::format("a zstd dictionary of more than {} bytes", kMaxDictionary), {}, 0);
  }
  const std::string_view frame = window.peek(kHeader + size).substr(0, kHeader + size);
  if (frame.size() < kHeader + size) {
    return Status(ErrorCode::kTruncated, "the input ends within the zstd dictionary", {},
                  window.offset() + frame.size());
  }
  std::string dictionary(frame.substr(kHeader));
  window.consume(kHeader + size);
  if (!is_zstd(dictionary)) return dictionary;
  Result<std::string> unpacked =
      inflate(*make_zstd_codec(""), dictionary, {.item_bytes = kMaxDictionary}, InputEnd::kWhole);
  if (!unpacked)
    return Status(unpacked.error().code(), "the zstd dictionary: " + unpacked.error().message(), {}, 0);
  return unpacked;
}

}  // namespace diurna::ingest
