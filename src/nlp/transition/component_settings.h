// The settings of a transition-based component that its config does not show.
#pragma once

#include <optional>
#include <string>

#include "diurna/status.h"
#include "nlp/model/pipeline_files.h"

namespace diurna::nlp {

// Reads `component`/cfg. Something is wrong, or nothing: settings that change the analysis in a way that is
// not supported are kModelBroken (a beam wider than 1, subtokens that are merged); also kModelMissing.
std::optional<Status> unsupported_settings(const PipelineFiles& files, const std::string& component);

}  // namespace diurna::nlp
