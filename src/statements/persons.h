// The persons of an article: their fullest names, their mentions in order, and the roles given to them.
//
// Mentions come from the entity recogniser and from appositions to a role ("the spokesman, X Y"). A mention
// of one word belongs to the person whose last name it is; where two share it, to the one named last before.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "statements/context.h"
#include "statements/draft.h"
#include "statements/role_nouns.h"

namespace diurna::statements {

enum class Gender : std::uint8_t { kUnknown, kFemale, kMale };

struct PersonMention {
  TokenSpan name;        // without titles and possessive
  std::uint32_t person;  // index into Persons::all()
  std::string role;      // given right there; empty if none
};

struct Person {
  std::string name;  // the fullest of the article
  StringId last_name = 0;
  Gender gender = Gender::kUnknown;
};

class Persons {
 public:
  Persons(const Context& context, const RoleNouns& nouns);

  const std::vector<Person>& all() const { return persons_; }
  // In text order.
  const std::vector<PersonMention>& mentions() const { return mentions_; }

  // The mention that covers a token, if one does.
  const PersonMention* mention_at(std::uint32_t token) const;
  // The mention that names a noun phrase: its head's, else that of an apposition to it.
  const PersonMention* mention_in(const Phrase& phrase) const;
  // The last role that the article gives to the person up to `token`; empty if none.
  std::string role_before(std::uint32_t person, std::uint32_t token) const;

 private:
  void add_mention(TokenSpan name);
  void add_last_names();
  void add_titled_names(const RoleNouns& nouns);
  void assign_persons();
  void read_roles(const RoleNouns& nouns);
  void read_gender(const PersonMention& mention);

  const Context& context_;
  std::vector<Person> persons_;
  std::vector<PersonMention> mentions_;
};

}  // namespace diurna::statements
