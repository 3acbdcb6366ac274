// Noun phrases of Arabic by their words: the article and the construct state say where one ends.
//
// Thread-safety: pure functions.
#pragma once

#include "statements/plain/reading.h"

namespace diurna::statements::plain {

bool is_definite(const Block& block, std::uint32_t at);

// The end of the noun phrase that begins at `at`, with the name behind a title.
std::uint32_t arabic_phrase_end(const Block& block, std::uint32_t at, std::uint32_t end);

// The source that begins at or after `region.begin`: the phrase with its appositions.
// `bounded`: what is said begins at the end of the region, so that no object can stand in it.
FoundSource arabic_source(const Block& block, Words region, bool bounded = false);

// The source behind "according to": what follows its comma is said, unless another comma closes an
// apposition.
FoundSource arabic_source_behind(const Block& block, Words behind);

// The source before the verb of `clause`, if its words are not those of another clause.
FoundSource arabic_subject_before(const Block& block, Words clause);

// Behind times, adverbs and circumstances of the saying.
std::uint32_t arabic_object(const Block& block, Words rest);

// Behind a title and what it is a title of, in the phrase `words`; the name, if there is one, follows.
std::uint32_t arabic_title_end(const Block& block, Words words);

// Behind all titles that follow one another there.
std::uint32_t arabic_titles_end(const Block& block, Words words);

// The bytes of the word at `at` without the preposition "to" that is written together with it, if it is.
std::optional<ByteSpan> without_to(const Block& block, std::uint32_t at);

}  // namespace diurna::statements::plain
