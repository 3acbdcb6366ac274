// The first convolution over words. What a word contributes to the rows around it depends on the word
// alone and is computed once; a row is then a sum, a maxout and a normalisation.
//
// Thread-safety: immutable once built.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "nlp/layers/layer_norm.h"
#include "nlp/layers/matrix.h"
#include "nlp/tok2vec/embedding.h"
#include "nlp/tok2vec/type_cache.h"

namespace diurna::nlp {

class FirstLayer {
 public:
  struct Scratch {
    std::optional<TypeCache> words;
    Embedding::Scratch embedding;
    std::vector<std::uint32_t> slots;
    std::vector<std::uint32_t> new_slots;
    std::vector<const std::uint64_t*> new_words;
    std::vector<float> vectors;
    std::vector<float> slices;
    std::vector<float> hidden;
    std::uint64_t operations = 0;  // floating-point, of matrix products
  };

  FirstLayer() = default;
  // What write_first_layer wrote, for `kernels`.
  static FirstLayer read(ImageReader& reader, const StaticVectors* vectors, const Kernels& kernels);

  const std::vector<Attribute>& attributes() const { return embedding_.attributes(); }
  std::size_t width() const { return embedding_.width(); }
  // Rows before and after a row that it reads.
  std::size_t window() const { return window_; }

  // Writes the rows [begin, end) of a text, counted from its first token, to `out`, `stride` floats apart.
  // `ids` is row-major, tokens x attributes(), of the whole text; rows before its first and after its last
  // token are those of no words.
  void apply(std::span<const std::uint64_t> ids, std::ptrdiff_t begin, std::ptrdiff_t end,
             const Kernels& kernels, Scratch& scratch, float* out, std::size_t stride) const;

 private:
  void look_up(std::span<const std::uint64_t> ids, std::ptrdiff_t begin, std::ptrdiff_t end,
               const Kernels& kernels, Scratch& scratch) const;
  void compute_new(const Kernels& kernels, Scratch& scratch) const;
  std::size_t hidden() const { return embedding_.width() * pieces_; }
  const float* word(const Scratch& scratch, std::uint32_t slot) const;

  Embedding embedding_;
  std::size_t window_ = 0;
  std::size_t pieces_ = 0;
  Matrix slices_;  // a vector to [place in the window][piece][width]
  LayerNorm norm_;
  std::vector<float> nothing_;  // what a row without a word contributes: [vector, slices]
};

}  // namespace diurna::nlp
