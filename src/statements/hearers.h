// Who hears what is said: the noun phrases of a reporting clause that may be its addressee.
#pragma once

#include <cstdint>
#include <optional>

#include "statements/context.h"
#include "statements/draft.h"
#include "statements/role_nouns.h"

namespace diurna::statements {

// Somebody who can be spoken to: a name, a pronoun, people and bodies by their noun.
bool is_hearer(const Context& context, const RoleNouns& roles, std::uint32_t head);

// Verbs whose object hears what is said ("told", "urged"), by the lexicon.
bool takes_hearer(const Context& context, std::uint32_t verb);

// "told X", "urged X to", "X was told": what the verb's own form says of it. `governor`: the verb above it,
// or itself ("phoned X to say").
std::optional<Phrase> hearer_of_verb(const Context& context, const RoleNouns& roles, const Draft& draft,
                                     std::uint32_t governor);

// "newspaper", "broadcaster", "programme"
bool is_outlet_noun(StringId lemma);

// "asked by Y, X said", "X, pressed by Y, said": Y, if the clause says who asked.
std::optional<Phrase> asker_in_clause(const Context& context, const RoleNouns& roles, const Draft& draft);

// A participle that says how somebody was asked or reached ("reached by phone"), below a cue or a source.
bool tells_of_asking(const Context& context, std::uint32_t token);

}  // namespace diurna::statements
