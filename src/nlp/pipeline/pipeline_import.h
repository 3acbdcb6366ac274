// A spaCy v3 pipeline, converted once into a model image (docs/formats/model.md).
#pragma once

#include <string>

#include "diurna/status.h"
#include "nlp/model/pipeline_files.h"

namespace diurna::nlp {

// The bytes of the image: what config.cfg lists, without the components that are disabled. `name` is what
// the pipeline will be called ("en-core-web-sm"). Nothing in a pipeline is executed.
// Errors: kModelMissing, kModelBroken, naming the file; also, by its name, for a component that cannot be
// run.
Result<std::string> import_pipeline(const PipelineFiles& files, const std::string& name);

// The name that a pipeline has by its meta.json: "en-core-web-sm". Errors: kModelMissing, kModelBroken.
Result<std::string> name_of_pipeline(const PipelineFiles& files);

}  // namespace diurna::nlp
