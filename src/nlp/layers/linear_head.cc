#include "nlp/layers/linear_head.h"

#include <algorithm>
#include <limits>

#include "base/check.h"

namespace diurna::nlp {
namespace {

constexpr std::size_t kBlock = 64;  // rows of scores that are computed at a time

LinearHead::Choice best_of(const float* scores, std::size_t labels) {
  LinearHead::Choice best = {0, 0};
  float second = -std::numeric_limits<float>::infinity();
  for (std::uint32_t j = 1; j < labels; ++j) {
    if (scores[j] > scores[best.label]) {
      second = scores[best.label];
      best.label = j;
    } else {
      second = std::max(second, scores[j]);
    }
  }
  best.margin = scores[best.label] - second;
  return best;
}

}  // namespace

Result<std::size_t> import_linear_head(const ThincModel& model, std::size_t labels, std::size_t width,
                                       ImageWriter& writer) {
  const Result<const ThincNode*> node = model.node("softmax", 0);
  if (!node) return node.error();
  const auto weights = model.tensor(**node, "W", {labels, width});
  if (!weights) return weights.error();
  const auto bias = model.tensor(**node, "b", {labels});
  if (!bias) return bias.error();
  write_matrix(*weights, *bias, width, writer);
  return labels;
}

LinearHead LinearHead::read(ImageReader& reader, const Kernels& kernels) {
  LinearHead head;
  head.kernels_ = &kernels;
  head.matrix_ = Matrix::read(reader);
  return head;
}

std::span<const LinearHead::Choice> LinearHead::choose(std::span<const float> vectors,
                                                       Scratch& scratch) const {
  CHECK(vectors.size() % width() == 0, "one vector for each token");
  const std::size_t tokens = vectors.size() / width();
  const std::size_t stride = matrix_.stride();
  scratch.scores.resize(std::max(scratch.scores.size(), kBlock * stride));
  scratch.choices.clear();
  for (std::size_t begin = 0; begin < tokens; begin += kBlock) {
    const std::size_t count = std::min(kBlock, tokens - begin);
    kernels_->affine({vectors.data() + begin * width(), width()}, count, matrix_.view(),
                     scratch.scores.data(), stride);
    for (std::size_t i = 0; i < count; ++i) {
      scratch.choices.push_back(best_of(scratch.scores.data() + i * stride, labels()));
    }
  }
  return scratch.choices;
}

}  // namespace diurna::nlp
