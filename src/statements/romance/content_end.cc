#include "statements/romance/content_end.h"

#include "statements/romance/noun_phrase.h"

namespace diurna::statements::romance {
namespace {

class Ends {
 public:
  Ends(const View& view, const std::vector<VerbGroup>& groups, std::size_t index, Frame frame)
      : view_(view),
        groups_(groups),
        index_(index),
        with_(groups[index]),
        clause_(frame == Frame::kClause),
        object_(frame == Frame::kNounPhrase || frame == Frame::kPreposition),
        limit_(view.stretch(groups[index].verb).end) {}

  std::uint32_t find(std::uint32_t begin) const {
    for (std::uint32_t t = begin + 1; t + 1 < limit_; ++t) {
      if (!view_.same_voice(t, with_.verb) && !view_.is_quotation_mark(t)) continue;
      if (ends_at_mark(t) || (object_ && ends_object(t)) || ends_before_cue(t)) return t;
    }
    return limit_;
  }

 private:
  bool ends_at_mark(std::uint32_t t) const;
  bool ends_object(std::uint32_t t) const;
  bool ends_before_cue(std::uint32_t t) const;
  bool ends_before_subject(std::uint32_t subject, bool comma) const;
  bool is_coordinated(const VerbGroup& group) const;
  const VerbGroup* later_group_at(std::uint32_t t) const;

  const View& view_;
  const std::vector<VerbGroup>& groups_;
  std::size_t index_;
  const VerbGroup& with_;  // the one that reports
  bool clause_;
  bool object_;
  std::uint32_t limit_;
};

bool Ends::ends_at_mark(std::uint32_t t) const {
  if (view_.is_form(t, ";")) return true;
  if (view_.is_form(t, ":") && view_.context.outermost_quotation_of(t + 1) &&
      !view_.context.outermost_quotation_of(t))
    return true;
  if (!view_.is_comma(t)) return false;
  return view_.is(t + 1, Word::kAdjunct) || (!clause_ && view_.is(t + 1, Word::kRelative));
}

// Behind an object: an adjunct of the reporting clause, or an apposition with its article.
bool Ends::ends_object(std::uint32_t t) const {
  if (view_.is_comma(t)) return view_.has_pos(t + 1, "DET"_id) && !view_.is(t + 1, Word::kPossessive);
  if (!view_.same_voice(t, t - 1)) return false;
  const bool adjunct =
      (view_.is(t, Word::kAdjunct) || view_.is(t, Word::kHearer)) && view_.has_pos(t, "ADP"_id);
  const bool issue = t + 2 < limit_ && view_.tokens.lower[t + 2] == "issue"_id;
  return adjunct || issue;
}

// At a comma or conjunction: another cue of the reporting clause stands behind it.
bool Ends::ends_before_cue(std::uint32_t t) const {
  const bool comma = view_.is_comma(t);
  if (!comma && !view_.is(t, Word::kAnd)) return false;
  std::uint32_t after = t + 1;
  while (after < limit_ && (view_.is(after, Word::kAnd) || view_.has_pos(after, "ADV"_id)) &&
         later_group_at(after) == nullptr)
    ++after;
  const VerbGroup* group = later_group_at(after);
  if (group == nullptr) return ends_before_subject(after, comma);
  if (comma && (group->form == Form::kGerund || group->pronoun)) return true;
  return view_.is(after - 1, Word::kAnd) && is_coordinated(*group);
}

// "..., mais deux sections veulent": a new subject with its own cue.
bool Ends::ends_before_subject(std::uint32_t subject, bool comma) const {
  if (subject >= limit_ || !view_.opens_noun_phrase(subject)) return false;
  const bool new_clause = view_.is(subject - 1, Word::kAnd) || (comma && !clause_);
  const bool simple = with_.form == Form::kInfinitive || with_.form == Form::kGerund || !with_.has_auxiliary;
  const bool subordinate =
      comma && simple && with_.span.begin > 0 && view_.is(with_.span.begin - 1, Word::kRelative);
  if (!new_clause && !subordinate) return false;
  const auto phrase = phrase_from(view_, subject, limit_);
  const VerbGroup* own = phrase ? later_group_at(phrase->span.end) : nullptr;
  if (own == nullptr || own->form == Form::kInfinitive) return false;
  return subordinate || is_coordinated(*own);
}

// Whether a later cue belongs to the clause of the reporting one rather than to what that reports.
bool Ends::is_coordinated(const VerbGroup& group) const {
  const auto& tokens = view_.tokens;
  const bool conjunct = tokens.dep[group.verb] == "conj"_id;
  if (conjunct && tokens.head[group.verb] == with_.verb) return true;
  if (view_.has_feature(group.verb, "Mood=Sub")) return false;
  if (group.form == Form::kInfinitive) return false;
  if (with_.has_auxiliary && !group.has_auxiliary && group.form == Form::kParticiple) return true;
  if (!clause_) return true;
  // In a clause the tense tells: what is reported has another one more often than not.
  if (with_.has_auxiliary != group.has_auxiliary) return false;
  if (with_.has_auxiliary) return true;
  const auto both = [&](std::string_view tense) {
    return view_.has_feature(with_.verb, tense) && view_.has_feature(group.verb, tense);
  };
  return both("Tense=Past") || (conjunct && both("Tense=Pres"));
}

// The group that begins at `t`, of those behind the reporting one.
const VerbGroup* Ends::later_group_at(std::uint32_t t) const {
  for (std::size_t i = index_ + 1; i < groups_.size() && groups_[i].span.begin <= t; ++i) {
    if (groups_[i].span.begin == t) return &groups_[i];
  }
  return nullptr;
}

}  // namespace

std::uint32_t content_end(const View& view, const std::vector<VerbGroup>& groups, std::size_t index,
                          std::uint32_t begin, Frame frame) {
  return Ends(view, groups, index, frame).find(begin);
}

}  // namespace diurna::statements::romance
