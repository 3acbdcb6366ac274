// Statements in Persian and Dari prose: the verb ends its clause, the source opens it, and what is said
// follows behind "that", a colon or in quotation marks, or stands before the verb.
//
// Thread-safety: pure functions.
#pragma once

#include <vector>

#include "statements/plain/reading.h"

namespace diurna::statements::plain {

// The statements of block `at`, in text order. The time is linear in the block.
std::vector<Draft> persian_statements(const std::vector<Block>& blocks, std::uint32_t at,
                                      const KnownNames& names);

}  // namespace diurna::statements::plain
