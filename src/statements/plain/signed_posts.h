// Posts that stand below their signature: a line "Name (@handle) - platform, date", then what was posted.
//
// Thread-safety: pure functions.
#pragma once

#include "statements/plain/reading.h"

namespace diurna::statements::plain {

// The post whose signature is block `at`, if it is one and another block follows.
std::optional<Draft> signed_post(const std::vector<Block>& blocks, std::uint32_t at);

}  // namespace diurna::statements::plain
