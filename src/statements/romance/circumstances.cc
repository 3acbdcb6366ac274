#include "statements/romance/circumstances.h"

#include <algorithm>
#include <span>

#include "statements/romance/days.h"
#include "statements/romance/noun_phrase.h"

namespace diurna::statements::romance {
namespace {

constexpr std::size_t kNeighbours = 32;   // drafts before and after one
constexpr std::uint32_t kMaxBetween = 3;  // words between a preposition and its noun

class Reader {
 public:
  Reader(const View& view, const std::vector<Draft>& drafts, std::size_t index)
      : view_(view), draft_(drafts[index]) {
    // What a draft shares a sentence with stands near it.
    const std::size_t first = index - std::min(index, kNeighbours);
    const std::size_t last = std::min(drafts.size(), index + kNeighbours);
    neighbours_ = std::span(drafts).subspan(first, last - first);
  }

  Circumstances run() {
    if (draft_.addressee && asks()) found_.addressee = draft_.addressee;
    if (!draft_.cue_head) return found_;
    const TokenSpan stretch = view_.stretch(*draft_.cue_head);
    for (std::uint32_t t = stretch.begin; t < stretch.end; ++t) {
      if (!is_free(t)) continue;
      read_time(t);
      if (view_.has_pos(t, "ADP"_id) || view_.is(t, Word::kTo) || view_.is(t, Word::kChannel))
        read_phrase(t, stretch.end);
    }
    return found_;
  }

 private:
  ByteSpan bytes(TokenSpan span) const { return doc::bytes_of(view_.tokens, span); }

  // An addressee that the verb has as its object: who is urged, asked or accused.
  bool asks() const {
    const std::uint32_t begin = draft_.addressee->span.begin;
    return draft_.rule == "non-answer" || draft_.act == Act::kUrge || draft_.act == Act::kAsk ||
           (begin > 0 && view_.is(begin - 1, Word::kTo));
  }

  bool is_free(std::uint32_t token) const {
    const auto holds = [&](TokenSpan piece) { return piece.contains(token); };
    if (std::any_of(draft_.content.begin(), draft_.content.end(), holds)) return false;
    if (draft_.cue.contains(token) || (draft_.source && draft_.source->span.contains(token))) return false;
    // What other statements of the sentence report is theirs, unless it holds this one.
    for (const Draft& other : neighbours_) {
      if (!draft_.cue_head || &other == &draft_) continue;
      for (const TokenSpan piece : other.content) {
        if (piece.contains(token) && !piece.contains(*draft_.cue_head)) return false;
      }
    }
    return !draft_.addressee || !draft_.addressee->span.contains(token);
  }

  void read_time(std::uint32_t token) {
    if (found_.time) return;
    const auto day = day_named(view_, token, view_.context.article.published);
    if (day) found_.time = TimeOfSaying{*day, "clause", view_.tokens.span[token]};
  }

  void read_phrase(std::uint32_t preposition, std::uint32_t limit) {
    std::uint32_t noun = preposition + 1;
    while (noun < limit && noun <= preposition + kMaxBetween && !view_.is_nominal(noun) &&
           !view_.is_punctuation(noun))
      ++noun;
    if (noun >= limit || !view_.is_nominal(noun) || !is_free(noun)) return;
    if (view_.is(preposition, Word::kHearer)) return read_addressee(preposition, noun, limit);
    const auto kind = channel_kind(noun);
    const bool carries = view_.is(preposition, Word::kChannel);
    if (is_platform(noun) && carries && !found_.channel) {
      found_.channel = view_.tokens.span[noun];
    } else if (kind == ChannelNouns::Kind::kChannel && carries) {
      if (!found_.channel) found_.channel = bytes({noun, end_of_name(noun, limit)});
    } else if (kind == ChannelNouns::Kind::kOccasion) {
      if (!found_.occasion) found_.occasion = bytes({preposition + 1, noun + 1});
    } else if (view_.is(preposition, Word::kTo) || view_.is(preposition, Word::kHearer)) {
      read_addressee(preposition, noun, limit);
    } else if (!found_.place && view_.is(preposition, Word::kPlace) &&
               view_.tokens.entity_label[noun] == "LOC"_id) {
      found_.place = view_.tokens.span[noun];
    }
  }

  std::optional<ChannelNouns::Kind> channel_kind(std::uint32_t noun) const {
    for (const StringId word : {view_.tokens.lemma[noun], view_.tokens.lower[noun]}) {
      const auto found = view_.lexicon.channels.find(word);
      if (found != view_.lexicon.channels.end()) return found->second;
    }
    return std::nullopt;
  }

  // "lettre ouverte", "rueda de prensa".
  std::uint32_t end_of_name(std::uint32_t noun, std::uint32_t limit) const {
    const std::uint32_t next = noun + 1;
    if (next < limit && view_.has_pos(next, "ADJ"_id)) return next + 1;
    const bool kind = next + 1 < limit && view_.is(next, Word::kOf) && view_.has_pos(next + 1, "NOUN"_id) &&
                      view_.lexicon.roles.find(view_.tokens.lower[next + 1]) != RoleKind::kPersonRole;
    return kind ? next + 2 : next;
  }

  bool is_platform(std::uint32_t token) const {
    const std::string_view form = view_.context.form(token);
    return form == "X" || form == "Twitter" || form == "Facebook" || form == "Instagram" ||
           form == "Telegram" || form == "WhatsApp" || form == "TikTok" || form == "YouTube" ||
           form == "LinkedIn" || form == "Bluesky";
  }

  void read_addressee(std::uint32_t preposition, std::uint32_t noun, std::uint32_t limit) {
    if (found_.addressee) return;
    const bool person = view_.has_pos(noun, "PROPN"_id) ||
                        view_.lexicon.roles.find(view_.tokens.lemma[noun]) ||
                        view_.lexicon.roles.find(view_.tokens.lower[noun]) || view_.is_capital(noun);
    const StringId label = view_.tokens.entity_label[noun];
    if (view_.form(preposition + 1) == Form::kInfinitive) return;
    if ((!person && !view_.is(preposition, Word::kHearer)) ||
        (label == "LOC"_id && !view_.is(preposition, Word::kHearer)))
      return;
    const auto phrase = phrase_from(view_, preposition + 1, limit);
    if (phrase && is_free(phrase->span.end - 1)) found_.addressee = phrase;
  }

  const View& view_;
  std::span<const Draft> neighbours_;
  const Draft& draft_;
  Circumstances found_;
};

}  // namespace

Circumstances read_circumstances(const View& view, const std::vector<Draft>& drafts, std::size_t index) {
  return Reader(view, drafts, index).run();
}

}  // namespace diurna::statements::romance
