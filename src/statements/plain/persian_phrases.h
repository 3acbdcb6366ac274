// Noun phrases and clauses of Persian by their words: where a source ends, where a clause begins.
//
// Thread-safety: pure functions.
#pragma once

#include "statements/plain/reading.h"

namespace diurna::statements::plain {

// The source that opens `clause`, which ends where the cue begins. `takes_object`: what follows the source
// may be the content, without a mark between them.
FoundSource persian_source(const Block& block, const KnownNames& names, Words clause, bool takes_object);

// The source behind "according to": what follows its comma is said, unless another comma closes an
// apposition.
FoundSource persian_source_behind(const Block& block, const KnownNames& names, Words behind);

// The coordination between two cues: the word that joins their clauses, if the clause before it is complete.
std::optional<std::uint32_t> persian_boundary(const Block& block, Words between);

// The first word of the object, after circumstances of the saying ("in a statement", "on Monday").
std::uint32_t persian_object(const Block& block, Words rest);

// The end of the noun phrase that begins at `at`: before the next preposition, time, adverb or mark.
std::uint32_t persian_phrase_end(const Block& block, std::uint32_t at, std::uint32_t end);

// A name with the title behind its comma, wherever it stands.
struct Introduction {
  std::uint32_t block = 0;
  Words name;
  Words role;
};
std::vector<Introduction> persian_introductions(const std::vector<Block>& blocks);

// The words of their names.
KnownNames persian_names(const std::vector<Block>& blocks, const std::vector<Introduction>& introductions);

}  // namespace diurna::statements::plain
