#include "nlp/model/msgpack.h"

#include <bit>

namespace diurna::nlp {
namespace {

constexpr int kMaxDepth = 64;

}  // namespace

MsgpackReader::Type MsgpackReader::peek() const {
  if (failed_at_ || at_ >= bytes_.size()) return Type::kEnd;
  const auto byte = static_cast<std::uint8_t>(bytes_[at_]);
  if (byte <= 0x7f || byte >= 0xe0) return Type::kInteger;
  if (byte <= 0x8f) return Type::kMap;
  if (byte <= 0x9f) return Type::kArray;
  if (byte <= 0xbf) return Type::kString;
  switch (byte) {
    case 0xc0:
      return Type::kNil;
    case 0xc2:
    case 0xc3:
      return Type::kBool;
    case 0xc4:
    case 0xc5:
    case 0xc6:
      return Type::kBinary;
    case 0xca:
    case 0xcb:
      return Type::kFloat;
    case 0xd9:
    case 0xda:
    case 0xdb:
      return Type::kString;
    case 0xdc:
    case 0xdd:
      return Type::kArray;
    case 0xde:
    case 0xdf:
      return Type::kMap;
    default:
      break;
  }
  if (byte >= 0xcc && byte <= 0xd3) return Type::kInteger;
  return Type::kExtension;
}

std::uint8_t MsgpackReader::take_byte() {
  const std::string_view byte = take(1);
  return byte.empty() ? 0 : static_cast<std::uint8_t>(byte[0]);
}

std::string_view MsgpackReader::take(std::uint64_t size) {
  if (failed_at_) return {};
  if (size > bytes_.size() - at_) {
    at_ = bytes_.size();
    fail("the file ends inside a value");
    return {};
  }
  const std::string_view taken = bytes_.substr(at_, size);
  at_ += size;
  return taken;
}

std::uint64_t MsgpackReader::take_big_endian(std::uint32_t size) {
  std::uint64_t value = 0;
  for (const char byte : take(size)) value = value << 8 | static_cast<std::uint8_t>(byte);
  return value;
}

std::uint32_t MsgpackReader::map() {
  if (peek() != Type::kMap) return fail("expected a map"), 0;
  const std::uint8_t byte = take_byte();
  const std::uint64_t count = byte <= 0x8f ? byte & 0x0fu : take_big_endian(byte == 0xde ? 2 : 4);
  // Each entry takes two bytes at least: a larger count is damage, not a reason to loop.
  if (count > (bytes_.size() - at_) / 2) return fail("the file ends inside a map"), 0;
  return static_cast<std::uint32_t>(count);
}

std::uint32_t MsgpackReader::array() {
  if (peek() != Type::kArray) return fail("expected an array"), 0;
  const std::uint8_t byte = take_byte();
  const std::uint64_t count = byte <= 0x9f ? byte & 0x0fu : take_big_endian(byte == 0xdc ? 2 : 4);
  if (count > bytes_.size() - at_) return fail("the file ends inside an array"), 0;
  return static_cast<std::uint32_t>(count);
}

std::string_view MsgpackReader::string() {
  const Type type = peek();
  if (type != Type::kString && type != Type::kBinary) return fail("expected a string"), std::string_view();
  const std::uint8_t byte = take_byte();
  switch (byte) {
    case 0xc4:
    case 0xd9:
      return take(take_big_endian(1));
    case 0xc5:
    case 0xda:
      return take(take_big_endian(2));
    case 0xc6:
    case 0xdb:
      return take(take_big_endian(4));
    default:
      return take(byte & 0x1fu);
  }
}

std::string_view MsgpackReader::binary() {
  return string();
}

std::uint64_t MsgpackReader::unsigned_integer() {
  if (peek() != Type::kInteger) return fail("expected an integer"), 0;
  const std::uint8_t byte = take_byte();
  if (byte <= 0x7f) return byte;
  if (byte >= 0xe0)
    return static_cast<std::uint64_t>(static_cast<std::int64_t>(static_cast<std::int8_t>(byte)));
  const std::uint32_t size = 1u << ((byte - 0xcc) & 3);
  const std::uint64_t value = take_big_endian(size);
  if (byte < 0xd0 || size == 8) return value;
  const int shift = static_cast<int>(64 - 8 * size);
  return static_cast<std::uint64_t>(static_cast<std::int64_t>(value << shift) >> shift);
}

std::int64_t MsgpackReader::integer() {
  return static_cast<std::int64_t>(unsigned_integer());
}

double MsgpackReader::number() {
  if (peek() == Type::kInteger) return static_cast<double>(integer());
  if (peek() != Type::kFloat) return fail("expected a number"), 0;
  if (take_byte() == 0xca) {
    return static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(take_big_endian(4))));
  }
  return std::bit_cast<double>(take_big_endian(8));
}

bool MsgpackReader::boolean() {
  if (peek() != Type::kBool) return fail("expected a truth value"), false;
  return take_byte() == 0xc3;
}

bool MsgpackReader::nil() {
  if (peek() != Type::kNil) return false;
  take_byte();
  return true;
}

void MsgpackReader::skip() {
  skip(0);
}

void MsgpackReader::skip(int depth) {
  if (depth > kMaxDepth) return fail("nested too deeply");
  switch (peek()) {
    case Type::kNil:
      nil();
      return;
    case Type::kBool:
      boolean();
      return;
    case Type::kInteger:
      integer();
      return;
    case Type::kFloat:
      number();
      return;
    case Type::kString:
    case Type::kBinary:
      string();
      return;
    case Type::kArray:
      for (std::uint32_t n = array(); n > 0 && ok(); --n) skip(depth + 1);
      return;
    case Type::kMap:
      for (std::uint32_t n = map(); n > 0 && ok(); --n) {
        skip(depth + 1);
        skip(depth + 1);
      }
      return;
    case Type::kExtension:
      return fail("extension types are not used in pipelines");
    case Type::kEnd:
      return fail("the file ends where a value was expected");
  }
}

Status MsgpackReader::error(std::string input) const {
  return {ErrorCode::kModelBroken, message_, std::move(input), failed_at_};
}

void MsgpackReader::fail(std::string message) {
  if (failed_at_) return;
  failed_at_ = position();
  message_ = std::move(message);
}

}  // namespace diurna::nlp
