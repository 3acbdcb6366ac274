// JSON Lines: an object a line, its article in the first of the members text, html, content, body,
// articleBody and maintext that is a string with something in it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "ingest/compression/unpacked_stream.h"
#include "ingest/item_reader.h"
#include "ingest/json/json_scanner.h"
#include "ingest/limits.h"

namespace diurna::ingest {

// Where the objects end.
enum class JsonLayout : std::uint8_t { kLines, kOneObject };

class JsonLinesReader : public ItemReader {
 public:
  // `stream` gives its parts as one.
  JsonLinesReader(UnpackedStream stream, std::string name, JsonLayout layout, const Limits& limits);

  std::optional<Result<Item>> next() override;
  std::uint64_t reached() const override { return stream_.reached(); }

 private:
  enum class LineEnd : std::uint8_t { kNewline, kInput, kBreak, kTooFar };
  struct Line {
    std::string_view bytes;
    std::size_t size;  // with its end
    LineEnd end;
  };

  Line find_line();
  Status failure(ErrorCode code, std::string message, std::uint64_t at) const;
  Result<Item> read_line(std::string_view line, bool is_whole);
  Status pass_over_long();
  Status too_long() const;

  UnpackedStream stream_;
  std::string name_;
  JsonLayout layout_;
  Limits limits_;
  JsonScanner scanner_;
  Place place_;  // of the line at hand
  bool has_begun_ = false;
  bool ended_ = false;
};

}  // namespace diurna::ingest
