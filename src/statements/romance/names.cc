#include "statements/romance/names.h"

#include <algorithm>

#include "statements/romance/noun_phrase.h"

namespace diurna::statements::romance {
namespace {

constexpr std::size_t kMaxMentionsBack = 400;  // how far back a role is looked for

constexpr std::uint32_t kMaxName = 8;
constexpr std::uint32_t kMaxRole = 16;

bool is_name_word(const View& view, std::uint32_t token) {
  if (!view.is_capital(token) || view.is(token, Word::kTitle)) return false;
  const bool person = view.tokens.entity_label[token] == "PER"_id && !view.has_pos(token, "DET"_id) &&
                      !view.lexicon.roles.find(view.tokens.lower[token]);
  return view.has_pos(token, "PROPN"_id) || person;
}

// "-", "de la", "N'" and the like inside a name.
bool joins(const View& view, std::uint32_t token) {
  if (view.is_form(token, "-")) return true;
  return view.tokens.entity_tag[token] == doc::EntityTag::kInside &&
         view.tokens.entity_label[token] == "PER"_id && !view.is_punctuation(token);
}

std::string text_of(const View& view, TokenSpan span) {
  return std::string(slice(view.context.article.text, doc::bytes_of(view.tokens, span)));
}

bool is_role(const View& view, std::uint32_t token) {
  return view.lexicon.roles.find(view.tokens.lemma[token]).has_value() ||
         view.lexicon.roles.find(view.tokens.lower[token]).has_value();
}

}  // namespace

Gender gender_of(const View& view, TokenSpan words, std::uint32_t token) {
  // The article is surer than what the tagger says of the noun.
  const StringId first = words.empty() ? 0 : view.tokens.lower[words.begin];
  if (first == "la"_id || first == "una"_id || first == "une"_id) return Gender::kFemale;
  if (first == "le"_id || first == "el"_id || first == "un"_id) return Gender::kMale;
  if (view.has_feature(token, "Gender=Fem")) return Gender::kFemale;
  if (view.has_feature(token, "Gender=Masc")) return Gender::kMale;
  return Gender::kUnknown;
}

std::string role_words(const View& view, TokenSpan span) {
  while (!span.empty() &&
         (view.has_pos(span.begin, "DET"_id) || view.is(span.begin, Word::kDeterminer) ||
          view.is(span.begin, Word::kPossessive)) &&
         !view.has_pos(span.begin, "NOUN"_id) && !view.has_pos(span.begin, "NUM"_id))
    ++span.begin;
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    const bool relative = view.is(t, Word::kRelative) && t > span.begin;
    if (!view.is_comma(t) && !view.is_form(t, "(") && !relative) continue;
    if (view.is_form(t, "-")) continue;
    span.end = t;
  }
  span = view.context.trimmed(span);
  return span.empty() ? std::string() : text_of(view, span);
}

Names::Names(const View& view) : view_(view) {
  for (const TokenSpan text : view.tokens.texts) collect(text);
  assign();
  for (NameMention& mention : mentions_) read_role(mention);
}

void Names::collect(TokenSpan text) {
  for (std::uint32_t t = text.begin; t < text.end; ++t) {
    if (!is_name_word(view_, t)) continue;
    std::uint32_t end = t + 1;
    while (end < text.end && end - t < kMaxName) {
      std::uint32_t next = end;
      while (next < text.end && joins(view_, next) && !is_name_word(view_, next)) ++next;
      if (next >= text.end || !is_name_word(view_, next)) break;
      // "l'AFP Maria Lopes": another entity begins.
      const bool other = view_.tokens.entity_tag[next] == doc::EntityTag::kBegin &&
                         view_.tokens.entity_tag[next - 1] != doc::EntityTag::kOutside &&
                         view_.tokens.entity_label[next - 1] != view_.tokens.entity_label[next];
      if (other) break;
      end = next + 1;
    }
    mentions_.push_back({{t, end}, 0, {}, 0});
    t = end - 1;
  }
}

void Names::assign() {
  std::unordered_map<std::string, std::uint32_t> by_name;
  std::unordered_map<StringId, std::uint32_t> by_word;
  for (NameMention& mention : mentions_) {
    if (mention.name.size() < 2) continue;
    const std::string name = text_of(view_, mention.name);
    const auto [at, added] = by_name.emplace(name, static_cast<std::uint32_t>(bearers_.size()));
    if (added) bearers_.push_back({name, Gender::kUnknown, false});
    mention.bearer = at->second;
    for (std::uint32_t t = mention.name.begin; t < mention.name.end; ++t)
      by_word.emplace(view_.tokens.orth[t], at->second);
    by_word[view_.tokens.orth[mention.name.end - 1]] = at->second;
  }
  for (NameMention& mention : mentions_) {
    if (mention.name.size() == 1) {
      const auto [at, added] =
          by_word.emplace(view_.tokens.orth[mention.name.begin], static_cast<std::uint32_t>(bearers_.size()));
      if (added) bearers_.push_back({text_of(view_, mention.name), Gender::kUnknown, false});
      mention.bearer = at->second;
    }
    const StringId label = view_.tokens.entity_label[mention.name.begin];
    if (label == "PER"_id) bearers_[mention.bearer].person = true;
  }
}

void Names::read_role(NameMention& mention) {
  const TokenSpan sentence = view_.sentence(mention.name.begin);
  Bearer& bearer = bearers_[mention.bearer];
  const auto note = [&](TokenSpan words, std::uint32_t head) {
    mention.role = role_words(view_, words);
    mention.role_head = view_.tokens.lower[head];
    bearer.person = bearer.person || view_.lexicon.roles.find(mention.role_head) == RoleKind::kPersonRole ||
                    view_.lexicon.roles.find(view_.tokens.lemma[head]) == RoleKind::kPersonRole;
    if (bearer.gender == Gender::kUnknown) bearer.gender = gender_of(view_, words, head);
  };
  if (const auto before = phrase_before(view_, sentence.begin, mention.name.begin)) {
    const bool beside = before->span.end + 1 >= mention.name.begin && before->span.size() <= kMaxRole;
    bool whole = true;  // a comma within: something else stands before the name
    for (std::uint32_t t = before->span.begin; t < before->span.end; ++t) whole = whole && !view_.is_comma(t);
    const bool own = whole && view_.has_pos(before->head, "NOUN"_id) && is_role(view_, before->head);
    const bool opened = view_.has_pos(before->span.begin, "DET"_id) ||
                        view_.is(before->span.begin, Word::kDeterminer) ||
                        view_.is(before->span.begin, Word::kPossessive) || before->span.begin == before->head;
    if (beside && own && opened) return note(before->span, before->head);
  }
  const std::uint32_t after = mention.name.end + 1;
  if (after >= sentence.end || !view_.is_comma(mention.name.end)) return;
  const auto behind = phrase_from(view_, after, sentence.end, true);
  if (!behind || behind->span.begin != after || !view_.has_pos(behind->head, "NOUN"_id)) return;
  const bool closed = behind->span.end >= sentence.end || view_.is_punctuation(behind->span.end);
  if (!closed) return;
  const bool bare = view_.has_pos(after, "NOUN"_id) || view_.has_pos(after, "ADJ"_id);
  if ((bare && !view_.is(after, Word::kTime)) || is_role(view_, behind->head))
    note(behind->span, behind->head);
}

const NameMention* Names::mention_in(TokenSpan span) const {
  const auto after = std::partition_point(mentions_.begin(), mentions_.end(),
                                          [&](const NameMention& m) { return m.name.begin < span.begin; });
  return after != mentions_.end() && span.contains(after->name) ? &*after : nullptr;
}

std::string Names::role_before(std::uint32_t bearer, std::uint32_t token) const {
  auto mention = std::partition_point(mentions_.begin(), mentions_.end(),
                                      [&](const NameMention& m) { return m.name.begin <= token; });
  for (std::size_t n = 0; n < kMaxMentionsBack && mention != mentions_.begin(); ++n) {
    --mention;
    if (mention->bearer == bearer && !mention->role.empty()) return mention->role;
  }
  return {};
}

}  // namespace diurna::statements::romance
