// Statements without a verb of saying: speakers before a colon, in headlines and interviews, quotations that
// stand alone, and posts whose signature stands above them.
//
// Thread-safety: pure functions.
#pragma once

#include "statements/plain/reading.h"

namespace diurna::statements::plain {

// Marks the blocks that are turns of an interview: the same words before a colon open two of them at least.
void mark_turns(std::vector<Block>& blocks);

// "The mayor: ..." of a headline or a turn, if the block is one.
std::optional<Draft> colon_statement(const std::vector<Block>& blocks, std::uint32_t at);

// Joins quotations that are sentences of their own to the statements before them, or makes them statements.
// `drafts` are all of the article, in text order.
void add_standing_quotes(const std::vector<Block>& blocks, std::vector<Draft>& drafts);

}  // namespace diurna::statements::plain
