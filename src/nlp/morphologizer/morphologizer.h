// Part of speech and features of each token by one linear layer over the contextual vectors: the component
// "morphologizer" of a spaCy pipeline (pipeline/morphologizer.pyx).
//
// An empty morphology that an earlier component set on purpose counts as one that is not set.
// Thread-safety: a const Morphologizer may be used by many threads at once, each with its own Scratch.
#pragma once

#include <span>
#include <vector>

#include "nlp/image/image.h"
#include "nlp/kernels/decisions.h"
#include "nlp/layers/batch.h"
#include "nlp/layers/linear_head.h"
#include "text/string_id.h"

namespace diurna::nlp {

class Morphologizer {
 public:
  using Scratch = LinearHead::Scratch;

  // What import_morphologizer wrote. The image and `kernels` must outlive the object; the reader fails if it
  // is anything else.
  static Morphologizer read(ImageReader& reader, const Kernels& kernels);

  // Floats in a token's vector.
  std::size_t width() const { return head_.width(); }

  // Writes pos and morph of the texts of a batch, which must have their size already: of the tokens that have
  // none, or of all, as the model says. `vectors` holds the contextual vectors of the batch, tokens x
  // width(). `decisions` may be null.
  void apply(std::span<const BatchText> batch, std::span<const float> vectors, Scratch& scratch,
             std::vector<Decision>* decisions) const;

 private:
  struct Label {
    text::StringId pos = 0;
    text::StringId morph = 0;
  };

  text::StringId features_of(const Label& label, std::uint32_t token, doc::Tokens& tokens) const;

  LinearHead head_;
  std::vector<Label> labels_;
  // What happens to a value that is there already.
  bool overwrite_ = true;
  bool extend_ = false;  // features: the fields that are missing are added
};

}  // namespace diurna::nlp
