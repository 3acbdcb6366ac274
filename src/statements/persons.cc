#include "statements/persons.h"

#include <algorithm>

#include "statements/person_names.h"
#include "statements/wording.h"

namespace diurna::statements {
namespace {

constexpr std::size_t kMaxMentionsBack = 1000;                // how far a role reaches
constexpr std::int64_t kRelative = std::int64_t{1} << 33;     // more than any two mentions are apart
constexpr std::int64_t kOtherGender = std::int64_t{1} << 34;  // last, since first names may mislead

}  // namespace

Persons::Persons(const Context& context, const RoleNouns& nouns, const NameLexicon& lexicon)
    : context_(context), nouns_(nouns) {
  for (const TokenSpan name : find_person_names(context, nouns, lexicon))
    mentions_.push_back({name, 0, role_beside(context, nouns, lexicon, name)});
  assign_full_names(lexicon);
  assign_single_names(lexicon);
  read_genders(lexicon);
}

std::uint32_t Persons::add_person(const std::string& name, StringId first, StringId last) {
  const auto person = static_cast<std::uint32_t>(persons_.size());
  persons_.push_back({name, Gender::kUnknown});
  relative_.push_back(false);
  by_last_name_[last].push_back(person);
  if (first != last) by_first_name_[first].push_back(person);
  return person;
}

void Persons::assign_full_names(const NameLexicon& lexicon) {
  std::unordered_map<StringId, std::uint32_t> by_full_name;
  for (PersonMention& mention : mentions_) {
    const PersonMention* partner = partner_of(mention, lexicon);
    if (mention.name.size() < 2 && partner == nullptr) continue;
    const std::uint32_t last = last_name_of(context_, partner != nullptr ? partner->name : mention.name);
    const StringId first = context_.tokens.orth[mention.name.begin];
    std::string name = words_of(context_, mention.name);
    if (partner != nullptr) name += " " + std::string(context_.form(last));
    const auto known = by_full_name.find(text::string_id(name));
    // "al-Battat" is a last name of several words.
    if (known == by_full_name.end() && !is_capitalised(context_, mention.name.begin)) continue;
    const auto person =
        known != by_full_name.end() ? known->second : add_person(name, first, context_.tokens.orth[last]);
    by_full_name.emplace(text::string_id(name), person);
    mention.person = person;
    if (persons_[person].gender == Gender::kUnknown) persons_[person].gender = lexicon.gender_of(first);
    for (const StringId noun : mention.role.nouns) {
      if (lexicon.noun(noun).kin) relative_[person] = true;
    }
  }
  for (const Post& post : context_.article.posts) {
    if (post.author.empty() || by_full_name.contains(text::string_id(post.author))) continue;
    const std::size_t blank = post.author.rfind(' ');
    const std::string last = blank == std::string::npos ? post.author : post.author.substr(blank + 1);
    const StringId first = text::string_id(post.author.substr(0, post.author.find(' ')));
    by_full_name.emplace(text::string_id(post.author), add_person(post.author, first, text::string_id(last)));
  }
}

// "Bill and Ana Ortega": the name that gives Bill his last one.
const PersonMention* Persons::partner_of(const PersonMention& mention, const NameLexicon& lexicon) const {
  const auto next = static_cast<std::size_t>(&mention - mentions_.data()) + 1;
  if (mention.name.size() != 1 || next >= mentions_.size()) return nullptr;
  const PersonMention& partner = mentions_[next];
  const bool joined = partner.name.begin == mention.name.end + 1 && partner.name.size() > 1 &&
                      context_.has_pos(mention.name.end, "CCONJ"_id);
  const bool first_name = lexicon.gender_of(context_.tokens.orth[mention.name.begin]) != Gender::kUnknown;
  return joined && first_name ? &partner : nullptr;
}

void Persons::assign_single_names(const NameLexicon& lexicon) {
  for (PersonMention& mention : mentions_) {
    const bool full = (mention.name.size() > 1 && is_capitalised(context_, mention.name.begin)) ||
                      partner_of(mention, lexicon) != nullptr;
    if (!full) mention.person = person_named(mention, lexicon);
    last_seen_[mention.person] = mention.name.begin;
  }
}

std::uint32_t Persons::person_named(const PersonMention& mention, const NameLexicon& lexicon) {
  const StringId last = context_.tokens.orth[last_name_of(context_, mention.name)];
  const std::uint32_t begin = mention.name.begin;
  const auto title = begin > 0 ? lexicon.title(context_.tokens.lower[begin - 1]) : std::nullopt;
  const Gender gender = title ? title->gender : Gender::kUnknown;
  for (const ByName* names : {&by_last_name_, &by_first_name_}) {
    const auto found = names->find(last);
    if (found == names->end() || (names == &by_first_name_ && mention.name.size() > 1)) continue;
    std::optional<std::uint32_t> best;
    std::int64_t best_score = INT64_MIN;
    for (const std::uint32_t person : found->second) {
      const Gender own = persons_[person].gender;
      const auto seen = last_seen_.find(person);
      std::int64_t score = seen == last_seen_.end() ? -1 : static_cast<std::int64_t>(seen->second);
      if (relative_[person]) score -= kRelative;
      if (gender != Gender::kUnknown && own != Gender::kUnknown && own != gender) score -= kOtherGender;
      if (score > best_score) {
        best = person;
        best_score = score;
      }
    }
    if (best) return *best;
  }
  return add_person(words_of(context_, mention.name), last, last);
}

void Persons::read_genders(const NameLexicon& lexicon) {
  for (const PersonMention& mention : mentions_) {
    Gender& gender = persons_[mention.person].gender;
    const std::uint32_t begin = mention.name.begin;
    if (const auto title = begin > 0 ? lexicon.title(context_.tokens.lower[begin - 1]) : std::nullopt;
        title && title->gender != Gender::kUnknown && is_capitalised(context_, begin - 1)) {
      gender = title->gender;
    }
    for (const StringId noun : mention.role.nouns) {
      if (gender == Gender::kUnknown) gender = lexicon.noun(noun).gender;
    }
    if (gender == Gender::kUnknown) gender = lexicon.gender_of(context_.tokens.orth[begin]);
  }
}

const PersonMention* Persons::mention_at(std::uint32_t token) const {
  const auto after = std::partition_point(mentions_.begin(), mentions_.end(),
                                          [&](const PersonMention& m) { return m.name.end <= token; });
  return after != mentions_.end() && after->name.contains(token) ? &*after : nullptr;
}

const PersonMention* Persons::mention_in(const Phrase& phrase) const {
  if (const PersonMention* own = mention_at(phrase.head)) return own;
  const auto kind = role_kind(context_, nouns_, phrase.head);
  if (kind == RoleKind::kCollective || kind == RoleKind::kDocument) return nullptr;
  for (const std::uint32_t child : context_.tree.children(phrase.head)) {
    if (context_.tokens.dep[child] != "appos"_id || !phrase.span.contains(child)) continue;
    if (const PersonMention* apposed = mention_at(child)) return apposed;
  }
  // "X, the member for Y,", where the parser takes the member as the head.
  if (const PersonMention* first = mention_at(phrase.span.begin);
      first != nullptr && first->name.end < phrase.head && context_.form(first->name.end) == ",") {
    return first;
  }
  if (kind && *kind != RoleKind::kPersonRole && *kind != RoleKind::kAnonymous) return nullptr;
  // "a spokesman for the governor, X", "a reader from Stoke, one Mrs X".
  for (std::uint32_t t = phrase.span.end; t > phrase.head + 1; --t) {
    const PersonMention* mention = mention_at(t - 1);
    if (mention == nullptr || mention->name.begin <= phrase.head) continue;
    std::uint32_t before = mention->name.begin;
    while (before > phrase.head + 1 && !context_.is_punctuation(before - 1) &&
           mention->name.begin - before < 5 && !context_.has_pos(before - 1, "VERB"_id) &&
           !context_.has_pos(before - 1, "ADP"_id)) {
      --before;
    }
    const bool closes = mention->name.end >= phrase.span.end || context_.form(mention->name.end) == "," ||
                        context_.has_pos(mention->name.end, "ADP"_id);
    if (closes && context_.form(before - 1) == "," && before - 1 > phrase.head) return mention;
  }
  return nullptr;
}

std::string Persons::role_before(std::uint32_t person, std::uint32_t token) const {
  auto mention = std::partition_point(mentions_.begin(), mentions_.end(),
                                      [&](const PersonMention& m) { return m.name.begin <= token; });
  const std::string* weak = nullptr;
  for (std::size_t n = 0; mention != mentions_.begin() && n < kMaxMentionsBack; ++n) {
    --mention;
    if (mention->person != person || mention->role.words.empty()) continue;
    if (!mention->role.is_title) return mention->role.words;
    if (weak == nullptr) weak = &mention->role.words;
  }
  return weak != nullptr ? *weak : std::string();
}

std::optional<std::uint32_t> Persons::with_role(StringId noun, std::uint32_t token, bool ahead) const {
  const auto has = [&](const PersonMention& mention) {
    return std::find(mention.role.nouns.begin(), mention.role.nouns.end(), noun) != mention.role.nouns.end();
  };
  const auto after = std::partition_point(mentions_.begin(), mentions_.end(),
                                          [&](const PersonMention& m) { return m.name.begin < token; });
  auto mention = after;
  for (std::size_t n = 0; mention != mentions_.begin() && n < kMaxMentionsBack; ++n) {
    --mention;
    if (has(*mention)) return mention->person;
  }
  if (!ahead) return std::nullopt;
  const auto first = std::find_if(after, mentions_.end(), has);
  return first != mentions_.end() ? std::optional(first->person) : std::nullopt;
}

}  // namespace diurna::statements
