// The best of some labels for each token, by one linear layer over its contextual vector.
//
// Thread-safety: immutable once built.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "diurna/status.h"
#include "nlp/image/image.h"
#include "nlp/image/image_writer.h"
#include "nlp/layers/matrix.h"
#include "nlp/model/thinc_model.h"

namespace diurna::nlp {

// Writes the first layer of `model` that is named "softmax": `labels` outputs of `width` inputs.
// Errors: kModelBroken.
Result<std::size_t> import_linear_head(const ThincModel& model, std::size_t labels, std::size_t width,
                                       ImageWriter& writer);

class LinearHead {
 public:
  struct Choice {
    std::uint32_t label;  // the first of equal ones
    float margin;         // by which it leads, infinity if there is no other label
  };
  struct Scratch {
    std::vector<float> scores;
    std::vector<Choice> choices;
  };

  LinearHead() = default;
  // What import_linear_head wrote. The image and `kernels` must outlive the object.
  static LinearHead read(ImageReader& reader, const Kernels& kernels);

  std::size_t width() const { return matrix_.inputs(); }
  std::size_t labels() const { return matrix_.outputs(); }

  // One choice for each of `vectors`, tokens x width(); the view lives until the next call with `scratch`.
  std::span<const Choice> choose(std::span<const float> vectors, Scratch& scratch) const;

 private:
  const Kernels* kernels_ = nullptr;
  Matrix matrix_;
};

}  // namespace diurna::nlp
