// What the names of a parser's moves say.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "nlp/transition/moves.h"

namespace diurna::nlp {

// Whether every state has a way on: a model must know at least how to shift and how to reduce.
bool can_finish(const std::vector<Move>& moves);

// The parts of a lifted label "X||Y" (see LiftedLabel); nothing if it is none.
struct LiftedParts {
  std::string_view label;
  std::string_view head_label;
};
std::optional<LiftedParts> lifted_parts(std::string_view label);

}  // namespace diurna::nlp
