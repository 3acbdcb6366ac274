// From the words that name a source to who it is: names, roles, pronouns, anonymous sources.
//
// A source leads to an entity of the article (statements/discourse.h); a first person to who says the words
// that it stands in. Bodies and documents without a name of their own have a role only, and are not
// anonymous.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "statements/bodies.h"
#include "statements/context.h"
#include "statements/draft.h"
#include "statements/persons.h"
#include "statements/role_nouns.h"

namespace diurna::statements {

// Who a source is. Empty strings: the article does not say.
struct Speaker {
  std::string name;
  std::string role;
  bool anonymous = false;
  std::string anonymous_reason;
  std::optional<std::uint32_t> person;  // index into Persons::all()
};

// One of each for each draft, in the drafts' order; the default where a draft has no source or addressee.
struct Parties {
  std::vector<Speaker> sources;
  std::vector<Speaker> addressees;
};

Parties identify_parties(const Context& context, const RoleNouns& nouns, const Persons& persons,
                         const Bodies& bodies, const std::vector<Draft>& drafts);

}  // namespace diurna::statements
