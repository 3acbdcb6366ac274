#include "nlp/tok2vec/embedding.h"

#include <algorithm>

#include "nlp/tok2vec/limits.h"

namespace diurna::nlp {

Embedding Embedding::read(ImageReader& reader, const StaticVectors* vectors, const Kernels& kernels) {
  Embedding built;
  built.width_ = reader.u32();
  built.pieces_ = reader.u32();
  if (reader.ok() && (built.width_ == 0 || built.width_ > kMaxVectorWidth || built.pieces_ == 0 ||
                      built.pieces_ > kMaxPieces)) {
    reader.fail("an embedding of an impossible shape");
  }
  built.read_columns(reader);
  std::size_t inputs = built.columns_.size() * built.width_;
  if (reader.flag()) {
    if (reader.ok() && vectors == nullptr) reader.fail("static vectors that the model does not have");
    built.projection_ = Matrix::read(reader, kernels);
    if (!reader.ok()) return Embedding();
    if (built.projection_.inputs() != vectors->width() || built.projection_.outputs() != built.width_) {
      reader.fail("static vectors of another width");
    }
    built.vectors_ = vectors;
    built.attributes_.push_back(Attribute::kOrth);
    inputs += built.width_;
  }
  built.mix_ = Matrix::read(reader, kernels);
  built.norm_ = LayerNorm::read(reader, built.width_);
  if (!reader.ok()) return Embedding();
  if (built.mix_.inputs() != inputs || built.mix_.outputs() != built.width_ * built.pieces_) {
    reader.fail("a layer that does not fit the embeddings");
    return Embedding();
  }
  return built;
}

void Embedding::read_columns(ImageReader& reader) {
  const std::uint32_t count = reader.u32();
  if (reader.ok() && (count == 0 || count > kMaxColumns)) reader.fail("an impossible number of embeddings");
  for (std::uint32_t i = 0; i < count && reader.ok(); ++i) {
    const std::uint32_t attribute = reader.u32();
    const std::uint32_t seed = reader.u32();
    const std::span<const float> table = reader.array<float>();
    if (!reader.ok()) return;
    if (attribute >= kAttributes) return reader.fail("an attribute that is not known");
    if (table.empty() || table.size() % width_ != 0) return reader.fail("a table of another width");
    attributes_.push_back(static_cast<Attribute>(attribute));
    columns_.emplace_back(table, width_, seed);
  }
}

// What the mix layer reads of one word; `out` has room for a block more.
void Embedding::write_inputs(const std::uint64_t* ids, const Kernels& kernels, float* out) const {
  for (std::size_t c = 0; c < columns_.size(); ++c, out += width_) columns_[c].embed(ids[c], kernels, out);
  if (vectors_ == nullptr) return;
  const std::span<const float> vector = vectors_->of(ids[columns_.size()]);
  if (vector.empty()) {
    std::fill_n(out, width_, 0.0f);
  } else {
    kernels.affine({vector.data(), vector.size()}, 1, projection_.view(), out, projection_.stride());
  }
}

void Embedding::embed(std::span<const std::uint64_t* const> words, const Kernels& kernels, Scratch& scratch,
                      float* out) const {
  const std::size_t inputs = mix_.inputs();
  scratch.embedded.resize(std::max(scratch.embedded.size(), words.size() * inputs + kBlockWidth));
  scratch.hidden.resize(std::max(scratch.hidden.size(), words.size() * mix_.stride()));
  for (std::size_t i = 0; i < words.size(); ++i) {
    write_inputs(words[i], kernels, scratch.embedded.data() + i * inputs);
  }
  float* hidden = scratch.hidden.data();
  kernels.affine({scratch.embedded.data(), inputs}, words.size(), mix_.view(), hidden, mix_.stride());
  kernels.maxout_norm({hidden, mix_.stride()}, words.size(), pieces_, width_, norm_.view(), {nullptr, 0}, out,
                      width_);
}

}  // namespace diurna::nlp
