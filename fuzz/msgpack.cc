// The MessagePack reader: skipping and walking by type see the same document.
#include "nlp/model/msgpack.h"
#include "base/check.h"
#include "entry.h"

namespace {

using diurna::nlp::MsgpackReader;
using Type = MsgpackReader::Type;

constexpr int kMaxDepth = 32;

void walk(MsgpackReader& reader, int depth);

void walk_values(MsgpackReader& reader, std::uint64_t count, int depth) {
  for (; count > 0 && reader.ok(); --count) walk(reader, depth);
}

// Reads one value by its type; what nests too deep is skipped.
void walk(MsgpackReader& reader, int depth) {
  const std::uint64_t before = reader.position();
  if (depth > kMaxDepth) return reader.skip();
  switch (reader.peek()) {
    case Type::kNil:
      CHECK(reader.nil(), "a nil that is none");
      break;
    case Type::kBool:
      reader.boolean();
      break;
    case Type::kInteger:
      reader.integer();
      break;
    case Type::kFloat:
      reader.number();
      break;
    case Type::kString:
      reader.string();
      break;
    case Type::kBinary:
      reader.binary();
      break;
    case Type::kArray:
      walk_values(reader, reader.array(), depth + 1);
      break;
    case Type::kMap:
      walk_values(reader, std::uint64_t{2} * reader.map(), depth + 1);
      break;
    case Type::kExtension:
      reader.skip();
      break;
    case Type::kEnd:
      return;
  }
  CHECK(!reader.ok() || reader.position() > before, "a value without bytes");
}

// Every getter on every type: the wrong one must fail and not read on.
void read_as(std::string_view bytes, int getter) {
  MsgpackReader reader(bytes);
  while (reader.ok() && reader.peek() != Type::kEnd) {
    const std::uint64_t before = reader.position();
    switch (getter) {
      case 0:
        reader.map();
        break;
      case 1:
        reader.array();
        break;
      case 2:
        reader.string();
        break;
      case 3:
        reader.binary();
        break;
      case 4:
        reader.integer();
        break;
      case 5:
        reader.unsigned_integer();
        break;
      case 6:
        reader.number();
        break;
      default:
        reader.boolean();
        break;
    }
    CHECK(!reader.ok() || reader.position() > before, "a value without bytes");
  }
  CHECK(reader.position() <= bytes.size(), "read beyond the end");
  if (!reader.ok()) CHECK(reader.error("fuzz").offset().has_value(), "an error without a byte");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr int kGetters = 8;
  const std::string_view bytes = diurna::fuzz::as_text(data, size);
  MsgpackReader skipper(bytes);
  MsgpackReader walker(bytes);
  while (skipper.ok() && skipper.peek() != Type::kEnd) {
    skipper.skip();
    walk(walker, 0);
    // An integer beyond 63 bits can be skipped and not be walked.
    if (!skipper.ok() || !walker.ok()) break;
    CHECK(skipper.position() == walker.position(), "skipping and walking differ");
  }
  for (int getter = 0; getter < kGetters; ++getter) read_as(bytes, getter);
  return 0;
}
