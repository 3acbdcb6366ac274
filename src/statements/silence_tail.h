// What stands around the words of a non-answer: how far they go, who asked, and what about.
#pragma once

#include <cstdint>

#include "statements/context.h"
#include "statements/draft.h"
#include "statements/word_pattern.h"

namespace diurna::statements {

// The end of a cue whose pattern matched `cue`: with "and text messages", "seeking comment", "when asked
// about".
std::uint32_t end_of_cue(const Context& context, const WordClasses& classes, TokenSpan cue);

// Completes a draft that has cue and source: who asked ("from X", "X's questions"), and what about.
void read_tail(const Context& context, const WordClasses& classes, Draft& draft);

}  // namespace diurna::statements
