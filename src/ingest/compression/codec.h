// Decompression of one part after the other: a gzip member (RFC 1952), a zstd frame (RFC 8878), or bare
// deflate as HTTP has it.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "diurna/status.h"

namespace diurna::ingest {

struct Step {
  enum class State : std::uint8_t { kMore, kEnd, kBroken };

  std::size_t consumed = 0;
  std::size_t produced = 0;
  State state = State::kMore;
  ErrorCode code = ErrorCode::kDamaged;  // of a broken part
  std::string cause;
};

class Codec {
 public:
  Codec() = default;
  Codec(const Codec&) = delete;
  Codec& operator=(const Codec&) = delete;
  virtual ~Codec() = default;

  // A part begins.
  virtual void restart() = 0;
  // Neither consumes nor produces only where more input is needed.
  virtual Step run(std::string_view in, char* out, std::size_t out_size) = 0;
  // Where a part may begin, by its first bytes; npos if nowhere.
  virtual std::size_t find(std::string_view bytes) const = 0;
  // From so many bytes the beginning of a part can be unpacked, unless its header is of no use but to fill
  // it.
  virtual std::size_t look_ahead() const = 0;
  // "gzip member".
  virtual std::string_view part_name() const = 0;
};

std::unique_ptr<Codec> make_gzip_codec();
// RFC 9110, 8.4.1.2: deflate within zlib's header; many servers send it without.
std::unique_ptr<Codec> make_deflate_codec(std::string_view first_bytes);
// `dictionary` may be empty; it need not outlive the call.
std::unique_ptr<Codec> make_zstd_codec(std::string_view dictionary);

// What a part of a known format begins with is no longer.
inline constexpr std::size_t kPartMagic = 4;

bool is_gzip(std::string_view bytes);
// Also for the skippable frame that dictionaries come in.
bool is_zstd(std::string_view bytes);

}  // namespace diurna::ingest
