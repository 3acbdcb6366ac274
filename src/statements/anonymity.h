// Sources that the article keeps nameless: who counts as one, and the reason that it gives.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "statements/context.h"
#include "statements/draft.h"
#include "statements/role_nouns.h"

namespace diurna::statements {

// What a noun names: by the lexicon, else by its ending ("stevedores", "a glazier"): whoever says something
// and is named after a doing is a person. Nothing: it may be anything.
std::optional<RoleKind> source_kind(const Context& context, const RoleNouns& nouns, std::uint32_t token);

// Individuals and groups without names are anonymous; bodies, documents and metonyms are not.
bool is_nameless(const Context& context, const RoleNouns& nouns, std::uint32_t head);

// "because they were not authorised to speak", "who asked not to be named", "on condition of anonymity";
// empty if the sentence of the source gives none.
std::string reason_for_anonymity(const Context& context, const Phrase& source);

}  // namespace diurna::statements
