// A feed's document in UTF-8, with the way back to its bytes as received.
//
// The charset is that of the byte-order mark, of the XML declaration, of UTF-16's first characters, and else
// what decode_page() finds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "diurna/source_map.h"
#include "diurna/status.h"
#include "html/charset/decoding.h"
#include "ingest/mapped_text.h"

namespace diurna::ingest {

class FeedText {
 public:
  // Errors: kTooLarge beyond 1 GiB.
  static Result<FeedText> decode(std::string bytes);

  // Lives as long as the object, and stays where it is until that is moved.
  std::string_view text() const { return page_.text(bytes_); }
  // The bytes that became text()[begin, end), and where they begin.
  SourceSpan source_of(std::size_t begin, std::size_t end) const;
  std::string_view received(SourceSpan source) const {
    return std::string_view(bytes_).substr(source.begin, source.size());
  }
  // A map whose sources count in text()[begin, end), led on to the bytes received for that.
  SourceMap led_back(SourceMap map, std::size_t begin, std::size_t end) const;

 private:
  FeedText(std::string bytes, html::DecodedPage page) : bytes_(std::move(bytes)), page_(std::move(page)) {}

  std::string bytes_;
  html::DecodedPage page_;
};

}  // namespace diurna::ingest
