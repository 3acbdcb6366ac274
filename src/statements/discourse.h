// Who and what an article speaks of, from its first word to its last: every name, description and pronoun
// that may be a source leads to an entity.
//
// Pronouns take the most salient entity that agrees with them, after Lappin and Leass (1994): subjects weigh
// more than objects, sources more than others, each sentence back halves the weight, and weights of several
// mentions add up. What is resolved counts as a mention itself, so that a chain of pronouns keeps its person.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "statements/bodies.h"
#include "statements/context.h"
#include "statements/draft.h"
#include "statements/persons.h"
#include "statements/role_nouns.h"

namespace diurna::statements {

enum class EntityKind : std::uint8_t { kPerson, kBody, kSomebody, kGroup, kThing };

struct Entity {
  EntityKind kind = EntityKind::kThing;
  std::string name;  // empty: the article gives none
  std::string role;  // of those without a name: their description
  Gender gender = Gender::kUnknown;
  bool anonymous = false;
  bool place = false;
  std::string reason;  // for anonymity
  StringId noun = 0;   // the head of the description
};

class Discourse {
 public:
  Discourse(const Context& context, const RoleNouns& nouns, const Persons& persons, const Bodies& bodies,
            const std::vector<Draft>& drafts);

  // The entity that the word leads to, if it leads to one.
  std::optional<std::uint32_t> entity_at(std::uint32_t token) const;
  const Entity& entity(std::uint32_t index) const { return entities_[index]; }
  // The last words up to `token` that say what the entity is.
  std::string role_of(std::uint32_t entity, std::uint32_t token) const;

 private:
  struct Mention {
    std::uint32_t token;
    std::uint32_t entity;
    int weight;
    std::string role;
    bool weak = false;  // a title, which says less than any description
  };
  enum class Wanted : std::uint8_t { kHe, kShe, kIt, kThey, kGroup };

  void add_named();
  void read();
  void read_token(std::uint32_t token);
  void read_pronoun(std::uint32_t token, Wanted wanted);
  void read_noun(std::uint32_t token);
  void read_person_noun(const Phrase& phrase, RoleKind kind);
  void read_body_noun(const Phrase& phrase);
  void read_partitive(std::uint32_t token);
  void read_relative(std::uint32_t token);
  bool read_apposed_body(const Phrase& phrase);
  void mention(std::uint32_t token, std::uint32_t entity, std::string role = {}, bool weak = false);
  void join_leads();
  std::optional<std::uint32_t> described(StringId noun, std::uint32_t token, EntityKind kind) const;
  std::optional<std::uint32_t> without_role(std::uint32_t token) const;
  bool is_short(const Phrase& phrase) const;
  std::optional<std::uint32_t> introduced_after(const Entity& lead, std::uint32_t token) const;
  bool read_age(const Phrase& phrase);
  std::string noun_before(std::uint32_t begin) const;
  void introduce(const Phrase& phrase, EntityKind kind, std::string role);
  std::optional<std::uint32_t> earlier(StringId noun, EntityKind kind) const;
  bool is_definite(const Phrase& phrase) const;
  bool adds_nothing_else(const Phrase& phrase, std::uint32_t body) const;
  std::string description(const Phrase& phrase) const;
  std::optional<std::uint32_t> most_salient(std::uint32_t token, Wanted wanted) const;
  std::optional<std::uint32_t> subject_ahead(std::uint32_t token, Wanted wanted) const;
  double agreement(const Entity& entity, Wanted wanted) const;
  bool may_refer(std::uint32_t token, const Mention& mention) const;
  int weight_of(std::uint32_t token) const;
  Phrase phrase_of(std::uint32_t head) const;

  const Context& context_;
  const RoleNouns& nouns_;
  const Persons& persons_;
  const Bodies& bodies_;
  const std::vector<Draft>& drafts_;
  std::uint32_t first_body_ = 0;
  std::vector<Entity> entities_;
  std::vector<Mention> mentions_;  // in text order
  // By the head of a description in a headline or lead, whom it is of.
  struct Lead {
    std::uint32_t entity;
    StringId noun;
  };
  std::map<std::uint32_t, Lead> leads_;
  std::unordered_map<std::uint32_t, std::uint32_t> entity_of_;               // by token
  std::unordered_map<std::uint32_t, std::size_t> draft_of_;                  // by the head of its source
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> mentions_of_;  // by entity, in text order
};

}  // namespace diurna::statements
