// Web archives (WARC 1.0 and 1.1): plain, or with each record in a gzip member or zstd frame of its own, or
// all records in one; and members that records run across.
//
// A record is given once it is known to be whole: its length leads to where a record may end, and the
// checksum of its member is right. Damage is one failure, with the place where the record begins; reading
// goes on at the next member that holds a record, or the next version line that has fields below it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/compression/unpacked_stream.h"
#include "ingest/item_reader.h"
#include "ingest/limits.h"
#include "ingest/warc/record_header.h"

namespace diurna::ingest {

class WarcReader : public ItemReader {
 public:
  // `stream` gives its parts apart.
  WarcReader(UnpackedStream stream, std::string name, const Limits& limits);

  std::optional<Result<Item>> next() override;
  std::uint64_t skipped() const override { return skipped_; }
  std::uint64_t reached() const override { return stream_.reached(); }

 private:
  enum class Found : std::uint8_t { kRecord, kBreak, kEnd };
  // A record's way through the stream, from its first byte.
  struct Frame {
    std::size_t header = 0;  // bytes
    std::uint64_t block = 0;
    RecordHeader fields;  // views into the stream: see header_again()
  };

  Found find_next();
  Result<std::optional<Item>> read_record();
  Result<Frame> read_header();
  Result<std::optional<Item>> read_whole(Frame& frame);
  Result<std::optional<Item>> pass_over_large(Frame& frame);
  void header_again(Frame& frame);
  std::optional<Status> check_end(const Frame& frame);
  bool is_one_a_part() const;
  std::string_view need(std::size_t size);
  Status cut_short(std::string message);
  Status lost(const Status& cause);
  void find_opening();
  Status at_record(const Status& cause) const;

  UnpackedStream stream_;
  std::string name_;
  Limits limits_;
  bool in_part_ = false;
  bool began_part_ = false;  // the record at hand
  bool ended_ = false;
  std::uint64_t parts_ = 0;
  Place place_;  // of the record at hand
  std::uint64_t skipped_ = 0;
};

}  // namespace diurna::ingest
