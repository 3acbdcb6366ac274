// Finds the statements of a French or Spanish article.
#pragma once

#include <vector>

#include "statements/draft.h"
#include "statements/romance/view.h"

namespace diurna::statements::romance {

// In text order of their first part.
std::vector<Draft> find_drafts(const View& view);

}  // namespace diurna::statements::romance
