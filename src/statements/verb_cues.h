// Statements whose cue is a verb of the lexicon: "X said that ...", "..., said X", "X urged Y to ...".
#pragma once

#include <vector>

#include "statements/context.h"
#include "statements/draft.h"

namespace diurna::statements {

// In text order of the cues. `taken` marks tokens that no cue may take, such as those of a cue already found.
std::vector<Draft> find_verb_cues(const Context& context, const std::vector<bool>& taken);

}  // namespace diurna::statements
