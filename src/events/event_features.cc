#include "events/event_features.h"

#include <algorithm>

#include "events/modality.h"

namespace diurna::events {
namespace {

constexpr std::uint32_t kMaxWords = 40;  // of the trigger's subtree and of the sentence on each side
constexpr int kMaxPath = 8;

// What a hash is of; a part of the hash.
enum Kind : std::uint64_t {
  kTrigger = 1,
  kFrame,
  kFrameMode,
  kFrameRoot,
  kAnyFrame,
  kObject,
  kTriggerObject,
  kClause,
  kClauseFrame,
  kTriggerClauseFrame,
  kGovernor,
  kGovernorFrame,
  kNegation,
  kModal,
  kFrameNegation,
  kFrameModal,
  kVoice,
  kRecipientWay,
  kTriggerWay,
  kActorLabel,
  kRecipientLabel,
  kFrameRecipientLabel,
  kRecipientWord,
  kSubtreeWord,
  kSentenceWord,
  kNextWord,
  kPreviousWord,
  kPathWord,
  kPathLabels,
  kParticle,
  kMood,
  kMoodOfKind,
  kMoodOfFrame,
  kSupportVerb,
  kMoodGovernor,
};

class Collector {
 public:
  Collector(const Syntax& syntax, const FrameLexicon& frames, const ActParts& act)
      : tokens_(syntax.tokens),
        tree_(syntax.tree),
        clauses_(syntax.clauses),
        frames_(frames),
        slots_(syntax.tokens, syntax.tree, syntax.clauses),
        matcher_(syntax.tokens, frames, slots_),
        act_(act) {}

  std::vector<std::uint32_t> run() {
    describe_trigger();
    describe_complements();
    describe_mood();
    if (act_.actor) add(kActorLabel, label(act_.actor->head));
    if (act_.recipient) describe_recipient();
    if (act_.actor && act_.recipient) describe_path();
    describe_words();
    std::ranges::sort(found_);
    found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
    return std::move(found_);
  }

 private:
  void add(Kind kind, std::uint64_t a, std::uint64_t b = 0) {
    std::uint64_t hash = (a + kind * 0x9E3779B97F4A7C15ULL) * 0xBF58476D1CE4E5B9ULL;
    hash = (hash ^ (hash >> 29) ^ b) * 0x94D049BB133111EBULL;
    found_.push_back(static_cast<std::uint32_t>(hash >> 32));
  }

  StringId lemma(std::uint32_t token) const { return frames_.lemma(tokens_, token); }
  StringId trigger_lemma() const { return lemma(act_.trigger.head); }
  static std::uint64_t type_of(const Frame* frame) {
    return frame == nullptr ? 99 : static_cast<std::uint64_t>(frame->plover);
  }
  std::uint64_t label(std::uint32_t head) const {
    const StringId entity = tokens_.entity_label[head];
    return entity != 0 ? entity : tokens_.pos[head];
  }

  void describe_trigger() {
    add(kTrigger, trigger_lemma(), static_cast<std::uint64_t>(act_.trigger.pos));
    add(kFrame, type_of(act_.frame));
    if (act_.frame != nullptr) {
      add(kFrameMode, text::string_id(act_.frame->mode), type_of(act_.frame));
      add(kFrameRoot, text::string_id(act_.frame->cameo));
    }
    for (const Frame& frame : frames_.of(trigger_lemma())) add(kAnyFrame, type_of(&frame));
    for (const std::uint32_t child : tree_.children(act_.trigger.head)) {
      if (tokens_.dep[child] == "prt"_id) add(kParticle, trigger_lemma(), tokens_.lower[child]);
    }
  }

  void describe_complements() {
    if (const auto object = slots_.fill(act_.trigger, "object"_id)) {
      add(kObject, lemma(*object));
      add(kTriggerObject, trigger_lemma(), lemma(*object));
    }
    if (const auto clause = slots_.clause(act_.trigger)) {
      const Frame* inner = matcher_.best({*clause, TriggerPos::kVerb, std::nullopt});
      add(kClause, lemma(*clause));
      add(kClauseFrame, type_of(inner), type_of(act_.frame));
      add(kTriggerClauseFrame, trigger_lemma(), type_of(inner));
    }
    const std::uint32_t governor = tokens_.head[act_.trigger.head];
    if (governor == act_.trigger.head) return;
    const TriggerPos pos = clauses_.is_verb(governor) ? TriggerPos::kVerb : TriggerPos::kNoun;
    add(kGovernor, lemma(governor), tokens_.dep[act_.trigger.head]);
    add(kGovernorFrame, type_of(matcher_.best({governor, pos, std::nullopt})), type_of(act_.frame));
  }

  void describe_mood() {
    const std::uint32_t verb = act_.trigger.support.value_or(act_.trigger.head);
    if (clauses_.is_negated(verb)) {
      add(kNegation, 1);
      add(kFrameNegation, type_of(act_.frame));
    }
    if (clauses_.is_passive(verb)) add(kVoice, 1);
    for (const std::uint32_t child : tree_.children(verb)) {
      if (tokens_.dep[child] != "aux"_id) continue;
      add(kModal, lemma(child));
      add(kFrameModal, lemma(child), type_of(act_.frame));
    }
    if (act_.trigger.support) add(kSupportVerb, lemma(verb), type_of(act_.frame));
    describe_kind(verb);
  }

  // Help that is promised is an agreement, help that will not come a refusal: the mood by what kind of act it
  // is of.
  void describe_kind(std::uint32_t verb) {
    std::uint64_t mood = static_cast<std::uint64_t>(modality_of(tokens_, tree_, clauses_, act_.trigger));
    bool will = false;
    for (const std::uint32_t child : tree_.children(verb)) {
      will = will || lemma(child) == "will"_id || lemma(child) == "would"_id;
    }
    mood = mood * 4 + (clauses_.is_negated(verb) ? 2 : 0) + (will ? 1 : 0);
    const std::uint64_t kind =
        act_.frame == nullptr ? 9 : static_cast<std::uint64_t>(quad_of(act_.frame->plover));
    add(kMood, mood);
    add(kMoodOfKind, mood, kind <= 2 ? 1 : kind);
    add(kMoodOfFrame, mood, type_of(act_.frame));
  }

  void describe_recipient() {
    const std::uint32_t head = act_.recipient->head;
    const std::uint32_t above = tokens_.head[head];
    const StringId way = tokens_.pos[above] == "ADP"_id ? tokens_.lower[above] : tokens_.dep[head];
    add(kRecipientWay, way);
    add(kTriggerWay, trigger_lemma(), way);
    add(kRecipientLabel, label(head));
    add(kFrameRecipientLabel, label(head), type_of(act_.frame));
    add(kRecipientWord, lemma(head));
  }

  // From both parties up to the word that they hang on together.
  void describe_path() {
    std::uint64_t labels = 0;
    for (const std::uint32_t end : {act_.actor->head, act_.recipient->head}) {
      std::uint32_t at = end;
      for (int climbed = 0; climbed < kMaxPath && !tree_.is_root(at); ++climbed) {
        labels = labels * 31 + tokens_.dep[at];
        at = tokens_.head[at];
        add(kPathWord, lemma(at));
        if (tree_.is_below(act_.actor->head, at) && tree_.is_below(act_.recipient->head, at)) break;
      }
      labels = labels * 31 + 7;
    }
    add(kPathLabels, labels);
  }

  bool is_party(std::uint32_t token) const {
    return (act_.actor && act_.actor->span.contains(token)) ||
           (act_.recipient && act_.recipient->span.contains(token));
  }

  bool is_content(std::uint32_t token) const {
    const StringId pos = tokens_.pos[token];
    return (pos == "NOUN"_id || pos == "VERB"_id || pos == "ADJ"_id || pos == "ADP"_id || pos == "ADV"_id) &&
           !is_party(token);
  }

  void describe_words() {
    const std::uint32_t head = act_.trigger.head;
    const TokenSpan below = tree_.subtree(head);
    const TokenSpan sentence = tree_.sentence(head);
    const std::uint32_t begin = std::max(sentence.begin, head > kMaxWords ? head - kMaxWords : 0);
    const std::uint32_t end = std::min(sentence.end, head + kMaxWords);
    for (std::uint32_t t = begin; t < end; ++t) {
      if (!is_content(t)) continue;
      add(kSentenceWord, lemma(t));
      if (below.contains(t)) add(kSubtreeWord, lemma(t));
    }
    if (head + 1 < sentence.end) add(kNextWord, trigger_lemma(), lemma(head + 1));
    if (head > sentence.begin) add(kPreviousWord, trigger_lemma(), lemma(head - 1));
  }

  const doc::Tokens& tokens_;
  const doc::Tree& tree_;
  const doc::Clauses& clauses_;
  const FrameLexicon& frames_;
  const Slots slots_;
  const FrameMatcher matcher_;
  const ActParts& act_;
  std::vector<std::uint32_t> found_;
};

}  // namespace

ActParts parts_of(const Candidate& candidate) {
  ActParts act{candidate.trigger, candidate.frame, std::nullopt, std::nullopt};
  if (!candidate.actors.empty()) act.actor = candidate.actors.front();
  if (!candidate.recipients.empty()) {
    act.recipient = candidate.recipients.front();
  } else if (candidate.actors.size() > 1) {
    act.recipient = candidate.actors[1];
  } else {
    act.recipient = candidate.about;
  }
  return act;
}

std::vector<std::uint32_t> features_of(const Syntax& syntax, const FrameLexicon& frames,
                                       const ActParts& act) {
  return Collector(syntax, frames, act).run();
}

}  // namespace diurna::events
