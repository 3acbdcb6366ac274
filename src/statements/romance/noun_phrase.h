// Noun phrases by their surface: where one that ends before a verb begins, where one that begins ends.
//
// Appositions and relative clauses between commas belong to the phrase ("La directrice, Aya Konan, qui ...").
#pragma once

#include <cstdint>
#include <optional>

#include "statements/draft.h"
#include "statements/romance/view.h"

namespace diurna::statements::romance {

// The phrase that ends right before `end` and begins not before `begin`: a subject before its verb.
std::optional<Phrase> phrase_before(const View& view, std::uint32_t begin, std::uint32_t end);

// The phrase that begins at `begin` and ends before `end`.
// `whole`: with adjuncts and adverbs in it, up to a comma.
std::optional<Phrase> phrase_from(const View& view, std::uint32_t begin, std::uint32_t end,
                                  bool whole = false);

// Whether a clause of its own stands there: a finite verb that is not in a relative clause.
bool has_main_verb(const View& view, TokenSpan span);

// The first noun, name or pronoun of the words that no preposition governs; else the first.
std::optional<std::uint32_t> head_of(const View& view, TokenSpan span);

// Where the adjunct that begins at `token` ends: a prepositional phrase, a time, an adverb, what stands
// between commas. `token` itself if it is none.
std::uint32_t end_of_adjunct(const View& view, std::uint32_t token, std::uint32_t limit);
// The same for several in a row.
std::uint32_t end_of_adjuncts(const View& view, std::uint32_t token, std::uint32_t limit);

}  // namespace diurna::statements::romance
