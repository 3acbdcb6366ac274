// What a reporting clause takes over from the one that it hangs on: "In a letter she denounced the profile
// and asked ...", "told reporters that ..., adding that ...".
#pragma once

#include <vector>

#include "statements/circumstances.h"
#include "statements/context.h"
#include "statements/draft.h"

namespace diurna::statements {

// `circumstances` are those of the drafts, in their order.
void share_circumstances(const Context& context, const std::vector<Draft>& drafts,
                         std::vector<Circumstances>& circumstances);

}  // namespace diurna::statements
