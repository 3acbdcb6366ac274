#include "events/candidates.h"

#include <algorithm>
#include <initializer_list>

namespace diurna::events {
namespace {

constexpr int kMaxCoordinated = 100;  // nouns that share a verb

bool is_auxiliary(const doc::Tokens& tokens, std::uint32_t token) {
  return tokens.dep[token] == "aux"_id || tokens.dep[token] == "auxpass"_id;
}

// The verb that a noun is the object of, also behind its preposition.
std::optional<std::uint32_t> governing_verb(const Syntax& syntax, std::uint32_t noun) {
  const auto& tokens = syntax.tokens;
  for (int climbed = 0; climbed < kMaxCoordinated && tokens.dep[noun] == "conj"_id; ++climbed) {
    noun = tokens.head[noun];
  }
  const StringId dep = tokens.dep[noun];
  std::uint32_t head = tokens.head[noun];
  if (dep == "pobj"_id) head = tokens.head[head];
  // "took part in a march": the noun hangs on what the verb has for an object.
  if (dep == "pobj"_id && tokens.dep[head] == "dobj"_id) head = tokens.head[head];
  const bool object = dep == "dobj"_id || dep == "nsubjpass"_id || dep == "attr"_id || dep == "pobj"_id;
  return object && syntax.clauses.is_verb(head) ? std::optional(head) : std::nullopt;
}

// The prepositions that lead to whom or what an act concerns, the likeliest first.
constexpr std::initializer_list<Slot> kTowards = {"to"_id,   "with"_id,    "against"_id, "on"_id,
                                                  "from"_id, "between"_id, "into"_id,    "for"_id,
                                                  "in"_id,   "at"_id,      "of"_id};

class Finder {
 public:
  Finder(const Syntax& syntax, const FrameLexicon& frames, const SupportVerbs& support,
         const actors::ActorLexicon& lexicon)
      : syntax_(syntax),
        support_(support),
        slots_(syntax.tokens, syntax.tree, syntax.clauses),
        matcher_(syntax.tokens, frames, slots_),
        frames_(frames),
        parties_(syntax.tokens, syntax.tree, syntax.clauses, lexicon),
        antecedents_(syntax.tokens, syntax.tree, parties_) {}

  std::vector<Candidate> run() const {
    std::vector<Candidate> found;
    for (std::uint32_t token = 0; token < syntax_.tokens.size(); ++token) {
      const auto trigger = trigger_at(syntax_, support_, token);
      if (!trigger) continue;
      if (const Frame* frame = matcher_.best(*trigger)) {
        Candidate candidate = fill(*trigger, *frame);
        const bool act = is_whole(candidate) && is_between_parties(candidate);
        if (act && !is_told_above(candidate, found)) found.push_back(std::move(candidate));
      } else if (trigger->pos == TriggerPos::kVerb && !is_light(token)) {
        Candidate candidate = between_parties(*trigger);
        if (!candidate.actors.empty() && !candidate.recipients.empty()) found.push_back(std::move(candidate));
      }
    }
    return found;
  }

 private:
  Candidate fill(const Trigger& trigger, const Frame& frame) const {
    Candidate candidate{trigger, &frame, {}, {}, {}};
    candidate.actors = first_filled(trigger, frame.actor, {});
    candidate.recipients = first_filled(trigger, frame.recipient, candidate.actors);
    const auto support = trigger.support ? support_.of(syntax_.tokens.lemma[*trigger.support]) : std::nullopt;
    if (support == Support::kDoes) {
      if (candidate.actors.empty()) candidate.actors = in_slot(trigger, "subject"_id, candidate.recipients);
      if (candidate.recipients.empty())
        candidate.recipients = first_filled(trigger, {"indirect"_id, "object"_id}, candidate.actors);
    } else if (support == Support::kUndergoes && candidate.recipients.empty()) {
      candidate.recipients = in_slot(trigger, "subject"_id, candidate.actors);
    }
    if (frame.reciprocal && candidate.recipients.empty() && candidate.actors.size() == 1)
      candidate.actors = parties_.both(candidate.actors.front());
    const bool together = frame.reciprocal && candidate.actors.size() > 1;
    if (candidate.recipients.empty() && !together)
      candidate.recipients = towards(trigger, frame.recipient, candidate.actors);
    if (candidate.recipients.empty() && !frame.reciprocal && !is_done_to_thing(trigger, frame))
      candidate.recipients = first_filled(trigger, {"clause"_id, "object"_id, "until"_id}, candidate.actors);
    if (candidate.actors.empty()) candidate.actors = unknown_actor(trigger, frame, candidate.recipients);
    if (candidate.recipients.empty()) candidate.about = what(trigger, frame, candidate.actors);
    return candidate;
  }

  // "The bacterium attacks the roots", "Gold retreated": somebody must be there who can act in politics or
  // society.
  bool is_between_parties(const Candidate& candidate) const {
    const auto known = [&](const Phrase& phrase) { return parties_.is_party(phrase); };
    if (std::ranges::any_of(candidate.recipients, known)) return true;
    return std::ranges::any_of(candidate.actors, known);
  }

  // Words of saying, being and having, and those whose object is the act.
  bool is_light(std::uint32_t verb) const {
    const StringId lemma = syntax_.tokens.lemma[verb];
    return lemma == "say"_id || lemma == "be"_id || lemma == "have"_id || support_.of(lemma).has_value();
  }

  // A verb that no frame knows, with a party on each side.
  Candidate between_parties(const Trigger& trigger) const {
    Candidate candidate{trigger, nullptr, {}, {}, {}};
    candidate.actors = in_slot(trigger, "subject"_id, {});
    candidate.recipients = in_slot(trigger, "object"_id, candidate.actors);
    if (candidate.recipients.empty())
      candidate.recipients = towards(trigger, {"object"_id}, candidate.actors);
    return candidate;
  }

  // "accused the law of harming the town", "arrested the forger for helping the mayor": the town and the
  // mayor are not meant.
  bool is_done_to_thing(const Trigger& trigger, const Frame& frame) const {
    const bool direct = frame.plover == Plover::kAccuse || frame.plover == Plover::kCoerce ||
                        frame.plover == Plover::kAssault;
    return direct && std::ranges::any_of(frame.recipient,
                                         [&](Slot slot) { return slots_.fill(trigger, slot).has_value(); });
  }

  // "agreed to send aid to the islands": what is promised, refused or threatened is one act with doing so.
  bool is_told_above(const Candidate& candidate, const std::vector<Candidate>& before) const {
    const std::uint32_t verb = candidate.trigger.support.value_or(candidate.trigger.head);
    if (!syntax_.clauses.is_verb(verb) || syntax_.tokens.dep[verb] != "xcomp"_id) return false;
    const std::uint32_t governor = syntax_.tokens.head[verb];
    const auto head_of = [](const Candidate& other) { return other.trigger.head; };
    const auto above = std::ranges::lower_bound(before, governor, {}, head_of);
    if (above == before.end() || head_of(*above) != governor || above->frame == nullptr) return false;
    const Plover plover = above->frame->plover;
    const bool of_acts = plover == Plover::kAgree || plover == Plover::kReject || plover == Plover::kThreaten;
    const auto same = [](const std::vector<Phrase>& a, const std::vector<Phrase>& b) {
      return std::ranges::equal(a, b, {}, &Phrase::head, &Phrase::head);
    };
    return of_acts && same(above->actors, candidate.actors) &&
           (same(above->recipients, candidate.recipients) || candidate.recipients.empty());
  }

  // Nobody whom the lexicon knows, but who does it: "[The besiegers] let in a convoy".
  std::vector<Phrase> unknown_actor(const Trigger& trigger, const Frame& frame,
                                    const std::vector<Phrase>& taken) const {
    const bool alone = trigger.pos == TriggerPos::kNoun && !trigger.support;
    for (const Slot slot : frame.actor) {
      if (alone ? slot != "by"_id && slot != "from"_id && slot != "poss"_id : slot != "subject"_id) continue;
      if (alone && taken.empty()) break;
      const auto head =
          slot == "poss"_id ? syntax_.tree.child(trigger.head, {"poss"_id}) : slots_.fill(trigger, slot);
      const auto phrase = head ? thing(*head, trigger, taken) : std::nullopt;
      if (phrase) return {*phrase};
    }
    return {};
  }

  // The phrase of a noun that is no time and not of the others.
  std::optional<Phrase> thing(std::uint32_t head, const Trigger& trigger,
                              const std::vector<Phrase>& taken) const {
    const StringId label = syntax_.tokens.entity_label[head];
    const bool countable = label != "DATE"_id && label != "TIME"_id && label != "PERCENT"_id;
    if (!countable || !syntax_.clauses.is_nominal(head) || syntax_.tokens.pos[head] == "PRON"_id)
      return std::nullopt;
    const Phrase phrase = parties_.phrase(head);
    const bool other =
        std::ranges::none_of(taken, [&](const Phrase& known) { return known.span.overlaps(phrase.span); });
    return other && !phrase.span.contains(trigger.head) ? std::optional(phrase) : std::nullopt;
  }

  // The thing in the recipient's place, else behind a preposition.
  std::optional<Phrase> what(const Trigger& trigger, const Frame& frame,
                             const std::vector<Phrase>& taken) const {
    const auto fitting = [&](Slot slot, bool own = false) -> std::optional<Phrase> {
      for (const std::uint32_t head : slots_.fillers(trigger, slot)) {
        if (slot == "clause"_id && is_own(head) != own) continue;
        if (const auto phrase = thing(head, trigger, taken)) return phrase;
      }
      return std::nullopt;
    };
    for (const Slot slot : frame.recipient) {
      if (const auto phrase = fitting(slot)) return phrase;
    }
    if (trigger.pos == TriggerPos::kVerb) {
      if (const auto phrase = fitting("object"_id)) return phrase;
    }
    for (const Slot slot : kTowards) {
      if (const auto phrase = fitting(slot)) return phrase;
    }
    return fitting("clause"_id, true);
  }

  std::vector<Phrase> first_filled(const Trigger& trigger, const std::vector<Slot>& slots,
                                   const std::vector<Phrase>& taken) const {
    for (const Slot slot : slots) {
      std::vector<Phrase> found = in_slot(trigger, slot, taken);
      if (!found.empty()) return found;
    }
    return {};
  }

  // Behind the prepositions that lead to whom an act concerns, whatever the frame asks for. Where it has an
  // object whom the lexicon does not know, a place is none of them: "imprisoned the forgers in [Dolna]".
  std::vector<Phrase> towards(const Trigger& trigger, const std::vector<Slot>& slots,
                              const std::vector<Phrase>& taken) const {
    const bool has_object =
        !slots.empty() && slots.front() == "object"_id && slots_.fill(trigger, "object"_id).has_value();
    for (const Slot slot : kTowards) {
      if (has_object && (slot == "in"_id || slot == "at"_id || slot == "into"_id || slot == "to"_id))
        continue;
      std::vector<Phrase> found = in_slot(trigger, slot, taken);
      if (!found.empty()) return found;
    }
    return {};
  }

  // Whoever is on the other side already is not on this one, nor what belongs to whoever acts: "agreed to
  // withdraw its troops from [the valley]".
  std::vector<Phrase> in_slot(const Trigger& trigger, Slot slot, const std::vector<Phrase>& taken) const {
    for (const std::uint32_t head : slots_.fillers(trigger, slot)) {
      if (slot == "clause"_id && is_own(head)) continue;
      std::vector<Phrase> found = whom(head, trigger, slot);
      std::erase_if(found, [&](const Phrase& phrase) {
        return std::ranges::any_of(taken, [&](const Phrase& other) { return other.head == phrase.head; }) ||
               phrase.span.contains(trigger.head);
      });
      if (!found.empty()) return found;
    }
    return {};
  }

  std::vector<Phrase> whom(std::uint32_t head, const Trigger& trigger, Slot slot) const {
    std::vector<Phrase> found;
    const Phrase phrase = parties_.phrase(head);
    if (const Phrase meant = antecedents_.of(phrase); meant.head != head) return {meant};
    if (syntax_.tokens.lower[phrase.head] == "who"_id) return {};  // whoever it is
    if (!parties_.is_party(phrase)) {
      if (const auto author = author_of(head, trigger)) found = parties_.of(*author);
      if (found.empty() && is_site(head)) {
        found = parties_.owners(head);
        if (found.empty()) found.push_back(phrase);
      }
    }
    if (found.empty()) found = slot == "subject"_id ? parties_.acting(head) : parties_.of(head);
    for (Phrase& party : found) party = antecedents_.of(party);
    return found;
  }

  // "[The senate] passed a resolution condemning the raid": what somebody makes acts for them.
  std::optional<std::uint32_t> author_of(std::uint32_t thing, const Trigger& trigger) const {
    const auto& tokens = syntax_.tokens;
    const bool acts = trigger.pos == TriggerPos::kVerb && tokens.head[trigger.head] == thing &&
                      (tokens.dep[trigger.head] == "acl"_id || tokens.dep[trigger.head] == "relcl"_id);
    const auto verb = acts && tokens.dep[thing] == "dobj"_id ? governing_verb(syntax_, thing) : std::nullopt;
    if (!verb || support_.of(tokens.lemma[*verb]) != Support::kDoes) return std::nullopt;
    return syntax_.clauses.doer(*verb);
  }

  bool is_own(std::uint32_t thing) const {
    const auto owner = syntax_.tree.child(thing, {"poss"_id});
    return owner && syntax_.tokens.pos[*owner] == "PRON"_id;
  }

  // A place or a thing that can be taken, hit or closed stands for whoever has it.
  bool is_site(std::uint32_t head) const {
    const StringId label = syntax_.tokens.entity_label[head];
    return label == "FAC"_id || label == "LOC"_id || frames_.is_site(syntax_.tokens.lemma[head]);
  }

  // Somebody does it to somebody or to something. Without the one only where that is how such acts are told:
  // what is done by a crowd or a side alone, what was suffered.
  bool is_whole(const Candidate& candidate) const {
    const Plover plover = candidate.frame->plover;
    if (candidate.actors.empty()) {
      return !candidate.recipients.empty() && candidate.trigger.pos == TriggerPos::kVerb &&
             is_suffered(plover);
    }
    if (!candidate.recipients.empty() || (candidate.frame->reciprocal && candidate.actors.size() > 1))
      return true;
    // "said that prices should fall" asks nobody.
    const auto is_modal = [](const Need& need) { return need.slot == "modal"_id; };
    if (std::ranges::any_of(candidate.frame->needs, is_modal)) return false;
    // "met the deadline", "gave a speech"
    if (plover == Plover::kCooperate || plover == Plover::kAid || plover == Plover::kConsult)
      return candidate.frame->needs.empty() && is_in_place(candidate);
    return candidate.about.has_value() || is_done_alone(plover);
  }

  // What the act concerns stands where the frame has its recipient.
  bool is_in_place(const Candidate& candidate) const {
    return candidate.about && std::ranges::any_of(candidate.frame->recipient, [&](Slot slot) {
             return std::ranges::count(slots_.fillers(candidate.trigger, slot), candidate.about->head) != 0;
           });
  }

  static bool is_suffered(Plover plover) {
    return plover == Plover::kAssault || plover == Plover::kCoerce || plover == Plover::kRetreat ||
           plover == Plover::kSanction || plover == Plover::kAccuse;
  }

  static bool is_done_alone(Plover plover) {
    return plover == Plover::kProtest || plover == Plover::kRetreat || plover == Plover::kMobilize;
  }

  const Syntax& syntax_;
  const SupportVerbs& support_;
  const Slots slots_;
  const FrameMatcher matcher_;
  const FrameLexicon& frames_;
  const Parties parties_;
  const Antecedents antecedents_;
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
