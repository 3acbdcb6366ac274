// The name that a phrase itself has for its head.
//
// Thread-safety: pure function.
#pragma once

#include <string>

#include "doc/tokens.h"

namespace diurna::actors {

// Of the person or body that the recogniser of names sees at `head`; else, if `any`, the run of proper nouns
// from `begin` on that it is in; empty if there is none.
std::string proper_name(const doc::Tokens& tokens, std::uint32_t head, std::uint32_t begin, bool any);

}  // namespace diurna::actors
