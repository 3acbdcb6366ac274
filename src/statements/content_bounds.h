// Words at the ends of a content that belong to the report: what carried the words, and the next thing said.
#pragma once

#include <vector>

#include "statements/carriers.h"
#include "statements/context.h"
#include "statements/draft.h"

namespace diurna::statements {

// Cuts from the contents behind a cue what tells how it was said ("said [in a statement] that", "blamed the
// union [in a letter on Monday]") and the coordinated verb whose subject speaks on ("insisted that ... [and
// accused the union]"). A draft of which nothing remains is dropped. Words of quotations stay.
void cut_to_what_was_said(const Context& context, const Carriers& carriers, std::vector<Draft>& drafts);

}  // namespace diurna::statements
