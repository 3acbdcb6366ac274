// The components of a spaCy pipeline, as its config.cfg lists them, into an image.
#pragma once

#include <set>
#include <string>

#include "diurna/status.h"
#include "nlp/image/image_writer.h"
#include "nlp/model/pipeline_config.h"
#include "nlp/model/pipeline_files.h"

namespace diurna::nlp {

// Writes one section for each component that is not disabled, and their list. `vector_width` is that of the
// static vectors, 0 if there are none. Gives the number of components. Errors: kModelMissing, kModelBroken;
// also, by name, for a component of a factory that is not supported, a second one of the same factory, and
// one that reads vectors of no earlier one.
Result<std::size_t> import_components(const PipelineFiles& files, const PipelineConfig& config,
                                      std::size_t vector_width, ImageWriter& writer,
                                      std::set<std::string>& strings);

}  // namespace diurna::nlp
