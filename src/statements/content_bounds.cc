#include "statements/content_bounds.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "statements/clause.h"

namespace diurna::statements {
namespace {

constexpr std::uint32_t kMaxWords = 12;  // of "in a statement to reporters on Monday"

class Cutter {
 public:
  Cutter(const Context& context, const Carriers& carriers, const std::vector<Draft>& drafts)
      : context_(context), carriers_(carriers), drafts_(drafts) {
    for (std::size_t d = 0; d < drafts.size(); ++d) {
      if (drafts[d].cue_head) by_cue_.emplace(*drafts[d].cue_head, d);
    }
  }

  void cut(Draft& draft) const {
    if (!draft.cue_head || draft.content.empty()) return;
    for (TokenSpan& piece : draft.content) {
      if (piece.begin < *draft.cue_head) continue;
      if (const auto begin = behind_carrier(piece)) {
        piece.begin = *begin;
      } else if (piece.begin == draft.cue.end && draft.cue.size() > 1) {
        const auto clause = behind_carrier({piece.begin - 1, piece.end});
        if (!clause) continue;
        piece.begin = *clause;
        --draft.cue.end;
      }
    }
    TokenSpan& last = draft.content.back();
    if (last.begin > *draft.cue_head) {
      const std::uint32_t end = std::min(next_report(draft, last), last_carrier(draft, last));
      if (end < last.end) last = context_.trimmed({last.begin, end});
    }
    std::erase_if(draft.content, [](TokenSpan piece) { return piece.empty(); });
    std::erase_if(draft.quotations, [&](std::uint32_t q) {
      const TokenSpan outer = context_.quotations[q].outer;
      return std::none_of(draft.content.begin(), draft.content.end(),
                          [&](TokenSpan piece) { return piece.overlaps(outer); });
    });
  }

 private:
  // The noun that carries words as the object of the preposition, and is told for that alone: "a statement",
  // "her Facebook page"; "the letter" may be what it is about.
  bool carries_words(std::uint32_t preposition) const {
    if (!context_.has_pos(preposition, "ADP"_id) || !Carriers::carries(context_.tokens.lower[preposition]))
      return false;
    const auto object = context_.tree.child(preposition, {"pobj"_id});
    if (!object || *object < preposition) return false;
    if (carriers_.platform(*object)) return true;
    if (!carriers_.is_channel(*object) || !carriers_.kind(preposition, *object)) return false;
    const auto article = context_.tree.child(*object, {"det"_id});
    return article &&
           (context_.tokens.lower[*article] == "a"_id || context_.tokens.lower[*article] == "an"_id);
  }

  // Where "that" opens the clause behind a content's first words "in a statement on Monday".
  std::optional<std::uint32_t> behind_carrier(TokenSpan piece) const {
    if (!carries_words(piece.begin) || context_.outermost_quotation_of(piece.begin)) return std::nullopt;
    const std::uint32_t last = std::min(piece.end, piece.begin + kMaxWords);
    for (std::uint32_t t = piece.begin + 2; t < last; ++t) {
      const bool quotation = context_.outermost_quotation_of(t).has_value();
      if (quotation || context_.tokens.dep[t] == "mark"_id) return t;
    }
    return std::nullopt;
  }

  // Where the last phrase begins that only tells what carried the words.
  // What somebody is urged to do may be done through a channel, too.
  std::uint32_t last_carrier(const Draft& draft, TokenSpan piece) const {
    if (draft.act == Act::kUrge) return piece.end;
    const std::uint32_t first = piece.size() > kMaxWords ? piece.end - kMaxWords : piece.begin + 1;
    for (std::uint32_t t = std::max(first, piece.begin + 1); t < piece.end; ++t) {
      if (context_.outermost_quotation_of(t)) continue;
      if (carries_words(t) && !has_clause({t, piece.end})) return t;
    }
    return piece.end;
  }

  bool has_clause(TokenSpan words) const {
    for (std::uint32_t t = words.begin; t < words.end; ++t) {
      if (context_.has_pos(t, "VERB"_id) || context_.has_pos(t, "AUX"_id)) return true;
    }
    return false;
  }

  // Where the conjunction stands before a cue of the same source that is inside the content by the parser's
  // mistake.
  std::uint32_t next_report(const Draft& draft, TokenSpan piece) const {
    if (!draft.source || piece.contains(draft.source->head)) return piece.end;
    for (std::uint32_t t = piece.begin + 1; t < piece.end; ++t) {
      const auto found = by_cue_.find(t);
      if (found == by_cue_.end() || !speaks_on(draft, drafts_[found->second])) continue;
      std::uint32_t cue = drafts_[found->second].cue.begin;
      while (cue > piece.begin && context_.has_pos(cue - 1, "ADV"_id)) --cue;
      const bool joined =
          cue > piece.begin && (context_.has_pos(cue - 1, "CCONJ"_id) || context_.form(cue - 1) == ",");
      if (joined) return cue - 1;
    }
    return piece.end;
  }

  bool speaks_on(const Draft& draft, const Draft& next) const {
    const std::uint32_t cue = *next.cue_head;
    return next.source && next.source->head == draft.source->head && context_.has_pos(cue, "VERB"_id) &&
           is_finite(context_, cue) && !context_.outermost_quotation_of(cue);
  }

  const Context& context_;
  const Carriers& carriers_;
  const std::vector<Draft>& drafts_;
  std::unordered_map<std::uint32_t, std::size_t> by_cue_;
};

}  // namespace

void cut_to_what_was_said(const Context& context, const Carriers& carriers, std::vector<Draft>& drafts) {
  const Cutter cutter(context, carriers, drafts);
  for (Draft& draft : drafts) cutter.cut(draft);
  std::erase_if(drafts, [](const Draft& draft) { return draft.content.empty() && !is_silence(draft.act); });
}

}  // namespace diurna::statements
