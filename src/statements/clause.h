// The reporting clause: who is the subject of a cue, and which words make up the cue and its noun phrases.
#pragma once

#include <cstdint>
#include <optional>

#include "statements/context.h"
#include "statements/draft.h"

namespace diurna::statements {

// The noun phrase of `head`: its subtree without the punctuation around it, cut so that it holds neither
// the token `without` nor, after the head, a clause that only follows a comma or dash by a parser's mistake.
Phrase noun_phrase(const Context& context, std::uint32_t head, std::uint32_t without);

// The grammatical subject of a verb, found through conjunction ("X rejected ... and urged"), control ("X went
// on to say"), participles ("X spoke, adding that") and relative clauses; an agent ("by X") if the verb is
// passive. Nothing if the clause names none.
std::optional<Phrase> source_of_verb(const Context& context, std::uint32_t verb);

// The subject alone, also that of a passive verb ("X could not be reached").
std::optional<Phrase> grammatical_subject(const Context& context, std::uint32_t verb);

// "Nobody can say how many", "let's talk about", "you may think": the writer's own words.
bool names_nobody(const Context& context, const std::optional<Phrase>& source);

bool is_passive(const Context& context, std::uint32_t verb);
bool is_negated(const Context& context, std::uint32_t verb);
bool is_finite(const Context& context, std::uint32_t verb);
// "to" stands before it.
bool is_infinitive(const Context& context, std::uint32_t verb);

// The verb with its auxiliaries, its negation, the adverbs right before it and its particle ("has repeatedly
// pointed out"), as PolNeAR's annotators have it. `particle`: the word that the lexicon asks for; 0: the
// parser's.
TokenSpan cue_span(const Context& context, std::uint32_t verb, StringId particle);

// An adjective with the "be" before it ("is not convinced").
TokenSpan predicate_span(const Context& context, std::uint32_t adjective);

// The words between which a verb reports, without its content: subject, auxiliaries, verb.
TokenSpan reporting_core(const Context& context, std::uint32_t verb, const std::optional<Phrase>& source);

}  // namespace diurna::statements
