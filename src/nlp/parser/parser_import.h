// A parser, from a spaCy pipeline into an image.
#pragma once

#include "diurna/status.h"
#include "nlp/model/thinc_model.h"
#include "nlp/tok2vec/component_import.h"

namespace diurna::nlp {

// Writes what Parser::read reads; `width` is that of the component's vectors.
// Errors: kModelMissing, kModelBroken, naming the file or the part that is not supported.
Result<std::size_t> import_parser(const ThincModel& model, std::size_t width,
                                  const ComponentImport& component);

}  // namespace diurna::nlp
