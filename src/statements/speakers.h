// From the words that name a source to who it is: names, roles, pronouns, anonymous sources.
//
// A pronoun or a surname takes the last fitting person of the article. Pareti (2015) and Muzny et al. (2017)
// describe the cues used: subject before object, the speaker before anyone else, gender where it is known.
#pragma once

#include <optional>
#include <string>
#include <vector>

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
                         const std::vector<Draft>& drafts);

}  // namespace diurna::statements
