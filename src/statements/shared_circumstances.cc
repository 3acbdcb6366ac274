#include "statements/shared_circumstances.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "statements/hearers.h"

namespace diurna::statements {
namespace {

constexpr int kMaxClimb = 6;  // verbs between a cue and the one before it

bool in_content(const Draft& draft, std::uint32_t token) {
  return std::any_of(draft.content.begin(), draft.content.end(),
                     [&](TokenSpan piece) { return piece.contains(token); });
}

bool same_source(const Draft& a, const Draft& b) {
  return a.source && b.source && a.source->head == b.source->head;
}

class Sharer {
 public:
  Sharer(const Context& context, const std::vector<Draft>& drafts, std::vector<Circumstances>& circumstances)
      : context_(context), drafts_(drafts), circumstances_(circumstances) {
    for (std::size_t d = 0; d < drafts.size(); ++d) {
      if (drafts[d].cue_head) by_cue_.emplace(*drafts[d].cue_head, d);
    }
    cues_.assign(by_cue_.begin(), by_cue_.end());
    std::sort(cues_.begin(), cues_.end());
    for (const auto& [cue, d] : cues_) {
      if (drafts[d].source) by_source_[drafts[d].source->head].push_back(d);
    }
  }

  void run() {
    // A cue hangs on one that stands before it nearly always; in text order what it gives is complete.
    for (const auto& [cue, d] : cues_) {
      const auto from = governing(d);
      if (!from) {
        if (const auto event = event_of_answer(d)) take_over(circumstances_[*event], circumstances_[d]);
        continue;
      }
      if (was_addressed(*from, d)) {
        answer(*from, circumstances_[d]);
      } else if (!circumstances_[d].addressee) {
        circumstances_[d].addressee = circumstances_[*from].addressee;
      }
      take_over(circumstances_[*from], circumstances_[d]);
    }
  }

 private:
  // The statement whose cue has the same subject: above a coordinated verb or a participle.
  std::optional<std::size_t> governing(std::size_t d) const {
    std::uint32_t verb = *drafts_[d].cue_head;
    for (int climbed = 0; climbed < kMaxClimb && goes_on(verb); ++climbed) {
      verb = context_.tokens.head[verb];
      const auto found = by_cue_.find(verb);
      if (found == by_cue_.end()) continue;
      const Draft& above = drafts_[found->second];
      const bool apart = in_content(above, *drafts_[d].cue_head) && !same_source(above, drafts_[d]);
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

  // "..., the mayor said at a briefing. Asked about the dam, he said ...": the one before, if it was said
  // where questions are asked.
  std::optional<std::size_t> event_of_answer(std::size_t d) const {
    const Draft& draft = drafts_[d];
    const std::uint32_t cue = *draft.cue_head;
    if (!draft.source || !context_.has_pos(draft.source->head, "PRON"_id) || !is_asked(cue))
      return std::nullopt;
    const std::uint32_t sentence = context_.tree.sentence_index(cue);
    const std::uint32_t begin = context_.text_span(cue).begin;
    const auto here = std::lower_bound(cues_.begin(), cues_.end(), std::pair(cue, std::size_t{0}));
    for (auto at = here; at != cues_.begin();) {
      const auto& [other, index] = *--at;
      if (other < begin || context_.tree.sentence_index(other) + 1 < sentence) break;
      if (context_.tree.sentence_index(other) < sentence && is_conversation(circumstances_[index]))
        return index;
    }
    return std::nullopt;
  }

  bool is_asked(std::uint32_t cue) const {
    for (const std::uint32_t child : context_.tree.children(cue)) {
      const StringId lemma = context_.tokens.lemma[child];
      const bool asks = lemma == "ask"_id || lemma == "press"_id || lemma == "question"_id;
      if (asks && tells_of_asking(context_, child)) return true;
    }
    return false;
  }

  bool is_conversation(const Circumstances& said) const {
    if (said.occasion) return true;
    if (!said.channel) return false;
    const TokenSpan words = doc::tokens_in(context_.tokens, *said.channel);
    const StringId noun = words.empty() ? 0 : context_.tokens.lemma[words.end - 1];
    return noun == "conference"_id || noun == "briefing"_id || noun == "interview"_id || noun == "call"_id ||
           noun == "phone"_id || noun == "telephone"_id;
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
  std::vector<std::pair<std::uint32_t, std::size_t>> cues_;                // the same, in text order
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_source_;  // each in text order
};

}  // namespace

void share_circumstances(const Context& context, const std::vector<Draft>& drafts,
                         std::vector<Circumstances>& circumstances) {
  Sharer(context, drafts, circumstances).run();
}

}  // namespace diurna::statements
