// The bytes of an input without its compression, part by part: gzip members, zstd frames. An input that is
// not compressed is one part.
//
//   while (stream.next_part()) use(stream.peek(80));       // the first 80 bytes of each part
//
// A part that breaks gives what came before the break. Memory is what was asked for at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/compression/codec.h"
#include "ingest/item.h"
#include "ingest/window.h"

namespace diurna::ingest {

enum class Parts : std::uint8_t {
  kApart,   // bytes are given to the end of a part; next_part() goes on
  kJoined,  // all parts are one
};

class UnpackedStream {
 public:
  // No codec: the bytes are as they should be. `ratio` as in Limits. Stands before the first part.
  UnpackedStream(Window window, std::unique_ptr<Codec> codec, Parts parts, std::uint64_t ratio);

  // False at the end of the input. Precondition: the part before was seen to its end, and did not break.
  bool next_part();
  // What comes next in the part: at least `size` bytes, fewer only where it ends or breaks. The view lives
  // until any other call.
  std::string_view peek(std::size_t size);
  // Precondition: as many were seen.
  void consume(std::size_t size);
  // Unpacks what is left of the part and drops it.
  void skip_rest();
  // Why the part broke off where peek() gave too little. Its offset is where the part begins.
  const std::optional<Status>& broken() const { return broken_; }

  // Makes the next part a continuation of this one, unless it begins with `opening` or cannot be read.
  // Precondition: all of this one has been seen.
  bool join_next(std::string_view opening);
  // After a break: looks for the next part that begins with `opening`, which next_part() then goes to.
  void find_part(std::string_view opening);

  // Of the next byte.
  Place place() const;
  bool at_part_begin() const { return offset() == part_offset_; }
  bool is_packed() const { return codec_ != nullptr; }
  // Bytes read of the input.
  std::uint64_t reached() const { return window_.reached(); }

 private:
  void grow();
  void grow_unpacked();
  void forget();
  bool begin_part();
  void decode();
  void break_off(ErrorCode code, const std::string& cause);
  bool opens_here(std::string_view opening);
  std::uint64_t offset() const { return base_ + begin_; }

  Window window_;
  std::unique_ptr<Codec> codec_;
  Parts parts_;
  std::uint64_t ratio_;
  std::unique_ptr<char[]> scratch_;
  std::string out_;
  std::size_t begin_ = 0;          // of what comes next
  std::size_t end_ = 0;            // of what belongs to the part; what lies behind is of the next
  std::uint64_t base_ = 0;         // unpacked bytes before the buffer
  std::uint64_t part_offset_ = 0;  // unpacked bytes before the part
  std::uint64_t part_place_ = 0;   // where the part begins in the input
  std::uint64_t coding_place_ =
      0;                     // the same of what is being decoded, the next part if that was looked into
  std::uint64_t taken_ = 0;  // of what is being decoded: packed bytes,
  std::uint64_t given_ = 0;  // and unpacked ones
  std::uint64_t tried_ = 0;  // bytes that were looked into for the beginning of a part
  bool is_decoding_ = false;
  bool is_next_begun_ = false;
  bool input_ended_ = false;
  std::optional<Status> broken_;
  std::optional<Status> next_broken_;
};

}  // namespace diurna::ingest
