// Reading MessagePack (specification of 2013 with bin; also the older raw16/raw32 strings) without copies.
//
// A cursor over bytes that the caller keeps alive. Every read checks the type and the bounds; the first
// error sticks, names the byte, and makes all later reads return empty values, so that a loader checks
// once at its end. Depth is bounded by the caller's own recursion; skip() refuses more than 64 levels.
//
//   MsgpackReader reader(bytes);
//   for (std::uint32_t n = reader.map(); n > 0 && reader.ok(); --n) {
//     if (reader.string() == "exceptions") ... else reader.skip();
//   }
//   if (!reader.ok()) return reader.error(path);
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "diurna/status.h"

namespace diurna::nlp {

class MsgpackReader {
 public:
  enum class Type : std::uint8_t {
    kNil,
    kBool,
    kInteger,
    kFloat,
    kString,
    kBinary,
    kArray,
    kMap,
    kExtension,
    kEnd
  };

  // `offset` is the position of `bytes` in its file, for messages about nested documents.
  explicit MsgpackReader(std::string_view bytes, std::uint64_t offset = 0) : bytes_(bytes), base_(offset) {}

  // The type of the next value; kEnd after the last one or after an error.
  Type peek() const;

  std::uint32_t map();        // number of key-value pairs that follow
  std::uint32_t array();      // number of values that follow
  std::string_view string();  // str or bin
  std::string_view binary();  // str or bin (old writers use str for both)
  std::int64_t integer();     // any integer that fits
  std::uint64_t unsigned_integer();
  double number();  // float or integer
  bool boolean();
  bool nil();   // consumes a nil if one is next; says whether it did
  void skip();  // any one value

  bool ok() const { return !failed_at_; }
  std::uint64_t position() const { return base_ + at_; }
  // Precondition: !ok(). `input` names the file.
  Status error(std::string input) const;
  // Marks the document as wrong at the current position: the loader found a value that makes no sense.
  void fail(std::string message);

 private:
  std::uint8_t take_byte();
  std::uint64_t take_big_endian(std::uint32_t size);
  std::string_view take(std::uint64_t size);
  void skip(int depth);

  std::string_view bytes_;
  std::uint64_t base_;
  std::size_t at_ = 0;
  std::optional<std::uint64_t> failed_at_;
  std::string message_;
};

}  // namespace diurna::nlp
