// How likely each token is a part of a source, a cue or a content: models/statements/spans.bin.
//
// A small convolutional network over the article's analysed words. A token begins as the sum of its rows of
// the table of embeddings (statements/tagger_inputs.h), normalised; each layer adds what a maxout over two
// pieces makes of the token, one neighbour on each side - nearer ones in some layers, farther ones in others
// (dilated convolutions: F. Yu and V. Koltun, ICLR 2016) - and its syntactic head. The same bytes on every
// CPU. Thread-safety: const once parsed.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "diurna/status.h"
#include "nlp/kernels/packing.h"
#include "statements/context.h"
#include "statements/tagger_inputs.h"

namespace diurna::statements {

enum class SpanRole : std::uint8_t {
  kSource,
  kCue,
  kContent,
  kContentBegin,  // the first token of a content
  kContentEnd,    // the last one
  kSourceBegin,
  kCueBegin,
  kCount
};

inline constexpr std::size_t kSpanRoles = static_cast<std::size_t>(SpanRole::kCount);

// Of one token, for each role, in 255ths.
using SpanChances = std::array<std::uint8_t, kSpanRoles>;

class SpanTagger {
 public:
  // The network that is compiled in. Errors: kModelMissing, kModelBroken, with the byte.
  static Result<SpanTagger> open();
  // `name` is for messages.
  static Result<SpanTagger> parse(std::string_view bytes, std::string_view name);

  // One entry a token.
  std::vector<SpanChances> chances(const Context& context) const;

 private:
  struct Norm {
    std::vector<float> gain;
    std::vector<float> bias;
  };
  struct Layer {
    std::uint32_t distance = 0;  // of the neighbours
    nlp::PackedMatrix matrix;    // [before, token, after, head] to [piece][width]
    Norm norm;
  };
  class Reader;
  class Segment;

  std::size_t width_ = 0;
  std::vector<float> embeddings_;  // tagger_rows() x width_
  Norm norm_;
  std::vector<Layer> layers_;
  nlp::PackedMatrix roles_;
  std::vector<float> steps_;  // 255: the scores from which a chance is one step higher
};

}  // namespace diurna::statements
