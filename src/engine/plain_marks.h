// The typography that pipelines were trained on: straight quotation marks and apostrophes, plain blanks.
//
// The French and Spanish treebanks have neither guillemets nor curly marks, and pipelines trained on them
// take those for nouns. The text is rewritten for the pipeline alone, and the tokens are led back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/span.h"

namespace diurna {

struct PlainText {
  std::string text;
  // For each byte of `text`, the bytes of the original that it stands for.
  std::vector<ByteSpan> origin;

  // The bytes of the original behind a span of `text`. Precondition: !span.empty().
  ByteSpan led_back(ByteSpan span) const { return {origin[span.begin].begin, origin[span.end - 1].end}; }
};

// `original` is well-formed UTF-8.
PlainText with_plain_marks(std::string_view original);

}  // namespace diurna
