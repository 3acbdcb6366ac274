// A file that is one page or one text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "ingest/compression/unpacked_stream.h"
#include "ingest/item_reader.h"
#include "ingest/limits.h"

namespace diurna::ingest {

struct WholeInput {
  std::string bytes;
  std::optional<Status> cut;  // why there is more that could not be read
};

// At most `limit` bytes; more are kTooLarge in `cut`. `stream` gives its parts as one.
WholeInput read_whole(UnpackedStream& stream, std::uint64_t limit);

class WholeFileReader : public ItemReader {
 public:
  WholeFileReader(UnpackedStream stream, std::string name, Media media, const Limits& limits)
      : stream_(std::move(stream)), name_(std::move(name)), media_(media), limits_(limits) {}

  std::optional<Result<Item>> next() override;
  std::uint64_t reached() const override { return stream_.reached(); }

 private:
  UnpackedStream stream_;
  std::string name_;
  Media media_;
  Limits limits_;
  bool ended_ = false;
};

}  // namespace diurna::ingest
