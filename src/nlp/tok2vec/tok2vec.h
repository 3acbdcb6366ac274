// Contextual vectors of tokens: embeddings, then a stack of convolutions (spaCy's Tok2Vec with
// MultiHashEmbed and MaxoutWindowEncoder).
//
// Every text stands alone: its first and last tokens see as many rows of nothing as the layers reach, so
// the vectors of a text do not depend on the texts beside it. Convolutions over three rows run in the
// domain of Winograd's F(4, 3).
// Thread-safety: a const Tok2Vec may be used by many threads at once, each with its own Scratch.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "nlp/kernels/kernels.h"
#include "nlp/layers/convolution.h"
#include "nlp/tok2vec/first_layer.h"

namespace diurna::nlp {

class Tok2Vec {
 public:
  struct Scratch {
    FirstLayer::Scratch words;
    std::vector<float> rows;
    std::vector<float> next_rows;
    std::vector<float> tiles;
    std::vector<float> hidden;
    std::uint64_t operations = 0;  // floating-point, of matrix products
  };

  // What write_tok2vec wrote; `vectors` may be null if it uses none. The image, `vectors` and `kernels`
  // must outlive the object. The reader fails if it is anything else.
  static Tok2Vec read(ImageReader& reader, const StaticVectors* vectors, const Kernels& kernels);

  // The columns of `ids` that encode() expects.
  const std::vector<Attribute>& attributes() const { return first_.attributes(); }
  std::size_t width() const { return first_.width(); }

  // Writes the vectors of some texts to `out`, tokens x width(). `ids` is row-major, tokens x attributes(),
  // text after text; `lengths` has the tokens of each.
  void encode(std::span<const std::uint64_t> ids, std::span<const std::uint32_t> lengths, Scratch& scratch,
              std::vector<float>& out) const;

 private:
  // A maxout layer with normalisation; a convolution if the window has three rows, else a matrix.
  struct Layer {
    Convolution convolution;
    Matrix matrix;
    std::size_t pieces = 0;
    LayerNorm norm;
  };
  // Consecutive tokens of a text, with rows around them, on the way through the layers together.
  struct Segment {
    std::span<const std::uint64_t> ids;  // of the whole text
    std::size_t begin;                   // token of the text
    std::size_t end;
    std::size_t first_row;  // in the buffers
    std::size_t tiles;
    float* out;
  };

  Layer read_layer(ImageReader& reader) const;
  std::size_t margin() const { return layers_.size() * first_.window(); }
  std::size_t rows_of(const Segment& segment) const;
  void encode_together(std::span<Segment> segments, Scratch& scratch) const;
  void apply_first(const Segment& segment, Scratch& scratch) const;
  void convolve(const Layer& layer, std::span<const Segment> segments, Scratch& scratch) const;
  void multiply(const Layer& layer, std::size_t index, const Segment& segment, Scratch& scratch) const;

  const Kernels* kernels_ = nullptr;
  FirstLayer first_;
  std::vector<Layer> layers_;  // all but the first
};

}  // namespace diurna::nlp
