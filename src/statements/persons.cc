#include "statements/persons.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "statements/clause.h"

namespace diurna::statements {
namespace {

constexpr std::size_t kMaxMentionsBack = 1000;  // how far a role reaches

bool is_courtesy_title(StringId lower) {
  return lower == "mr."_id || lower == "mr"_id || lower == "mrs."_id || lower == "mrs"_id ||
         lower == "ms."_id || lower == "ms"_id || lower == "miss"_id || lower == "dr."_id ||
         lower == "dr"_id || lower == "sir"_id;
}

Gender gender_of_title(StringId lower) {
  if (lower == "mr."_id || lower == "mr"_id || lower == "sir"_id || lower == "king"_id ||
      lower == "spokesman"_id || lower == "chairman"_id || lower == "congressman"_id ||
      lower == "businessman"_id || lower == "brother"_id || lower == "father"_id || lower == "son"_id ||
      lower == "husband"_id || lower == "prince"_id) {
    return Gender::kMale;
  }
  if (lower == "mrs."_id || lower == "mrs"_id || lower == "ms."_id || lower == "ms"_id ||
      lower == "miss"_id || lower == "queen"_id || lower == "spokeswoman"_id || lower == "chairwoman"_id ||
      lower == "congresswoman"_id || lower == "businesswoman"_id || lower == "sister"_id ||
      lower == "mother"_id || lower == "daughter"_id || lower == "wife"_id || lower == "princess"_id ||
      lower == "lady"_id) {
    return Gender::kFemale;
  }
  return Gender::kUnknown;
}

// A proper noun, or what the recogniser took as a person's name and is written like one.
bool is_name_word(const Context& context, std::uint32_t token) {
  if (is_courtesy_title(context.tokens.lower[token])) return false;
  if (context.has_pos(token, "PROPN"_id)) return true;
  const bool capital = context.tokens.lower[token] != context.tokens.orth[token];
  return capital && context.tokens.entity_label[token] == "PERSON"_id;
}

// The name words of an entity: no title before, no possessive or punctuation behind.
TokenSpan name_words(const Context& context, TokenSpan span, const RoleNouns& nouns) {
  const auto is_title = [&](std::uint32_t token) {
    const auto kind = nouns.find(context.tokens.lower[token]);
    return is_courtesy_title(context.tokens.lower[token]) || kind == RoleKind::kPersonRole;
  };
  while (span.size() > 1 && is_title(span.begin)) ++span.begin;
  while (!span.empty() && (context.is_punctuation(span.end - 1) || context.has_pos(span.end - 1, "PART"_id)))
    --span.end;
  while (!span.empty() && context.is_punctuation(span.begin)) ++span.begin;
  return span;
}

// The last word of a name; all of it if it is one word.
std::string_view last_word(std::string_view name) {
  const std::size_t blank = name.rfind(' ');
  return blank == std::string_view::npos ? name : name.substr(blank + 1);
}

// The proper nouns that form one name with `head`.
TokenSpan proper_name(const Context& context, std::uint32_t head) {
  TokenSpan span{head, head + 1};
  const std::uint32_t begin = context.tree.subtree(head).begin;
  while (span.begin > begin && is_name_word(context, span.begin - 1)) --span.begin;
  return span;
}

std::string without_article(std::string_view words) {
  for (const std::string_view article : {"the ", "The ", "a ", "A ", "an ", "An "}) {
    if (words.starts_with(article)) return std::string(words.substr(article.size()));
  }
  return std::string(words);
}

// The words of a role: up to the first comma, and without the name that they may hold.
std::string role_words(const Context& context, TokenSpan span) {
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    if (context.is_punctuation(t) && context.form(t) != "-" && context.form(t) != "'" &&
        context.form(t) != ".")
      span.end = t;
  }
  span = context.trimmed(span);
  if (span.empty()) return {};
  return without_article(slice(context.article.text, doc::bytes_of(context.tokens, span)));
}

bool holds_role_noun(const Context& context, TokenSpan span, const RoleNouns& nouns) {
  for (std::uint32_t t = span.begin; t < span.end; ++t) {
    const auto kind = nouns.find(context.tokens.lemma[t]);
    const auto lower = nouns.find(context.tokens.lower[t]);
    if (kind == RoleKind::kPersonRole || lower == RoleKind::kPersonRole) return true;
  }
  return false;
}

}  // namespace

Persons::Persons(const Context& context, const RoleNouns& nouns) : context_(context) {
  for (const doc::EntitySpan& entity : context.tokens.entities) {
    const TokenSpan name = name_words(context, entity.tokens, nouns);
    if (entity.label == "PERSON"_id && !name.empty() && is_name_word(context, name.end - 1))
      add_mention(name);
  }
  for (std::uint32_t t = 0; t < context.tokens.size(); ++t) {
    const std::uint32_t head = context.tokens.head[t];
    const bool names_role = context.tokens.dep[t] == "appos"_id && is_name_word(context, t) &&
                            nouns.find(context.tokens.lemma[head]) == RoleKind::kPersonRole;
    if (names_role) add_mention(proper_name(context, t));
  }
  add_titled_names(nouns);
  add_last_names();
  std::sort(mentions_.begin(), mentions_.end(), [](const PersonMention& a, const PersonMention& b) {
    return a.name.begin != b.name.begin ? a.name.begin < b.name.begin : a.name.end > b.name.end;
  });
  const auto overlapping = [](const PersonMention& a, const PersonMention& b) {
    return b.name.begin < a.name.end;
  };
  mentions_.erase(std::unique(mentions_.begin(), mentions_.end(), overlapping), mentions_.end());
  assign_persons();
  read_roles(nouns);
}

void Persons::add_mention(TokenSpan name) {
  if (name.empty()) return;
  mentions_.push_back({name, 0, {}});
}

// "Treasurer X Y": proper nouns behind a role that is written as part of the name.
void Persons::add_titled_names(const RoleNouns& nouns) {
  for (std::uint32_t t = 0; t + 1 < context_.tokens.size(); ++t) {
    const bool title =
        context_.has_pos(t, "PROPN"_id) && nouns.find(context_.tokens.lower[t]) == RoleKind::kPersonRole;
    if (!title) continue;
    TokenSpan name{t + 1, t + 1};
    while (name.end < context_.tree.sentence(t).end && is_name_word(context_, name.end)) ++name.end;
    if (!name.empty() && context_.tree.is_below(t, name.end - 1)) add_mention(name);
  }
}

// A proper noun of its own that is the last name of somebody named in full is that person, whatever the
// recogniser took it for.
void Persons::add_last_names() {
  std::unordered_set<StringId> last_names;
  std::unordered_set<std::uint32_t> named;
  for (const Post& post : context_.article.posts) {
    const std::string_view last = last_word(post.author);
    if (last.size() < post.author.size()) last_names.insert(text::string_id(last));
  }
  for (const PersonMention& mention : mentions_) {
    for (std::uint32_t t = mention.name.begin; t < mention.name.end; ++t) named.insert(t);
    if (mention.name.size() > 1) last_names.insert(context_.tokens.orth[mention.name.end - 1]);
  }
  const auto is_proper = [&](std::uint32_t t) {
    return t < context_.tokens.size() && context_.has_pos(t, "PROPN"_id);
  };
  for (std::uint32_t t = 0; t < context_.tokens.size(); ++t) {
    if (!last_names.contains(context_.tokens.orth[t]) || named.contains(t) || is_proper(t + 1)) continue;
    if (context_.tokens.lower[t] == context_.tokens.orth[t]) continue;  // no capital
    const bool alone = t == 0 || !is_proper(t - 1) || is_courtesy_title(context_.tokens.lower[t - 1]);
    if (alone) add_mention({t, t + 1});
  }
}

void Persons::assign_persons() {
  std::unordered_map<StringId, std::uint32_t> by_full_name;
  std::unordered_map<StringId, std::uint32_t> first_of_last_name;
  for (PersonMention& mention : mentions_) {
    if (mention.name.size() < 2) continue;
    const std::string_view name = slice(context_.article.text, doc::bytes_of(context_.tokens, mention.name));
    const StringId last_name = context_.tokens.orth[mention.name.end - 1];
    const auto [at, added] = by_full_name.emplace(text::string_id(name), persons_.size());
    if (added) persons_.push_back({std::string(name), last_name, Gender::kUnknown});
    first_of_last_name.emplace(last_name, at->second);
    mention.person = at->second;
  }
  for (const Post& post : context_.article.posts) {
    if (post.author.empty()) continue;
    const StringId last_name = text::string_id(last_word(post.author));
    const auto [at, added] = by_full_name.emplace(text::string_id(post.author), persons_.size());
    if (added) persons_.push_back({post.author, last_name, Gender::kUnknown});
    first_of_last_name.emplace(last_name, at->second);
  }
  // A single word is the person of that last name mentioned last before it, else the first one after it.
  std::unordered_map<StringId, std::uint32_t> latest;
  for (PersonMention& mention : mentions_) {
    const StringId last_name = context_.tokens.orth[mention.name.end - 1];
    if (mention.name.size() == 1) {
      const auto before = latest.find(last_name);
      const auto [after, added] = first_of_last_name.emplace(last_name, persons_.size());
      if (added)
        persons_.push_back({std::string(context_.form(mention.name.begin)), last_name, Gender::kUnknown});
      mention.person = before != latest.end() ? before->second : after->second;
    }
    latest[last_name] = mention.person;
  }
  for (const PersonMention& mention : mentions_) read_gender(mention);
}

void Persons::read_gender(const PersonMention& mention) {
  Gender& gender = persons_[mention.person].gender;
  if (gender != Gender::kUnknown || mention.name.begin == 0) return;
  gender = gender_of_title(context_.tokens.lower[mention.name.begin - 1]);
}

void Persons::read_roles(const RoleNouns& nouns) {
  const auto& tokens = context_.tokens;
  for (PersonMention& mention : mentions_) {
    const std::uint32_t head = mention.name.end - 1;
    // "President X": the words of the same noun phrase before the name.
    const TokenSpan before{std::min(context_.tree.subtree(head).begin, mention.name.begin),
                           mention.name.begin};
    if (!before.empty() && holds_role_noun(context_, before, nouns))
      mention.role = role_words(context_, before);
    // "the spokesman, X".
    const std::uint32_t above = tokens.head[head];
    if (tokens.dep[head] == "appos"_id && tokens.dep[above] != "pobj"_id && above < mention.name.begin) {
      mention.role = role_words(context_, {context_.tree.subtree(above).begin, mention.name.begin});
    }
    // "X, a doctor, ...".
    for (const std::uint32_t child : context_.tree.children(head)) {
      const bool describes =
          tokens.dep[child] == "appos"_id && child > head && context_.has_pos(child, "NOUN"_id);
      if (describes && mention.role.empty())
        mention.role = role_words(context_, context_.tree.subtree(child));
    }
    Gender& gender = persons_[mention.person].gender;
    for (std::uint32_t t = context_.tree.subtree(head).begin;
         gender == Gender::kUnknown && t < mention.name.begin; ++t) {
      gender = gender_of_title(tokens.lower[t]);
    }
  }
}

const PersonMention* Persons::mention_at(std::uint32_t token) const {
  const auto after = std::partition_point(mentions_.begin(), mentions_.end(),
                                          [&](const PersonMention& m) { return m.name.end <= token; });
  return after != mentions_.end() && after->name.contains(token) ? &*after : nullptr;
}

const PersonMention* Persons::mention_in(const Phrase& phrase) const {
  if (const PersonMention* own = mention_at(phrase.head)) return own;
  for (const std::uint32_t child : context_.tree.children(phrase.head)) {
    if (context_.tokens.dep[child] != "appos"_id || !phrase.span.contains(child)) continue;
    if (const PersonMention* apposed = mention_at(child)) return apposed;
  }
  return nullptr;
}

std::string Persons::role_before(std::uint32_t person, std::uint32_t token) const {
  auto mention = std::partition_point(mentions_.begin(), mentions_.end(),
                                      [&](const PersonMention& m) { return m.name.begin <= token; });
  for (std::size_t n = 0; mention != mentions_.begin() && n < kMaxMentionsBack; ++n) {
    --mention;
    if (mention->person == person && !mention->role.empty()) return mention->role;
  }
  return {};
}

}  // namespace diurna::statements
