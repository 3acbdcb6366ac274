// What a pipeline's image says of itself.
#pragma once

#include <string>
#include <vector>

#include "diurna/status.h"
#include "nlp/image/image.h"

namespace diurna::nlp {

struct PipelineInfo {
  std::string name;
  std::string version;
  std::string language;
  std::string licence;
  std::string spacy;   // the versions of spaCy that the pipeline asks for
  std::string sha256;  // of the wheel
  std::vector<std::string> components;
};

// Errors: kModelBroken.
Result<PipelineInfo> pipeline_info(const Image& image);
// Errors: also those of Image::open.
Result<PipelineInfo> read_pipeline_info(const std::string& path);

}  // namespace diurna::nlp
