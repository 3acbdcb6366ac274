// A network of contextual vectors, from a spaCy pipeline into an image.
#pragma once

#include <cstddef>
#include <string>

#include "diurna/status.h"
#include "nlp/image/image_writer.h"
#include "nlp/model/pipeline_config.h"
#include "nlp/model/thinc_model.h"

namespace diurna::nlp {

struct ImportedTok2Vec {
  std::size_t width;
  bool uses_static_vectors;
};

// Writes the network that the section `section` of the config describes ("components.ner.model.tok2vec"),
// with its weights in `model`: the architectures Tok2Vec (MultiHashEmbed, MaxoutWindowEncoder) and
// HashEmbedCNN. `vector_width` is that of the pipeline's static vectors, 0 if it has none.
// Errors: kModelBroken, naming the part that is not supported or does not fit.
Result<ImportedTok2Vec> import_tok2vec(const ThincModel& model, const PipelineConfig& config,
                                       const std::string& section, std::size_t vector_width,
                                       ImageWriter& writer);

}  // namespace diurna::nlp
