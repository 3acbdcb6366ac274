// The components of a pipeline, opened as its config.cfg lists them.
//
// Thread-safety: immutable once open.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diurna/status.h"
#include "nlp/attribute_ruler/attribute_ruler.h"
#include "nlp/kernels/kernels.h"
#include "nlp/lemmatizer/lemmatizer.h"
#include "nlp/model/pipeline_config.h"
#include "nlp/ner/entity_recognizer.h"
#include "nlp/parser/parser.h"
#include "nlp/tagger/tagger.h"
#include "nlp/tok2vec/tok2vec.h"
#include "text/string_store.h"

namespace diurna::nlp {

enum class Factory : std::uint8_t { kTok2Vec, kTagger, kParser, kAttributeRuler, kLemmatizer, kNer };

struct Components {
  std::vector<Factory> order;  // in which they run; the member of each is set
  std::optional<Tok2Vec> tok2vec;
  std::optional<Tagger> tagger;
  std::optional<Parser> parser;
  std::optional<AttributeRuler> attribute_ruler;
  std::optional<Lemmatizer> lemmatizer;
  std::optional<EntityRecognizer> ner;
};

// Opens all components of `config` that are not disabled. Labels are added to `strings`; `kernels` must
// outlive the components. Errors: kModelMissing, kModelBroken; also, by name, for a component of a factory
// that is not supported, a second one of the same factory, and one that reads vectors of no earlier one.
Result<Components> open_components(const std::string& directory, const PipelineConfig& config,
                                   const Kernels& kernels, text::StringStore& strings);

}  // namespace diurna::nlp
