// Which sector somebody has who is named by a noun and by the body that they belong to.
//
// Thread-safety: pure functions.
#pragma once

#include "actors/entry.h"

namespace diurna::actors {

// Rebels, criminals and armed men of whom no more is known: whoever fights or holds an office for them is
// one.
bool is_armed(const Code& sector);

// `body` of "Hamas", `noun` of "fighters"; `agent`: the noun only says that they act for it ("spokesman").
Code sector_in_body(const Code& body, const Code& noun, bool agent);

}  // namespace diurna::actors
