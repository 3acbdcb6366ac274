// Tense by the order of words: of the verb or the word of the future that stands nearest to an expression.
//
// For languages whose trees are not trusted or not there. Thread-safety: pure functions.
#pragma once

#include <vector>

#include "doc/tokens.h"
#include "times/piece.h"
#include "times/tense.h"

namespace diurna::times {

// `begin` to `end` are the pieces of the expression. `tokens`: what a pipeline made of the text, with
// universal features; null, or without tokens there: words of class FUTURECUE decide alone.
Tense tense_near(const std::vector<Piece>& pieces, std::uint32_t begin, std::uint32_t end,
                 const doc::Tokens* tokens);

}  // namespace diurna::times
