// Where the article names persons.
//
// The entity recogniser finds most names and takes some other things for names. What stands beside a name is
// surer: a title, an office, an apposition, a first name, the last name of somebody named in full.
#pragma once

#include <vector>

#include "statements/context.h"
#include "statements/name_lexicon.h"
#include "statements/role_nouns.h"

namespace diurna::statements {

// The names without titles and possessives, in text order, none over another.
std::vector<TokenSpan> find_person_names(const Context& context, const RoleNouns& nouns,
                                         const NameLexicon& lexicon);

// The word by which a person is called alone: the last one, but for "Jr." and the like.
std::uint32_t last_name_of(const Context& context, TokenSpan name);

// "Inc.", "Ltd", "plc": what ends the name of a company.
bool is_company_suffix(StringId lower);

}  // namespace diurna::statements
