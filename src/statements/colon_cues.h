// A colon as the cue: "Mayor: bridge is safe" in a headline, "ILSE BRANDAUER: We sold it." in a transcript.
#pragma once

#include <vector>

#include "statements/context.h"
#include "statements/draft.h"
#include "statements/role_nouns.h"

namespace diurna::statements {

// One statement at most for each block: a short name or role, a colon, and what is said.
std::vector<Draft> find_colon_cues(const Context& context, const RoleNouns& roles);

}  // namespace diurna::statements
