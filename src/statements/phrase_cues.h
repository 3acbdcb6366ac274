// Statements whose cue is no verb: "according to X", "X's claim that ...", "X was confident that ...".
#pragma once

#include <vector>

#include "statements/context.h"
#include "statements/draft.h"

namespace diurna::statements {

// In text order of the cues. `taken` marks tokens that no cue may take, such as those of a cue already found.
std::vector<Draft> find_phrase_cues(const Context& context, const std::vector<bool>& taken);

}  // namespace diurna::statements
