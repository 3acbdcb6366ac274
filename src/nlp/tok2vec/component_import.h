// What the import of a component works with.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>

#include "nlp/image/image_writer.h"
#include "nlp/model/pipeline_config.h"
#include "nlp/model/pipeline_files.h"

namespace diurna::nlp {

// The component whose vectors others may listen to.
struct SharedVectors {
  std::string name;       // empty: there is none so far
  std::size_t width = 0;  // floats in a token's vector
};

struct ComponentImport {
  const PipelineFiles& files;
  const PipelineConfig& config;
  std::string name;              // of the component, and of its folder
  std::size_t vector_width = 0;  // of the pipeline's static vectors; 0: it has none
  SharedVectors shared;
  ImageWriter& writer;
  std::set<std::string>& strings;  // labels and other strings that the component may give to tokens

  std::string section() const { return "components." + name; }
  std::string model_section() const { return "components." + name + ".model"; }
};

// Why the component's model is not one linear layer over vectors (spaCy's architecture "Tagger").
std::optional<Status> unsupported_head(const ComponentImport& component);

}  // namespace diurna::nlp
