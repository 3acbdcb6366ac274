// Statements whose cue is no verb: "according to X", "X's claim that ...", "X was confident that ...".
#pragma once

#include <optional>
#include <vector>

#include "statements/context.h"
#include "statements/draft.h"

namespace diurna::statements {

// What the lexicon makes of a token. Nouns are known by their lemma, adjectives and prepositions by their
// form: "convinced" and "according" are verb forms to the tagger.
std::optional<Draft> statement_of_phrase(const Context& context, std::uint32_t token);

// The possessor, else who it is by or from, else the subject of the verb that it depends on ("made the
// claim").
std::optional<Phrase> source_of_noun(const Context& context, std::uint32_t noun);

}  // namespace diurna::statements
