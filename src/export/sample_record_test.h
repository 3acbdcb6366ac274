// An article with its record, made by hand, for the tests of this folder.
//
// The file as received has a byte-order mark, CRLF line ends, two scripts and one broken byte.
#pragma once

#include <string>
#include <string_view>

#include "diurna/record.h"

namespace diurna::exporting {

struct Sample {
  std::string payload;  // the file as received
  Record record;
};

Sample sample();

// Where `words` stand in `text`, from byte `from` on. Precondition: they do.
ByteSpan span_of(std::string_view text, std::string_view words, std::size_t from = 0);

}  // namespace diurna::exporting
