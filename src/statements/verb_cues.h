// Statements whose cue is a verb of the lexicon: "X said that ...", "..., said X", "X urged Y to ...".
#pragma once

#include <optional>
#include <vector>

#include "statements/context.h"
#include "statements/draft.h"

namespace diurna::statements {

// What the lexicon makes of a verb.
std::optional<Draft> statement_of_verb(const Context& context, std::uint32_t verb);

}  // namespace diurna::statements
