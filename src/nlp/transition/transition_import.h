// A transition network, from a spaCy pipeline into an image.
#pragma once

#include <string>

#include "diurna/status.h"
#include "nlp/image/image_writer.h"
#include "nlp/model/pipeline_config.h"
#include "nlp/model/thinc_model.h"

namespace diurna::nlp {

struct TransitionShape {
  std::size_t width;     // floats in a token's vector
  std::size_t features;  // tokens that describe a state
  std::size_t moves;
};

// Whether the states of components.`component`.model have extra tokens. Errors: kModelBroken.
Result<bool> has_extra_tokens(const PipelineConfig& config, const std::string& component);

// Writes the network of components.`component`.model, with its weights in `model`.
// Errors: kModelBroken, naming the part that is not supported or does not fit.
Result<TransitionShape> import_transition_network(const ThincModel& model, const PipelineConfig& config,
                                                  const std::string& component, const TransitionShape& shape,
                                                  ImageWriter& writer);

}  // namespace diurna::nlp
