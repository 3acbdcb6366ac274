// The persons of an article: their fullest names, their mentions in order, and the roles given to them.
//
// A mention of one word belongs to the person whose last or first name it is; where several share it, to the
// one that a title's gender tells, else to the one named last before who is no relative of somebody else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "statements/context.h"
#include "statements/draft.h"
#include "statements/name_lexicon.h"
#include "statements/person_roles.h"
#include "statements/role_nouns.h"

namespace diurna::statements {

struct PersonMention {
  TokenSpan name;        // without titles and possessive
  std::uint32_t person;  // index into Persons::all()
  PersonRole role;       // given right there; empty if none
};

struct Person {
  std::string name;  // the fullest of the article
  Gender gender = Gender::kUnknown;
};

class Persons {
 public:
  Persons(const Context& context, const RoleNouns& nouns, const NameLexicon& lexicon);

  const std::vector<Person>& all() const { return persons_; }
  // In text order.
  const std::vector<PersonMention>& mentions() const { return mentions_; }

  // The mention that covers a token, if one does.
  const PersonMention* mention_at(std::uint32_t token) const;
  // The mention that names a noun phrase: its head's, that of an apposition to it, or, behind a comma, the
  // last name of a phrase that describes a person.
  const PersonMention* mention_in(const Phrase& phrase) const;
  // The last role that the article gives to the person up to `token`; empty if none.
  std::string role_before(std::uint32_t person, std::uint32_t token) const;
  // The person whose office or trade `noun` is and who was mentioned last before `token`; with
  // `ahead` else the first after.
  std::optional<std::uint32_t> with_role(StringId noun, std::uint32_t token, bool ahead) const;

 private:
  using ByName = std::unordered_map<StringId, std::vector<std::uint32_t>>;

  const PersonMention* partner_of(const PersonMention& mention, const NameLexicon& lexicon) const;
  void assign_full_names(const NameLexicon& lexicon);
  void assign_single_names(const NameLexicon& lexicon);
  std::uint32_t person_named(const PersonMention& mention, const NameLexicon& lexicon);
  std::uint32_t add_person(const std::string& name, StringId first, StringId last);
  void read_genders(const NameLexicon& lexicon);

  const Context& context_;
  const RoleNouns& nouns_;
  std::vector<Person> persons_;
  std::vector<PersonMention> mentions_;
  ByName by_last_name_;
  ByName by_first_name_;
  std::unordered_map<std::uint32_t, std::uint32_t> last_seen_;  // person to the begin of its last mention
  std::vector<bool> relative_;                                  // somebody's sister, husband, ...
};

}  // namespace diurna::statements
