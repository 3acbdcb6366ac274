// What fills the slots of a trigger: its dependents as a reader takes them.
#pragma once

#include <optional>
#include <vector>

#include "doc/clauses.h"
#include "events/frame_lexicon.h"

namespace diurna::events {

struct Trigger {
  std::uint32_t head = 0;  // the verb, noun or adjective
  TriggerPos pos = TriggerPos::kVerb;
  std::optional<std::uint32_t>
      support;  // of a noun or adjective: the verb that it is done with ("launched an attack")
};

class Slots {
 public:
  // All must outlive it.
  Slots(const doc::Tokens& tokens, const doc::Tree& tree, const doc::Clauses& clauses)
      : tokens_(tokens), tree_(tree), clauses_(clauses) {}

  // The heads of the phrases that may be in the slot, the likeliest first.
  std::vector<std::uint32_t> fillers(const Trigger& trigger, Slot slot) const;
  // The likeliest.
  std::optional<std::uint32_t> fill(const Trigger& trigger, Slot slot) const;
  // The verb of the clause below the trigger ("agreed to [send]", "his offer to [resign]").
  std::optional<std::uint32_t> clause(const Trigger& trigger) const;
  // The owner, and whatever else stands before the noun and says of which kind it is: "the [ballistic] test".
  std::vector<std::uint32_t> describing(std::uint32_t noun) const;
  // "[Mali] and Niger", "both [countries]"
  bool is_several(std::uint32_t noun) const;
  // The noun and those coordinated with it: "[tents] and [stoves]".
  std::vector<std::uint32_t> coordinated(std::uint32_t noun) const;
  // "a batch of [peacekeepers]": what the noun counts or collects.
  std::optional<std::uint32_t> counted(std::uint32_t noun) const;
  // A word of the trigger's own: particle, fixed preposition or noun.
  std::optional<std::uint32_t> fixed_word(const Trigger& trigger, StringId word) const;

 private:
  using Heads = std::vector<std::uint32_t>;
  Heads of_verb(std::uint32_t verb, Slot slot) const;
  Heads further(std::uint32_t noun, Slot slot, int depth) const;
  Heads of_noun(const Trigger& trigger, Slot slot) const;
  std::optional<std::uint32_t> owner(std::uint32_t noun) const;
  std::optional<std::uint32_t> indirect(std::uint32_t verb) const;
  Heads objects(std::uint32_t verb) const;
  Heads said_of_object(std::uint32_t verb) const;
  Heads prepositions_of_verb(std::uint32_t verb, Slot slot) const;
  Heads whom_clause_is_about(const Trigger& trigger) const;
  Heads modals(const Trigger& trigger) const;
  Heads awaited(const Trigger& trigger) const;
  bool makes(std::uint32_t verb) const;
  void add_whom(std::uint32_t inner, int depth, Heads& found) const;
  std::optional<std::uint32_t> clause_below(std::uint32_t word) const;

  const doc::Tokens& tokens_;
  const doc::Tree& tree_;
  const doc::Clauses& clauses_;
};

}  // namespace diurna::events
