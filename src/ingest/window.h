// A window that moves over the bytes of an input, and can go back a little.
//
// Memory is what was asked for at once, or what is kept since the mark where the input cannot be read twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/byte_source.h"

namespace diurna::ingest {

class Window {
 public:
  explicit Window(std::unique_ptr<ByteSource> source);

  // What comes next: at least `size` bytes, fewer only at the end of the input. The view lives until the next
  // call of any other function, or of this one with more.
  std::string_view peek(std::size_t size);
  // Precondition: as many were seen.
  void consume(std::size_t size);
  std::uint64_t offset() const { return base_ + begin_; }
  // Bytes of the input that were read at least once.
  std::uint64_t reached() const { return reached_; }
  // Why the input ended before its end.
  const std::optional<Status>& error() const { return error_; }

  // Keeps what follows, as far as memory allows, for going back to it.
  void set_mark() { mark_ = offset(); }
  // Goes back to `offset`, or as near to it as can be, at the most to where it is. All the ways back together
  // are bounded by the input's length, so that no input is read over and over.
  void go_back_to(std::uint64_t offset);

 private:
  bool read_more();
  void forget();

  std::unique_ptr<ByteSource> source_;
  std::unique_ptr<char[]> chunk_;  // what is read goes through it: pipes give little at a time
  std::string buffer_;
  std::size_t begin_ = 0;   // of what comes next, in the buffer
  std::uint64_t base_ = 0;  // where the buffer begins in the input
  std::uint64_t mark_ = 0;
  std::uint64_t reached_ = 0;
  std::uint64_t gone_back_ = 0;
  bool can_seek_;
  bool ended_ = false;
  std::optional<Status> error_;
};

}  // namespace diurna::ingest
