// The role that the words beside a name give to its bearer.
#pragma once

#include <string>
#include <vector>

#include "statements/context.h"
#include "statements/name_lexicon.h"
#include "statements/role_nouns.h"

namespace diurna::statements {

struct PersonRole {
  std::string words;            // empty: none given
  bool is_title = false;        // "Rep.", "Lt Col": says less than any description
  std::vector<StringId> nouns;  // lemmas by which the article may come back to the person
};

// "Councillor X", "the spokesman, X", "X, a doctor at the clinic,", "X, of the Friends of the Levels,",
// "X is a doctor".
PersonRole role_beside(const Context& context, const RoleNouns& nouns, const NameLexicon& lexicon,
                       TokenSpan name);

}  // namespace diurna::statements
