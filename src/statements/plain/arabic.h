// Statements in Arabic prose: the verb opens its clause, the source follows it (or stands before it), and
// what is said follows behind "that", a preposition, a colon, in quotation marks, or as the object.
//
// Thread-safety: pure functions.
#pragma once

#include <vector>

#include "statements/plain/reading.h"

namespace diurna::statements::plain {

// The statements of block `at`, in text order. The time is linear in the block.
std::vector<Draft> arabic_statements(const std::vector<Block>& blocks, std::uint32_t at);

}  // namespace diurna::statements::plain
