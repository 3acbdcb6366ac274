#include "ingest/compression/codec.h"

#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <cstdint>
#include <limits>

#include "base/check.h"
#include "text/binary_formats.h"

namespace diurna::ingest {
namespace {

using namespace std::string_view_literals;
using text::kGzipMagic;
using text::kZstdMagic;

constexpr std::string_view kSkippableMagic = "\x2A\x4D\x18"sv;  // after a byte 50 to 5F

// A name and the tables of the first block's codes have room in it.
constexpr std::size_t kGzipLookAhead = 2u << 10;

uInt as_uint(std::size_t size) {
  return static_cast<uInt>(std::min<std::size_t>(size, std::numeric_limits<uInt>::max()));
}

// What a stream of zlib's is wrapped in, as inflateInit2 takes it.
enum class Wrapping : int { kNone = -MAX_WBITS, kZlib = MAX_WBITS, kGzip = MAX_WBITS + 16 };

class ZlibCodec : public Codec {
 public:
  explicit ZlibCodec(Wrapping wrapping) : is_gzip_(wrapping == Wrapping::kGzip) {
    const int result = inflateInit2(&stream_, static_cast<int>(wrapping));
    CHECK(result == Z_OK, "no memory for zlib's window");
  }
  ~ZlibCodec() override { inflateEnd(&stream_); }

  void restart() override { inflateReset(&stream_); }

  Step run(std::string_view in, char* out, std::size_t out_size) override {
    // zlib takes what it reads by a pointer to non-const, and does not write there.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
    stream_.avail_in = as_uint(in.size());
    stream_.next_out = reinterpret_cast<Bytef*>(out);
    stream_.avail_out = as_uint(out_size);
    const uInt given = stream_.avail_in;
    const uInt room = stream_.avail_out;
    const int result = inflate(&stream_, Z_NO_FLUSH);
    Step step;
    step.consumed = given - stream_.avail_in;
    step.produced = room - stream_.avail_out;
    if (result == Z_STREAM_END) {
      step.state = Step::State::kEnd;
    } else if (result != Z_OK && result != Z_BUF_ERROR) {
      step.state = Step::State::kBroken;
      step.cause = stream_.msg != nullptr ? stream_.msg : "a preset dictionary is asked for";
    }
    return step;
  }

  std::size_t find(std::string_view bytes) const override { return bytes.find(kGzipMagic); }
  std::size_t look_ahead() const override { return kGzipLookAhead; }
  std::string_view part_name() const override { return is_gzip_ ? "gzip member" : "deflate stream"; }

 private:
  z_stream stream_ = {};
  bool is_gzip_;
};

class ZstdCodec : public Codec {
 public:
  explicit ZstdCodec(std::string_view dictionary) : context_(ZSTD_createDCtx()) {
    CHECK(context_ != nullptr, "no memory for zstd's context");
    if (!dictionary.empty()) ZSTD_DCtx_loadDictionary(context_, dictionary.data(), dictionary.size());
  }
  ~ZstdCodec() override { ZSTD_freeDCtx(context_); }

  void restart() override { ZSTD_DCtx_reset(context_, ZSTD_reset_session_only); }

  Step run(std::string_view in, char* out, std::size_t out_size) override {
    ZSTD_inBuffer from = {in.data(), in.size(), 0};
    ZSTD_outBuffer to = {out, out_size, 0};
    const std::size_t result = ZSTD_decompressStream(context_, &to, &from);
    Step step;
    step.consumed = from.pos;
    step.produced = to.pos;
    if (ZSTD_isError(result) != 0U) {
      step.state = Step::State::kBroken;
      step.cause = ZSTD_getErrorName(result);
      if (ZSTD_getErrorCode(result) == ZSTD_error_frameParameter_windowTooLarge) {
        step.code = ErrorCode::kUnsupported;
      }
    } else if (result == 0) {
      step.state = Step::State::kEnd;
    }
    return step;
  }

  std::size_t find(std::string_view bytes) const override { return bytes.find(kZstdMagic); }
  std::size_t look_ahead() const override { return ZSTD_DStreamInSize(); }
  std::string_view part_name() const override { return "zstd frame"; }

 private:
  ZSTD_DCtx* context_;
};

// RFC 1950, 2.2: the method is 8, and the two bytes as a number are a multiple of 31.
bool has_zlib_header(std::string_view bytes) {
  if (bytes.size() < 2) return false;
  const unsigned first = static_cast<unsigned char>(bytes[0]);
  const unsigned second = static_cast<unsigned char>(bytes[1]);
  return (first & 0x0F) == 8 && (first * 256 + second) % 31 == 0;
}

}  // namespace

std::unique_ptr<Codec> make_gzip_codec() {
  return std::make_unique<ZlibCodec>(Wrapping::kGzip);
}

std::unique_ptr<Codec> make_deflate_codec(std::string_view first_bytes) {
  return std::make_unique<ZlibCodec>(has_zlib_header(first_bytes) ? Wrapping::kZlib : Wrapping::kNone);
}

std::unique_ptr<Codec> make_zstd_codec(std::string_view dictionary) {
  return std::make_unique<ZstdCodec>(dictionary);
}

bool is_gzip(std::string_view bytes) {
  return bytes.starts_with(kGzipMagic);
}

bool is_zstd(std::string_view bytes) {
  const bool skippable =
      bytes.size() >= 4 && (bytes[0] & 0xF0) == 0x50 && bytes.substr(1, 3) == kSkippableMagic;
  return skippable || bytes.starts_with(kZstdMagic);
}

}  // namespace diurna::ingest
