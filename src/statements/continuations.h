// Quotations without a cue of their own: they go on with what the last speaker said.
//
//   "The bridge is safe," she said. "We tested it."           one statement, two pieces
//   "We tested it twice.                                      a quotation over paragraphs: one statement
//   "It holds," she said.
//   "And it will hold."                                       a paragraph of its own: the speaker goes on
#pragma once

#include <vector>

#include "statements/context.h"
#include "statements/draft.h"

namespace diurna::statements {

// Adds the pieces to the drafts that they continue. `drafts` is in text order.
void join_continuations(const Context& context, std::vector<Draft>& drafts);

}  // namespace diurna::statements
