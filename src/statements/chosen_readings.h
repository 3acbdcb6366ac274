// Which readings of the tokens are statements: those that the model takes for one, the best of each token.
#pragma once

#include <vector>

#include "statements/context.h"
#include "statements/draft.h"
#include "statements/reading_model.h"
#include "statements/span_tagger.h"

namespace diurna::statements {

// In text order of the cues. `taken` marks tokens that no cue may take, such as those of a cue already found.
std::vector<Draft> choose_readings(const Context& context, const SpanTagger& tagger,
                                   const ReadingModel& model, const std::vector<bool>& taken);

}  // namespace diurna::statements
