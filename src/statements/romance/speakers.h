// Who the sources of French and Spanish statements are: names, roles, pronouns, those who are not named.
#pragma once

#include <vector>

#include "statements/draft.h"
#include "statements/romance/view.h"
#include "statements/speakers.h"

namespace diurna::statements::romance {

// One speaker for each draft, in the drafts' order; the default where a draft has no source.
std::vector<Speaker> identify_speakers(const View& view, const std::vector<Draft>& drafts);

}  // namespace diurna::statements::romance
