// Who the addressees are, where the words beside the cue leave it to the rest of the article: replies go to
// who asked, silence is kept to who asked for comment, which is the outlet if nobody else is named.
#pragma once

#include <optional>
#include <vector>

#include "diurna/record.h"
#include "statements/context.h"
#include "statements/draft.h"
#include "statements/speakers.h"

namespace diurna::statements {

// The addressee of each draft, in their order.
std::vector<std::optional<Addressee>> addressees_of(const Context& context, const std::vector<Draft>& drafts,
                                                    const Parties& parties);

}  // namespace diurna::statements
