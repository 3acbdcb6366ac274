#include "ingest/whole_file_reader.h"

#include <fmt/format.h>

#include <utility>

namespace diurna::ingest {

WholeInput read_whole(UnpackedStream& stream, std::uint64_t limit) {
  WholeInput whole;
  if (!stream.next_part()) return whole;
  for (std::string_view bytes = stream.peek(1); !bytes.empty(); bytes = stream.peek(1)) {
    if (bytes.size() > limit - whole.bytes.size()) {
      whole.cut = Status(ErrorCode::kTooLarge, fmt::format("larger than {} bytes", limit), {}, limit);
      return whole;
    }
    whole.bytes += bytes;
    stream.consume(bytes.size());
  }
  whole.cut = stream.broken();
  return whole;
}

std::optional<Result<Item>> WholeFileReader::next() {
  if (ended_) return std::nullopt;
  ended_ = true;
  WholeInput whole = read_whole(stream_, limits_.item_bytes);
  if (whole.cut) return whole.cut->in(name_);
  Item item;
  item.payload = std::move(whole.bytes);
  item.media = media_;
  item.uri = name_;
  item.input = name_;
  return item;
}

}  // namespace diurna::ingest
