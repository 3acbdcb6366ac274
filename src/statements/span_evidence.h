// What the span tagger says of an article's tokens, and of stretches of them.
//
// Thread-safety: immutable.
#pragma once

#include <cstdint>
#include <vector>

#include "diurna/span.h"
#include "statements/span_tagger.h"

namespace diurna::statements {

class SpanEvidence {
 public:
  // One entry a token.
  explicit SpanEvidence(std::vector<SpanChances> chances);

  std::uint32_t size() const { return static_cast<std::uint32_t>(chances_.size()); }
  // In 255ths; 0 of a token that the article does not have.
  std::uint8_t of(std::uint32_t token, SpanRole role) const {
    return token < size() ? chances_[token][static_cast<std::size_t>(role)] : 0;
  }
  // Of a part of the span: the greatest, the least and the mean chance. Precondition: not empty.
  std::uint8_t most(TokenSpan span, SpanRole role) const;
  std::uint8_t least(TokenSpan span, SpanRole role) const;
  std::uint8_t mean(TokenSpan span, SpanRole role) const;
  // The tokens of content that the span is expected to have, in 255ths.
  std::uint32_t content(TokenSpan span) const { return sums_[span.end] - sums_[span.begin]; }

 private:
  std::vector<SpanChances> chances_;
  std::vector<std::uint32_t> sums_;  // of the chances of content before each token
};

}  // namespace diurna::statements
