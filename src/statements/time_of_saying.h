// When something was said, by the words of its reporting clause.
#pragma once

#include <optional>
#include <vector>

#include "diurna/record.h"
#include "statements/context.h"
#include "statements/draft.h"

namespace diurna::statements {

// A time expression of the reporting clause: below the cue, outside of content and source. `times` is in text
// order.
std::optional<TimeOfSaying> time_of(const Context& context, const Draft& draft,
                                    const std::vector<TimeExpression>& times);

}  // namespace diurna::statements
