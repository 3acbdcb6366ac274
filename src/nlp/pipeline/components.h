// The components of a pipeline, opened from its image.
//
// Thread-safety: immutable once open.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diurna/status.h"
#include "nlp/attribute_ruler/attribute_ruler.h"
#include "nlp/image/image.h"
#include "nlp/kernels/kernels.h"
#include "nlp/lemmatizer/lemmatizer.h"
#include "nlp/morphologizer/morphologizer.h"
#include "nlp/ner/entity_recognizer.h"
#include "nlp/parser/parser.h"
#include "nlp/pipeline/factory.h"
#include "nlp/senter/senter.h"
#include "nlp/tagger/tagger.h"
#include "nlp/tok2vec/tok2vec.h"
#include "nlp/tok2vec/vector_source.h"
#include "text/string_store.h"

namespace diurna::nlp {

// A component and the vectors that it reads.
template <typename Component>
struct WithVectors {
  VectorSource vectors;
  Component component;
};

struct Components {
  std::vector<Factory> order;  // in which they run; the member of each is set
  std::optional<Tok2Vec> tok2vec;
  std::optional<WithVectors<Tagger>> tagger;
  std::optional<WithVectors<Morphologizer>> morphologizer;
  std::optional<WithVectors<Parser>> parser;
  std::optional<WithVectors<Senter>> senter;
  std::optional<WithVectors<EntityRecognizer>> ner;
  std::optional<AttributeRuler> attribute_ruler;
  std::optional<Lemmatizer> lemmatizer;
};

// Opens all components of `image`. Strings that they give to tokens are added to `strings`. The image,
// `vectors` (which may be null) and `kernels` must outlive the components. Errors: kModelBroken.
Result<Components> open_components(const Image& image, const StaticVectors* vectors, const Kernels& kernels,
                                   text::StringStore& strings);

}  // namespace diurna::nlp
