#include "events/candidates.h"

#include <algorithm>

namespace diurna::events {
namespace {

bool is_auxiliary(const doc::Tokens& tokens, std::uint32_t token) {
  return tokens.dep[token] == "aux"_id || tokens.dep[token] == "auxpass"_id;
}

// The verb that a noun is the object of, also behind its preposition.
std::optional<std::uint32_t> governing_verb(const Syntax& syntax, std::uint32_t noun) {
  const auto& tokens = syntax.tokens;
  const StringId dep = tokens.dep[noun];
  std::uint32_t head = tokens.head[noun];
  if (dep == "conj"_id) return governing_verb(syntax, head);
  if (dep == "pobj"_id) head = tokens.head[head];
  // "took part in a march": the noun hangs on what the verb has for an object.
  if (dep == "pobj"_id && tokens.dep[head] == "dobj"_id) head = tokens.head[head];
  const bool object = dep == "dobj"_id || dep == "nsubjpass"_id || dep == "attr"_id || dep == "pobj"_id;
  return object && syntax.clauses.is_verb(head) ? std::optional(head) : std::nullopt;
}

class Finder {
 public:
  Finder(const Syntax& syntax, const FrameLexicon& frames, const SupportVerbs& support,
         const actors::ActorLexicon& lexicon)
      : syntax_(syntax),
        support_(support),
        slots_(syntax.tokens, syntax.tree, syntax.clauses),
        matcher_(syntax.tokens, frames, slots_),
        parties_(syntax.tokens, syntax.tree, syntax.clauses, lexicon) {}

  std::vector<Candidate> run() const {
    std::vector<Candidate> found;
    for (std::uint32_t token = 0; token < syntax_.tokens.size(); ++token) {
      const auto trigger = trigger_at(syntax_, support_, token);
      if (!trigger) continue;
      const Frame* frame = matcher_.best(*trigger);
      if (frame == nullptr) continue;
      Candidate candidate = fill(*trigger, *frame);
      if (is_whole(candidate)) found.push_back(std::move(candidate));
    }
    return found;
  }

 private:
  Candidate fill(const Trigger& trigger, const Frame& frame) const {
    Candidate candidate{trigger, &frame, {}, {}};
    candidate.actors = first_filled(trigger, frame.actor, {});
    candidate.recipients = first_filled(trigger, frame.recipient, candidate.actors);
    const auto support = trigger.support ? support_.of(syntax_.tokens.lemma[*trigger.support]) : std::nullopt;
    if (support == Support::kDoes) {
      if (candidate.actors.empty()) candidate.actors = in_slot(trigger, "subject"_id, candidate.recipients);
      if (candidate.recipients.empty()) candidate.recipients = in_slot(trigger, "indirect"_id, candidate.actors);
    } else if (support == Support::kUndergoes && candidate.recipients.empty()) {
      candidate.recipients = in_slot(trigger, "subject"_id, candidate.actors);
    }
    return candidate;
  }

  std::vector<Phrase> first_filled(const Trigger& trigger, const std::vector<Slot>& slots,
                                   const std::vector<Phrase>& taken) const {
    for (const Slot slot : slots) {
      std::vector<Phrase> found = in_slot(trigger, slot, taken);
      if (!found.empty()) return found;
    }
    return {};
  }

  // Whoever is on the other side already is not on this one.
  std::vector<Phrase> in_slot(const Trigger& trigger, Slot slot, const std::vector<Phrase>& taken) const {
    const auto head = slots_.fill(trigger, slot);
    if (!head) return {};
    std::vector<Phrase> found = parties_.of(*head);
    std::erase_if(found, [&](const Phrase& phrase) {
      return std::ranges::any_of(taken, [&](const Phrase& other) { return other.head == phrase.head; }) ||
             phrase.span.contains(trigger.head);
    });
    return found;
  }

  // PLOVER asks for a recipient where the act is one between two.
  static bool is_whole(const Candidate& candidate) {
    if (candidate.actors.empty() && candidate.recipients.empty()) return false;
    const Plover plover = candidate.frame->plover;
    const bool between = plover == Plover::kCooperate || plover == Plover::kAid || plover == Plover::kConsult;
    return !between || (!candidate.actors.empty() && !candidate.recipients.empty()) ||
           (candidate.frame->reciprocal && candidate.actors.size() > 1);
  }

  const Syntax& syntax_;
  const SupportVerbs& support_;
  const Slots slots_;
  const FrameMatcher matcher_;
  const Parties parties_;
};

}  // namespace

std::optional<Trigger> trigger_at(const Syntax& syntax, const SupportVerbs& support, std::uint32_t token) {
  const auto& tokens = syntax.tokens;
  if (syntax.clauses.is_verb(token)) {
    if (is_auxiliary(tokens, token)) return std::nullopt;
    return Trigger{token, TriggerPos::kVerb, std::nullopt};
  }
  const bool noun = tokens.pos[token] == "NOUN"_id;
  if (!noun && tokens.pos[token] != "ADJ"_id) return std::nullopt;
  if (!noun) {
    const std::uint32_t head = tokens.head[token];
    const bool predicate = tokens.dep[token] == "acomp"_id && syntax.clauses.is_verb(head);
    return predicate ? std::optional(Trigger{token, TriggerPos::kAdjective, head}) : std::nullopt;
  }
  Trigger trigger{token, TriggerPos::kNoun, governing_verb(syntax, token)};
  if (trigger.support && !support.of(tokens.lemma[*trigger.support])) trigger.support.reset();
  return trigger;
}

std::vector<Candidate> find_candidates(const Syntax& syntax, const FrameLexicon& frames,
                                       const SupportVerbs& support, const actors::ActorLexicon& parties) {
  return Finder(syntax, frames, support, parties).run();
}

}  // namespace diurna::events
