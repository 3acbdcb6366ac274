// The readers of RSS, Atom and JSON Feed: whatever the bytes, every byte of a payload leads to bytes of its
// entry as received.
#include "entry.h"
#include "ingest/feed/json_feed_reader.h"
#include "ingest/feed/xml_feed_reader.h"
#include "ingest_input.h"

namespace {

template <typename Reader>
void check(std::string_view bytes, const diurna::ingest::Limits& limits) {
  const auto reader = Reader::open({"fuzz", std::string(bytes), false, {}}, limits);
  if (reader) diurna::fuzz::check_reader(**reader, bytes.size(), limits);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = diurna::fuzz::as_text(data, size);
  for (const auto& limits : {diurna::fuzz::small_limits(), diurna::ingest::Limits()}) {
    check<diurna::ingest::XmlFeedReader>(bytes, limits);
    check<diurna::ingest::JsonFeedReader>(bytes, limits);
    diurna::fuzz::check_input(bytes, limits);
  }
  return 0;
}
