// Where a component has its contextual vectors from: a network of its own, or the shared one to which it
// listens.
//
// Thread-safety: immutable once built.
#pragma once

#include <optional>

#include "nlp/model/thinc_model.h"
#include "nlp/tok2vec/component_import.h"
#include "nlp/tok2vec/tok2vec.h"

namespace diurna::nlp {

// Writes the source that components.NAME.model.tok2vec describes, with the weights of an own network in
// `model`; gives the width of the vectors. Errors: kModelBroken.
Result<std::size_t> import_vector_source(const ThincModel& model, const ComponentImport& component);

class VectorSource {
 public:
  VectorSource() = default;
  // What import_vector_source wrote.
  static VectorSource read(ImageReader& reader, const StaticVectors* vectors, const Kernels& kernels);

  std::size_t width() const { return own_ ? own_->width() : width_; }
  // Null if the component listens.
  const Tok2Vec* own() const { return own_ ? &*own_ : nullptr; }

 private:
  std::optional<Tok2Vec> own_;
  std::size_t width_ = 0;
};

}  // namespace diurna::nlp
