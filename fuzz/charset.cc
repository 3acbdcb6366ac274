// The decoder of pages: whatever the bytes and the declared charset, the text is well-formed, and every
// character's own bytes decode to it.
//
// The first line of an input is the charset that the HTTP header names.
#include <algorithm>
#include <string>

#include "base/check.h"
#include "entry.h"
#include "html/charset/decoding.h"
#include "html/charset/encoding.h"
#include "html/charset/transcoding.h"
#include "text/utf8.h"

namespace {

using diurna::SourceMap;
using diurna::html::DecodedPage;

void check_segment(const SourceMap::Segment& segment, std::string_view text, std::string_view payload,
                   const DecodedPage& page) {
  const std::string_view source = payload.substr(segment.source.begin, segment.source.size());
  if (segment.kind == SourceMap::Kind::kCopied) {
    CHECK(source == text, "copied bytes differ");
  } else {
    const auto encoding = diurna::html::encoding_of(page.charset);
    CHECK(encoding && (page.approximate || transcode(source, 0, *encoding).text == text),
          "bytes that decode to something else");
  }
}

void check_map(const DecodedPage& page, std::string_view payload) {
  const std::string_view text = page.text(payload);
  SourceMap map;
  page.map.append_segments({0, static_cast<std::uint32_t>(text.size())}, map);
  std::uint32_t text_end = 0;
  std::uint64_t source_end = page.begin;
  for (const SourceMap::Segment& segment : map.segments()) {
    CHECK(segment.text.begin == text_end && segment.source.begin >= source_end, "segments out of order");
    CHECK(page.approximate || segment.source.begin == source_end, "bytes that no character came from");
    CHECK(segment.source.end <= payload.size(), "a source beyond the payload");
    check_segment(segment, diurna::slice(text, segment.text), payload, page);
    text_end = segment.text.end;
    source_end = segment.source.end;
  }
  CHECK(text_end == text.size(), "the map ends early");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input = diurna::fuzz::as_text(data, size);
  const std::size_t line = std::min(input.find('\n'), input.size());
  const std::string_view payload = input.substr(std::min(line + 1, input.size()));
  const auto page = diurna::html::decode_page(payload, input.substr(0, line));
  CHECK(page.has_value(), "a small page is refused");
  CHECK(diurna::text::is_well_formed(page->text(payload)), "text that is no UTF-8");
  for (const std::string& warning : page->warnings) {
    CHECK(diurna::text::is_well_formed(warning), "a warning that is no UTF-8");
  }
  check_map(*page, payload);
  return 0;
}
