// Part-of-speech tags: the best label of one linear layer over the contextual vectors (spaCy's "tagger").
//
// It sets the tag only; parts of speech and features follow from it in the attribute ruler.
// Thread-safety: a const Tagger may be used by many threads at once, each with its own Scratch.
#pragma once

#include <span>
#include <vector>

#include "nlp/image/image.h"
#include "nlp/kernels/decisions.h"
#include "nlp/layers/batch.h"
#include "nlp/layers/linear_head.h"
#include "text/string_id.h"

namespace diurna::nlp {

class Tagger {
 public:
  using Scratch = LinearHead::Scratch;

  // What import_tagger wrote. The image and `kernels` must outlive the tagger; the reader fails if it is
  // anything else.
  static Tagger read(ImageReader& reader, const Kernels& kernels);

  // Floats in a token's vector.
  std::size_t width() const { return head_.width(); }

  // Writes tokens.tag of the texts of a batch, which must have its size already. `vectors` holds the
  // contextual vectors of the batch, tokens x width(). `decisions` may be null.
  void tag(std::span<const BatchText> batch, std::span<const float> vectors, Scratch& scratch,
           std::vector<Decision>* decisions) const;

 private:
  LinearHead head_;
  std::vector<text::StringId> labels_;
};

}  // namespace diurna::nlp
