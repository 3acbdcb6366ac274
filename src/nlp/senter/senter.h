// Where sentences begin, without a parser: the best of two labels for each token (spaCy's "senter").
//
// Thread-safety: a const Senter may be used by many threads at once, each with its own Scratch.
#pragma once

#include <span>
#include <vector>

#include "nlp/image/image.h"
#include "nlp/kernels/decisions.h"
#include "nlp/layers/batch.h"
#include "nlp/layers/linear_head.h"

namespace diurna::nlp {

class Senter {
 public:
  using Scratch = LinearHead::Scratch;

  // What import_senter wrote. The image and `kernels` must outlive the object; the reader fails if it is
  // anything else.
  static Senter read(ImageReader& reader, const Kernels& kernels);

  // Floats in a token's vector.
  std::size_t width() const { return head_.width(); }
  // Whether it also decides where the start of a sentence has been decided before: of the first token always,
  // after a parser of all tokens.
  bool overwrites() const { return overwrite_; }

  // Writes sentence_start of the texts of a batch, which must have its size already. `vectors` holds the
  // contextual vectors of the batch, tokens x width(). `decisions` may be null.
  void apply(std::span<const BatchText> batch, std::span<const float> vectors, Scratch& scratch,
             std::vector<Decision>* decisions) const;

 private:
  LinearHead head_;
  bool overwrite_ = false;
};

}  // namespace diurna::nlp
