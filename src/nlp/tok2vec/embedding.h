// The vector of a word without its context: hash embeddings of its attributes and a static vector, mixed
// by one maxout layer (spaCy's MultiHashEmbed).
//
// Thread-safety: immutable once built.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "nlp/image/image.h"
#include "nlp/kernels/kernels.h"
#include "nlp/layers/layer_norm.h"
#include "nlp/layers/matrix.h"
#include "nlp/tok2vec/attribute.h"
#include "nlp/tok2vec/hash_embed.h"
#include "nlp/tok2vec/static_vectors.h"

namespace diurna::nlp {

class Embedding {
 public:
  struct Scratch {
    std::vector<float> embedded;
    std::vector<float> hidden;
  };

  Embedding() = default;
  // What write_embedding wrote, for `kernels`. `vectors` may be null if the embedding uses none; it must
  // outlive the object. The reader fails if it is anything else.
  static Embedding read(ImageReader& reader, const StaticVectors* vectors, const Kernels& kernels);

  // The columns of `ids` that embed() expects.
  const std::vector<Attribute>& attributes() const { return attributes_; }
  std::size_t width() const { return width_; }
  // Weights that one word is multiplied with.
  std::size_t operands() const {
    return mix_.inputs() * mix_.outputs() + projection_.inputs() * projection_.outputs();
  }

  // The vectors of some words, given by their ids of attributes(): words.size() x width() floats at `out`.
  void embed(std::span<const std::uint64_t* const> words, const Kernels& kernels, Scratch& scratch,
             float* out) const;

 private:
  void read_columns(ImageReader& reader);
  void write_inputs(const std::uint64_t* ids, const Kernels& kernels, float* out) const;

  std::vector<Attribute> attributes_;
  std::vector<HashEmbed> columns_;
  const StaticVectors* vectors_ = nullptr;  // null: none in use
  Matrix projection_;                       // static vectors to width_
  std::size_t width_ = 0;
  std::size_t pieces_ = 0;
  Matrix mix_;
  LayerNorm norm_;
};

}  // namespace diurna::nlp
