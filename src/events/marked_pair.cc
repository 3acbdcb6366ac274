#include "events/marked_pair.h"

#include <algorithm>

namespace diurna::events {
namespace {

Phrase phrase_of(const doc::Tokens& tokens, TokenSpan span) {
  return {span, doc::head_of(tokens, span)};
}

bool has(const std::vector<Phrase>& phrases, const std::optional<Phrase>& wanted) {
  return wanted &&
         std::ranges::any_of(phrases, [&](const Phrase& p) { return wanted->span.contains(p.head); });
}

bool is_reciprocal(const Candidate& candidate) {
  return candidate.frame != nullptr && candidate.frame->reciprocal;
}

int parties_shared(const Candidate& candidate, const std::optional<Phrase>& actor,
                   const std::optional<Phrase>& recipient) {
  int shared = 0;
  if (has(candidate.actors, actor) || (is_reciprocal(candidate) && has(candidate.recipients, actor)))
    ++shared;
  if (has(candidate.recipients, recipient) ||
      (is_reciprocal(candidate) && has(candidate.actors, recipient)) ||
      (recipient && candidate.about && recipient->span.contains(candidate.about->head)))
    ++shared;
  return shared;
}

// The nearest verb above both, that above the first where they have no second.
std::optional<std::uint32_t> verb_above(const Syntax& syntax, const Phrase& one,
                                        const std::optional<Phrase>& other) {
  std::uint32_t at = one.head;
  while (true) {
    const bool both = !other || syntax.tree.is_below(other->head, at);
    if (both && syntax.clauses.is_verb(at)) return at;
    if (syntax.tree.is_root(at)) return both ? std::optional(at) : std::nullopt;
    at = syntax.tokens.head[at];
  }
}

}  // namespace

std::optional<ActParts> act_between(const Syntax& syntax, const FrameLexicon& frames,
                                    const SupportVerbs& support, const std::vector<Candidate>& candidates,
                                    std::optional<TokenSpan> actor, std::optional<TokenSpan> recipient,
                                    std::optional<TokenSpan> trigger) {
  ActParts act;
  if (actor) act.actor = phrase_of(syntax.tokens, *actor);
  if (recipient) act.recipient = phrase_of(syntax.tokens, *recipient);
  const Slots slots(syntax.tokens, syntax.tree, syntax.clauses);
  const FrameMatcher matcher(syntax.tokens, frames, slots);
  const auto at_word = [&](std::uint32_t token) {
    act.trigger =
        trigger_at(syntax, support, token).value_or(Trigger{token, TriggerPos::kVerb, std::nullopt});
    act.frame = matcher.best(act.trigger);
    return act;
  };
  if (trigger) return at_word(doc::head_of(syntax.tokens, *trigger));
  const Candidate* best = nullptr;
  int most = 0;
  for (const Candidate& candidate : candidates) {
    const int shared = parties_shared(candidate, act.actor, act.recipient);
    if (shared <= most) continue;
    best = &candidate;
    most = shared;
  }
  if (best != nullptr && (most == 2 || !act.actor || !act.recipient)) {
    act.trigger = best->trigger;
    act.frame = best->frame;
    return act;
  }
  const auto& first = act.actor ? act.actor : act.recipient;
  const auto verb =
      first ? verb_above(syntax, *first, act.actor ? act.recipient : std::nullopt) : std::nullopt;
  if (best != nullptr) {
    act.trigger = best->trigger;
    act.frame = best->frame;
    return act;
  }
  return verb ? std::optional(at_word(*verb)) : std::nullopt;
}

}  // namespace diurna::events
