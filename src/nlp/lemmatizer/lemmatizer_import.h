// A lemmatizer, from a spaCy pipeline into an image.
#pragma once

#include "diurna/status.h"
#include "nlp/tok2vec/component_import.h"

namespace diurna::nlp {

// Writes what Lemmatizer::read reads. Errors: kModelMissing, kModelBroken; also, by name, for
// a table that is missing, for a mode and for a language that cannot be run.
Result<std::size_t> import_lemmatizer(const ComponentImport& component);

}  // namespace diurna::nlp
