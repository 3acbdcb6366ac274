#include "statements/shared_circumstances.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

namespace diurna::statements {
namespace {

constexpr int kMaxClimb = 6;  // verbs between a cue and the one before it

bool in_content(const Draft& draft, std::uint32_t token) {
  return std::any_of(draft.content.begin(), draft.content.end(),
                     [&](TokenSpan piece) { return piece.contains(token); });
}

class Sharer {
 public:
  Sharer(const Context& context, const std::vector<Draft>& drafts, std::vector<Circumstances>& circumstances)
      : context_(context), drafts_(drafts), circumstances_(circumstances) {
    for (std::size_t d = 0; d < drafts.size(); ++d) {
      if (drafts[d].cue_head) by_cue_.emplace(*drafts[d].cue_head, d);
    }
    for (const auto& [cue, d] : in_text_order()) {
      if (drafts[d].source) by_source_[drafts[d].source->head].push_back(d);
    }
  }

  void run() {
    // A cue hangs on one that stands before it nearly always; in text order what it gives is complete.
    for (const auto& [cue, d] : in_text_order()) {
      const auto from = governing(d);
      if (!from) continue;
      if (was_addressed(*from, d)) {
        answer(*from, circumstances_[d]);
      } else if (!circumstances_[d].addressee) {
        circumstances_[d].addressee = circumstances_[*from].addressee;
      }
      take_over(circumstances_[*from], circumstances_[d]);
    }
  }

 private:
  std::vector<std::pair<std::uint32_t, std::size_t>> in_text_order() const {
    std::vector<std::pair<std::uint32_t, std::size_t>> cues(by_cue_.begin(), by_cue_.end());
    std::sort(cues.begin(), cues.end());
    return cues;
  }

  // The statement whose cue has the same subject: above a coordinated verb or a participle.
  std::optional<std::size_t> governing(std::size_t d) const {
    std::uint32_t verb = *drafts_[d].cue_head;
    for (int climbed = 0; climbed < kMaxClimb && goes_on(verb); ++climbed) {
      verb = context_.tokens.head[verb];
      const auto found = by_cue_.find(verb);
      if (found == by_cue_.end()) continue;
      const bool apart = in_content(drafts_[found->second], *drafts_[d].cue_head);
      return apart ? std::nullopt : std::optional(found->second);
    }
    return same_source_before(d);
  }

  // Where the parser hung a coordinated verb elsewhere, the source still tells.
  std::optional<std::size_t> same_source_before(std::size_t d) const {
    const Draft& draft = drafts_[d];
    if (!draft.source || draft.source->head > *draft.cue_head) return std::nullopt;
    std::optional<std::size_t> last;
    for (const std::size_t other : by_source_.at(draft.source->head)) {
      if (*drafts_[other].cue_head >= *draft.cue_head) break;
      if (!in_content(drafts_[other], *draft.cue_head)) last = other;
    }
    return last;
  }

  bool goes_on(std::uint32_t verb) const {
    if (context_.tree.child(verb, {"nsubj"_id, "nsubjpass"_id})) return false;
    const StringId dep = context_.tokens.dep[verb];
    return dep == "conj"_id || (dep == "advcl"_id && context_.tokens.tag[verb] == "VBG"_id);
  }

  // "was asked by the council but declined": who was addressed there speaks here.
  bool was_addressed(std::size_t from, std::size_t d) const {
    const auto& addressee = circumstances_[from].addressee;
    return addressee && drafts_[d].source && drafts_[d].source->span.overlaps(addressee->span);
  }

  void answer(std::size_t from, Circumstances& to) const {
    if (!to.addressee && !to.asker) to.asker = drafts_[from].source;
  }

  static void take_over(const Circumstances& from, Circumstances& to) {
    if (!to.channel && to.channel_name.empty()) {
      to.channel = from.channel;
      to.channel_name = from.channel_name;
    }
    if (!to.occasion) to.occasion = from.occasion;
    if (!to.place) to.place = from.place;
    if (!to.time) to.time = from.time;
  }

  const Context& context_;
  const std::vector<Draft>& drafts_;
  std::vector<Circumstances>& circumstances_;
  std::unordered_map<std::uint32_t, std::size_t> by_cue_;
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_source_;  // each in text order
};

}  // namespace

void share_circumstances(const Context& context, const std::vector<Draft>& drafts,
                         std::vector<Circumstances>& circumstances) {
  Sharer(context, drafts, circumstances).run();
}

}  // namespace diurna::statements
