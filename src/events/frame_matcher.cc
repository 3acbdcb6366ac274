#include "events/frame_matcher.h"

#include <algorithm>

namespace diurna::events {
namespace {

// What is worth more in a frame: a word of the trigger, a need, a recipient that is there.
constexpr int kWord = 3;
constexpr int kNeed = 4;
constexpr int kRecipient = 1;
constexpr int kSeveral = 2;  // a need of several
constexpr int kAny = 1;      // a need of anything

int weight(const Need& need) {
  if (need.words.front() == "*"_id) return kAny;
  return need.words.front() == "+"_id ? kSeveral : kNeed;
}

}  // namespace

const Frame* FrameMatcher::best(const Trigger& trigger) const {
  const Frame* best = nullptr;
  int most = -1;
  for (const Frame& frame : lexicon_.of(lexicon_.lemma(tokens_, trigger.head))) {
    const auto found = fit(trigger, frame);
    if (found && *found > most) {
      best = &frame;
      most = *found;
    }
  }
  return best;
}

std::optional<int> FrameMatcher::fit(const Trigger& trigger, const Frame& frame) const {
  if (frame.pos != trigger.pos) return std::nullopt;
  if (!has_prefix(trigger.head, frame)) return std::nullopt;
  int score = kWord * static_cast<int>(frame.prefix.size());
  for (std::size_t i = 1; i < frame.words.size(); ++i) {
    if (!slots_.fixed_word(trigger, frame.words[i])) return std::nullopt;
    score += kWord;
  }
  for (const Need& need : frame.needs) {
    if (has(trigger, need) != need.wanted) return std::nullopt;
    if (need.wanted) score += weight(need);
  }
  const auto filled = [&](Slot slot) { return slots_.fill(trigger, slot).has_value(); };
  if (std::ranges::any_of(frame.recipient, filled)) score += kRecipient;
  return score;
}

// "tear", "-" before "gas"
bool FrameMatcher::has_prefix(std::uint32_t token, const Frame& frame) const {
  for (std::size_t i = frame.prefix.size(); i-- > 0; token -= 2) {
    if (token < 2 || tokens_.lower[token - 1] != "-"_id || tokens_.lower[token - 2] != frame.prefix[i])
      return false;
  }
  return true;
}

bool FrameMatcher::has(const Trigger& trigger, const Need& need) const {
  if (need.slot == "clause"_id) {
    const auto verb = slots_.clause(trigger);
    return verb && has_word(*verb, need);
  }
  const bool kind = need.slot == "poss"_id && trigger.pos != TriggerPos::kVerb;
  const std::vector<std::uint32_t> heads =
      kind ? slots_.describing(trigger.head) : slots_.fillers(trigger, need.slot);
  const auto has_one = [&](std::uint32_t head) {
    const auto counted = slots_.counted(head);
    return has_word(head, need) || (counted && has_word(*counted, need));
  };
  return std::ranges::any_of(heads, [&](std::uint32_t head) {
    if (need.words.front() == "+"_id) return slots_.is_several(head);
    return std::ranges::any_of(slots_.coordinated(head), has_one);
  });
}

bool FrameMatcher::has_word(std::uint32_t token, const Need& need) const {
  if (need.words.front() == "*"_id) return true;
  const auto among = [&](StringId word) { return std::ranges::binary_search(need.words, word); };
  return among(lexicon_.lemma(tokens_, token)) || among(tokens_.lower[token]) ||
         among(tokens_.entity_label[token]);
}

}  // namespace diurna::events
