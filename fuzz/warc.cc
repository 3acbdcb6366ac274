// The reader of web archives, plain and compressed: whatever the bytes, it comes to an end, and gives nothing
// over its limits.
//
// The first byte of an input chooses how the rest is packed before it is read, so that mutations reach what
// stands within.
#include <zlib.h>
#include <zstd.h>

#include <string>

#include "entry.h"
#include "ingest/compression/testing_archives.h"
#include "ingest_input.h"

namespace {

namespace archives = diurna::ingest::testing;

constexpr std::size_t kPiece = 300;

std::string in_pieces(std::string_view bytes) {
  std::string packed;
  for (std::size_t at = 0; at < bytes.size(); at += kPiece)
    packed += archives::gzip(bytes.substr(at, kPiece));
  return packed;
}

std::string packed(std::uint8_t way, std::string_view bytes) {
  switch (way % 4) {
    case 1:
      return archives::gzip(bytes);
    case 2:
      return archives::zstd(bytes);
    case 3:
      return in_pieces(bytes);
    default:
      return std::string(bytes);
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string bytes = packed(data[0], diurna::fuzz::as_text(data + 1, size - 1));
  diurna::fuzz::check_input(bytes, diurna::fuzz::small_limits());
  diurna::fuzz::check_input(bytes, {});
  return 0;
}
