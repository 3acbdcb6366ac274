#include "nlp/transition/transition_network.h"

#include <algorithm>
#include <limits>

#include "base/check.h"
#include "nlp/transition/limits.h"

namespace diurna::nlp {
namespace {

constexpr std::size_t kBlock = 64;   // tokens whose rows are computed at a time
constexpr std::size_t kRing = 2048;  // rows that are kept: states rarely look further back
constexpr std::size_t kNoToken = std::numeric_limits<std::size_t>::max();
static_assert(kRing % kBlock == 0);

}  // namespace

TransitionNetwork TransitionNetwork::read(ImageReader& reader, const Kernels& kernels) {
  TransitionNetwork network;
  network.kernels_ = &kernels;
  network.features_ = reader.u32();
  network.hidden_ = reader.u32();
  network.pieces_ = reader.u32();
  network.has_upper_ = reader.flag();
  network.projection_ = Matrix::read(reader, kernels);
  network.lower_ = Matrix::read(reader, kernels);
  network.absent_ = reader.array<float>();
  network.bias_ = reader.array<float>();
  if (network.has_upper_) network.upper_ = Matrix::read(reader);
  if (reader.ok() && !network.fits()) reader.fail("the layers of a transition network do not fit");
  return network;
}

bool TransitionNetwork::fits() const {
  return features_ > 0 && features_ <= kMaxFeatures && hidden_ > 0 && hidden_ <= kMaxHidden && pieces_ > 0 &&
         pieces_ <= kMaxStatePieces && lower_.inputs() == projection_.outputs() &&
         lower_.outputs() == features_ * row_size() && absent_.size() == features_ * row_size() &&
         bias_.size() == row_size() && (!has_upper_ || upper_.inputs() == hidden_);
}

void TransitionNetwork::begin(std::span<const float> vectors, Scratch& scratch) const {
  CHECK(vectors.size() % width() == 0, "one vector for each token");
  scratch.vectors = vectors;
  scratch.tokens = vectors.size() / width();
  scratch.ready = 0;
  scratch.ring = std::min(kRing, (scratch.tokens + kBlock - 1) / kBlock * kBlock);
  const auto make_room = [](std::vector<float>& buffer, std::size_t size) {
    if (buffer.size() < size) buffer.resize(size);
  };
  make_room(scratch.projected, kBlock * projection_.stride());
  make_room(scratch.rows, scratch.ring * lower_.stride());
  make_room(scratch.old_rows, features_ * lower_.stride());
  scratch.old_tokens.fill(kNoToken);
  make_room(scratch.state, row_size());
  make_room(scratch.state_vector, hidden_);
  if (has_upper_) make_room(scratch.scores, upper_.stride());
}

void TransitionNetwork::compute(std::size_t token, std::size_t count, Scratch& scratch, float* rows) const {
  float* projected = scratch.projected.data();
  kernels_->affine({scratch.vectors.data() + token * width(), width()}, count, projection_.view(), projected,
                   projection_.stride());
  kernels_->affine({projected, projection_.stride()}, count, lower_.view(), rows, lower_.stride());
  scratch.operations +=
      2 * count * (projection_.inputs() * projection_.outputs() + lower_.inputs() * lower_.outputs());
}

// Computes rows up to that of `token`.
void TransitionNetwork::advance(std::size_t token, Scratch& scratch) const {
  while (scratch.ready <= token) {
    const std::size_t count = std::min(kBlock, scratch.tokens - scratch.ready);
    compute(scratch.ready, count, scratch,
            scratch.rows.data() + scratch.ready % scratch.ring * lower_.stride());
    scratch.ready += count;
  }
}

// The row of `token`, which must be ready, at the place of `feature`.
const float* TransitionNetwork::row_of(std::size_t token, std::size_t feature, Scratch& scratch) const {
  // A block that is only partly filled still takes its whole place in the ring.
  const std::size_t end = (scratch.ready + kBlock - 1) / kBlock * kBlock;
  if (token + scratch.ring >= end) {
    return scratch.rows.data() + token % scratch.ring * lower_.stride() + feature * row_size();
  }
  float* row = scratch.old_rows.data() + feature * lower_.stride();
  if (scratch.old_tokens[feature] != token) compute(token, 1, scratch, row);
  scratch.old_tokens[feature] = token;
  return row + feature * row_size();
}

std::span<const float> TransitionNetwork::score(std::span<const std::int32_t> features,
                                                Scratch& scratch) const {
  CHECK(features.size() == features_, "one token, or -1, for each feature");
  // All at once before any of them is looked at: new rows displace old ones.
  const std::int32_t last = *std::ranges::max_element(features);
  if (last >= 0) advance(static_cast<std::size_t>(last), scratch);
  std::array<const float*, kMaxFeatures + 1> sources;
  for (std::size_t f = 0; f < features_; ++f) {
    sources[f] = features[f] < 0 ? absent_.data() + f * row_size()
                                 : row_of(static_cast<std::size_t>(features[f]), f, scratch);
  }
  sources[features_] = bias_.data();
  kernels_->sum(sources.data(), features_ + 1, row_size(), scratch.state.data());
  kernels_->maxout(scratch.state.data(), pieces_, hidden_, scratch.state_vector.data());
  if (!has_upper_) return {scratch.state_vector.data(), hidden_};
  kernels_->affine({scratch.state_vector.data(), hidden_}, 1, upper_.view(), scratch.scores.data(),
                   upper_.stride());
  scratch.operations += 2 * upper_.inputs() * upper_.outputs();
  return {scratch.scores.data(), upper_.outputs()};
}

}  // namespace diurna::nlp
