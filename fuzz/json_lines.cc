// The reader of JSON Lines: whatever the bytes, every byte of a payload leads to bytes of its line, and
// escapes decode to it.
#include "entry.h"
#include "ingest/compression/unpacked_stream.h"
#include "ingest/json/json_lines_reader.h"
#include "ingest_input.h"

namespace {

using diurna::ingest::JsonLayout;
using diurna::ingest::Parts;

void check(std::string_view bytes, JsonLayout layout, const diurna::ingest::Limits& limits) {
  diurna::ingest::UnpackedStream stream(diurna::ingest::Window(std::make_unique<diurna::fuzz::Pipe>(bytes)),
                                        nullptr, Parts::kJoined, limits.ratio);
  diurna::ingest::JsonLinesReader reader(std::move(stream), "fuzz", layout, limits);
  diurna::fuzz::check_reader(reader, bytes.size(), limits);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = diurna::fuzz::as_text(data, size);
  for (const auto& limits : {diurna::fuzz::small_limits(), diurna::ingest::Limits()}) {
    check(bytes, JsonLayout::kLines, limits);
    check(bytes, JsonLayout::kOneObject, limits);
    diurna::fuzz::check_input(bytes, limits);
  }
  return 0;
}
