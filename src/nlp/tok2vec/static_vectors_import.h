// The static vectors of a spaCy pipeline, into an image.
#pragma once

#include <string_view>

#include "diurna/status.h"
#include "nlp/image/image_writer.h"
#include "nlp/model/pipeline_files.h"

namespace diurna::nlp {

// Writes the section `section` from vocab/vectors (an .npy table of floats), vocab/key2row and
// vocab/vectors.cfg, if the pipeline has vectors. Gives their width, 0 if it has none.
// Errors: kModelMissing, kModelBroken, naming the file and the byte; also for vectors that are no plain
// table.
Result<std::size_t> import_static_vectors(const PipelineFiles& files, ImageWriter& writer,
                                          std::string_view section);

}  // namespace diurna::nlp
