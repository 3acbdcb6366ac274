// The network of spaCy's transition-based parser, version 2.
//
// A state is described by the tokens at fixed places (features). What a token contributes at each place
// does not depend on the state and is computed once; a state then costs the sum of a few rows, a maxout and,
// with an upper layer, one small matrix.
// Thread-safety: immutable once built.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "nlp/image/image.h"
#include "nlp/kernels/kernels.h"
#include "nlp/layers/matrix.h"

namespace diurna::nlp {

inline constexpr std::size_t kMaxFeatures = 16;

class TransitionNetwork {
 public:
  // What is known of the tokens of one batch, and of one state.
  struct Scratch {
    std::span<const float> vectors;
    std::size_t tokens = 0;
    std::size_t ready = 0;         // tokens whose rows have been computed
    std::size_t ring = 0;          // rows that are kept
    std::vector<float> projected;  // a block of vectors
    std::vector<float> rows;       // [token % ring]
    std::vector<float> old_rows;   // [feature] of tokens that the ring has lost
    std::array<std::size_t, kMaxFeatures> old_tokens;
    std::vector<float> state;
    std::vector<float> state_vector;
    std::vector<float> scores;
    std::uint64_t operations = 0;  // floating-point, of matrix products
  };

  TransitionNetwork() = default;
  // What import_transition_network wrote. The image and `kernels` must outlive the object.
  static TransitionNetwork read(ImageReader& reader, const Kernels& kernels);

  // Begins with the vectors of a batch, tokens x width(), which must outlive the use of `scratch`.
  void begin(std::span<const float> vectors, Scratch& scratch) const;
  // The scores of all moves in a state; `features` are tokens of the batch, -1 for none. The view lives until
  // the next call with this scratch.
  std::span<const float> score(std::span<const std::int32_t> features, Scratch& scratch) const;

  std::size_t features() const { return features_; }
  std::size_t width() const { return projection_.inputs(); }
  std::size_t moves() const { return has_upper_ ? upper_.outputs() : hidden_; }

 private:
  std::size_t row_size() const { return hidden_ * pieces_; }
  bool fits() const;
  void compute(std::size_t token, std::size_t count, Scratch& scratch, float* rows) const;
  void advance(std::size_t token, Scratch& scratch) const;
  const float* row_of(std::size_t token, std::size_t feature, Scratch& scratch) const;

  const Kernels* kernels_ = nullptr;
  std::size_t features_ = 0;
  std::size_t hidden_ = 0;
  std::size_t pieces_ = 0;
  bool has_upper_ = false;
  Matrix projection_;              // vectors to the inputs of lower_
  Matrix lower_;                   // to [feature][piece][hidden_]
  std::span<const float> absent_;  // [feature][piece][hidden_]: what no token contributes
  std::span<const float> bias_;    // [piece][hidden_]
  Matrix upper_;
};

}  // namespace diurna::nlp
