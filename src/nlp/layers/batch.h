// Texts that go through a pipeline together.
#pragma once

#include <cstdint>

#include "diurna/span.h"
#include "doc/tokens.h"

namespace diurna::nlp {

struct BatchText {
  doc::Tokens* tokens;
  TokenSpan span;       // the text's tokens in `tokens`
  std::uint32_t first;  // the text's first token in what a batch has one entry a token of
};

}  // namespace diurna::nlp
