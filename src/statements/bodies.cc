#include "statements/bodies.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "statements/wording.h"

namespace diurna::statements {
namespace {

constexpr std::uint32_t kMaxNameWords = 12;
constexpr std::size_t kMaxMentionsBack = 1000;  // how far a noun reaches
constexpr std::size_t kMaxBodies = 2000;        // compared with one another

bool is_time(StringId label) {
  return label == "DATE"_id || label == "TIME"_id || label == "MONEY"_id || label == "PERCENT"_id ||
         label == "QUANTITY"_id || label == "CARDINAL"_id || label == "ORDINAL"_id;
}

bool is_place(StringId label) {
  return label == "GPE"_id || label == "LOC"_id;
}

// "F.T.C." as "FTC"; empty if it is no acronym.
std::string letters_of_acronym(std::string_view form) {
  std::string letters;
  for (const char c : form) {
    if (c == '.') continue;
    if (c < 'A' || c > 'Z') return {};
    letters += c;
  }
  return letters.size() >= 2 && letters.size() <= 7 ? letters : std::string();
}

// The first letters of the capitalised words of a name.
std::string initials_of(std::string_view name) {
  std::string initials;
  bool at_start = true;
  for (const char c : name) {
    if (at_start && c >= 'A' && c <= 'Z') initials += c;
    at_start = c == ' ' || c == '-';
  }
  return initials;
}

// The plural's: "the Drivers' League" is one name, "Corran's League" may be two.
bool is_bare_possessive(std::string_view form) {
  return form == "'" || form == "\u2019";
}

bool is_part(const std::vector<StringId>& part, const std::vector<StringId>& whole) {
  return part.size() < whole.size() &&
         std::search(whole.begin(), whole.end(), part.begin(), part.end()) != whole.end();
}

}  // namespace

Bodies::Bodies(const Context& context, const RoleNouns& nouns, const Persons& persons,
               const BodyClasses& classes)
    : context_(context), classes_(classes) {
  find_runs(nouns, persons);
  assign();
  assign_short_names();
  read_descriptions(nouns);
}

bool Bodies::may_name(std::uint32_t token, const Persons& persons) const {
  const bool named = context_.has_pos(token, "PROPN"_id) || context_.tokens.entity_label[token] == "ORG"_id ||
                     opens_title(token);
  if (!named) return false;
  return is_capitalised(context_, token) && !is_article(context_, token) &&
         !is_time(context_.tokens.entity_label[token]) && persons.mention_at(token) == nullptr;
}

// "Doctors Without Borders", "Drivers' League", "Friends of the Levels": a common noun, but what follows is
// written as in a title.
bool Bodies::opens_title(std::uint32_t token) const {
  const auto& tokens = context_.tokens;
  if (tokens.tag[token] != "NNS"_id || token + 2 >= tokens.size()) return false;
  const StringId next = tokens.lower[token + 1];
  if (is_bare_possessive(context_.form(token + 1)) && is_capitalised(context_, token + 2)) return true;
  const bool preposition =
      next == "without"_id || next == "against"_id || next == "for"_id || next == "of"_id;
  if (!preposition) return false;
  if (is_capitalised(context_, token + 1)) return true;
  const std::uint32_t after = is_article(context_, token + 2) ? token + 3 : token + 2;
  return tokens.lower[token] == "friends"_id && after < tokens.size() && is_capitalised(context_, after);
}

// The capitalised words from `begin` on; "of", "for", "and" between them where a body's noun or the
// recogniser holds them together.
TokenSpan Bodies::run_from(std::uint32_t begin, const RoleNouns& nouns, const Persons& persons) const {
  const auto& tokens = context_.tokens;
  const std::uint32_t limit = std::min(context_.tree.sentence(begin).end, begin + kMaxNameWords);
  TokenSpan run{begin, begin + 1};
  bool noun = nouns.find(tokens.lower[begin]) == RoleKind::kCollective;
  while (run.end < limit) {
    std::uint32_t next = run.end;
    const bool entity =
        tokens.entity_tag[next] == doc::EntityTag::kInside && !is_time(tokens.entity_label[next]);
    const StringId form = tokens.lower[next];
    const bool plural_of = is_bare_possessive(context_.form(next)) && context_.form(next - 1).ends_with('s');
    const bool link = form == "of"_id || (form == "without"_id && is_capitalised(context_, next)) ||
                      form == "for"_id || form == "&"_id || form == "-"_id || (form == "and"_id && entity) ||
                      (tokens.tag[next] == "POS"_id && entity) || plural_of;
    if (link) {
      ++next;
      if (next < limit && tokens.lower[next] == "the"_id) ++next;
      const bool holds =
          entity || form == "&"_id || form == "-"_id || plural_of ||
          ((noun || opens_title(begin)) && (form == "of"_id || is_capitalised(context_, run.end)));
      if (!holds || next >= limit || !may_name(next, persons)) break;
    } else if (!may_name(next, persons)) {
      break;
    }
    noun = noun || nouns.find(tokens.lower[next]) == RoleKind::kCollective;
    run.end = next + 1;
  }
  return run;
}

void Bodies::find_runs(const RoleNouns& nouns, const Persons& persons) {
  for (std::uint32_t t = 0; t < context_.tokens.size();) {
    if (!may_name(t, persons)) {
      ++t;
      continue;
    }
    const TokenSpan run = run_from(t, nouns, persons);
    // "Board Chair X" is an office; in a headline "Agency feared chaos" any agency.
    const bool office = role_kind(context_, nouns, run.end - 1) == RoleKind::kPersonRole;
    const bool bare = run.size() == 1 && context_.text_of(t) == 0 && role_kind(context_, nouns, t);
    // "Mr. X", "PC X".
    const bool title =
        run.size() == 1 && run.end < context_.tokens.size() && persons.mention_at(run.end) != nullptr;
    if (!office && !bare && !title) mentions_.push_back({run, 0});
    t = run.end;
  }
  find_first_words(persons);
}

// "Corvane" of "Corvane Health", whatever the tagger took it for.
void Bodies::find_first_words(const Persons& persons) {
  std::unordered_set<StringId> first_words;
  for (const BodyMention& mention : mentions_) {
    const std::uint32_t begin = mention.name.begin;
    const bool common = context_.tokens.lower[begin] == context_.tokens.lemma[begin];
    if (mention.name.size() > 1 && !is_place(context_.tokens.entity_label[begin]) && !common)
      first_words.insert(context_.tokens.orth[begin]);
  }
  std::vector<BodyMention> more;
  for (std::uint32_t t = 0; t < context_.tokens.size(); ++t) {
    if (!first_words.contains(context_.tokens.orth[t]) || !is_capitalised(context_, t)) continue;
    if (persons.mention_at(t) == nullptr && mention_at(t) == nullptr) more.push_back({{t, t + 1}, 0});
  }
  mentions_.insert(mentions_.end(), more.begin(), more.end());
  std::sort(mentions_.begin(), mentions_.end(),
            [](const BodyMention& a, const BodyMention& b) { return a.name < b.name; });
}

void Bodies::assign() {
  std::unordered_map<StringId, std::uint32_t> by_name;
  for (BodyMention& mention : mentions_) {
    const std::string name = words_of(context_, mention.name);
    const auto [at, added] =
        by_name.emplace(text::string_id(name), static_cast<std::uint32_t>(bodies_.size()));
    if (added) {
      Body body;
      body.name = name;
      for (std::uint32_t t = mention.name.begin; t < mention.name.end; ++t) {
        body.words.push_back(context_.tokens.lower[t]);
        body.classes |= classes_.of(context_.tokens.lower[t]);
      }
      body.place = is_place(context_.tokens.entity_label[mention.name.end - 1]) &&
                   (body.classes & classes_.company()) == 0;
      if (body.place) body.classes |= classes_.place();
      bodies_.push_back(std::move(body));
    }
    mention.body = at->second;
    ++bodies_[at->second].mentions;
  }
}

// The shortest name of the article that holds these words.
std::optional<std::uint32_t> Bodies::longer_name(const std::vector<StringId>& words,
                                                 std::uint32_t self) const {
  std::optional<std::uint32_t> best;
  for (std::uint32_t b = 0; b < bodies_.size(); ++b) {
    if (b == self || !is_part(words, bodies_[b].words)) continue;
    if (!best || bodies_[b].words.size() < bodies_[*best].words.size()) best = b;
  }
  return best;
}

std::optional<std::uint32_t> Bodies::by_initials(const BodyMention& mention) const {
  if (mention.name.size() != 1) return std::nullopt;
  const std::string letters = letters_of_acronym(context_.form(mention.name.begin));
  if (letters.empty()) return std::nullopt;
  for (std::uint32_t b = 0; b < bodies_.size(); ++b) {
    if (bodies_[b].words.size() >= 2 && initials_of(bodies_[b].name) == letters) return b;
  }
  return std::nullopt;
}

void Bodies::assign_short_names() {
  if (bodies_.size() > kMaxBodies) return;
  std::vector<std::uint32_t> is(bodies_.size());
  for (std::uint32_t b = 0; b < is.size(); ++b) is[b] = b;
  std::vector<bool> compared(bodies_.size(), false);
  for (std::size_t m = 0; m < mentions_.size(); ++m) {
    const BodyMention& mention = mentions_[m];
    if (is[mention.body] != mention.body) continue;
    // "The Harbour Workers' Union (HWU)".
    const bool in_brackets = m > 0 && mention.name.size() == 1 && mention.name.begin >= 2 &&
                             mentions_[m - 1].name.end + 1 == mention.name.begin &&
                             context_.form(mention.name.begin - 1) == "(" &&
                             !letters_of_acronym(context_.form(mention.name.begin)).empty();
    const auto initials = in_brackets              ? std::optional(mentions_[m - 1].body)
                          : compared[mention.body] ? std::nullopt
                                                   : by_initials(mention);
    if (initials) {
      is[mention.body] = *initials;
    } else if (!bodies_[mention.body].place && !compared[mention.body]) {
      compared[mention.body] = true;
      is[mention.body] = longer_name(bodies_[mention.body].words, mention.body).value_or(mention.body);
    }
  }
  for (BodyMention& mention : mentions_) {
    std::uint32_t body = mention.body;
    for (int steps = 0; steps < 4 && is[body] != body; ++steps) body = is[body];
    if (body == mention.body) continue;
    --bodies_[mention.body].mentions;
    ++bodies_[body].mentions;
    mention.body = body;
  }
}

// "the lobby, X", "X, a Leeds firm", "kayak maker X".
void Bodies::read_descriptions(const RoleNouns& nouns) {
  const auto& tokens = context_.tokens;
  for (const BodyMention& mention : mentions_) {
    Body& body = bodies_[mention.body];
    const auto describe = [&](std::uint32_t noun) {
      if (!context_.has_pos(noun, "NOUN"_id) || role_kind(context_, nouns, noun) == RoleKind::kPersonRole)
        return;
      body.nouns.push_back(tokens.lower[noun]);
      body.classes |= classes_.of(tokens.lower[noun]);
    };
    const std::uint32_t head = mention.name.end - 1;
    if (tokens.dep[head] == "appos"_id) describe(tokens.head[head]);
    for (const std::uint32_t child : context_.tree.children(head)) {
      if (tokens.dep[child] == "appos"_id && child > head) describe(child);
    }
    const std::uint32_t begin = mention.name.begin;
    if (begin > 0 && tokens.tag[begin - 1] == "NN"_id) describe(begin - 1);
  }
}

const BodyMention* Bodies::mention_at(std::uint32_t token) const {
  const auto after = std::partition_point(mentions_.begin(), mentions_.end(),
                                          [&](const BodyMention& m) { return m.name.end <= token; });
  return after != mentions_.end() && after->name.contains(token) ? &*after : nullptr;
}

std::optional<std::uint32_t> Bodies::named_with(StringId noun, std::uint32_t token) const {
  const auto first = std::find_if(mentions_.begin(), mentions_.end(), [&](const BodyMention& m) {
    return m.name.begin > token && !bodies_[m.body].place && fit(bodies_[m.body], noun) == 3;
  });
  return first != mentions_.end() ? std::optional(first->body) : std::nullopt;
}

// The last word of a name, or one before "of" ("Board of Supervisors").
bool Bodies::is_head(const Body& body, StringId noun) const {
  for (std::size_t w = 0; w < body.words.size(); ++w) {
    if (body.words[w] != noun) continue;
    if (w + 1 == body.words.size()) return true;
    const StringId next = body.words[w + 1];
    if (next == "of"_id || next == "for"_id || next == "on"_id) return true;
  }
  return false;
}

// How well a noun suits a name: 3 a word of it or beside it, 2 of a kind with one, 0 not at all.
int Bodies::fit(const Body& body, StringId noun) const {
  const auto has = [&](const std::vector<StringId>& words) {
    return std::find(words.begin(), words.end(), noun) != words.end();
  };
  if (is_head(body, noun) || has(body.nouns)) return 3;
  const BodyClassSet classes = classes_.of(noun) & ~(body.place ? 0 : classes_.place());
  if ((classes & body.classes) != 0) return 2;
  const bool unknown = body.classes == 0 && body.mentions >= 2;
  return unknown && (classes & classes_.company()) != 0 ? 1 : 0;
}

std::optional<std::uint32_t> Bodies::behind(StringId noun, std::uint32_t token, bool ahead) const {
  if (classes_.of(noun) == 0) return std::nullopt;
  auto mention = std::partition_point(mentions_.begin(), mentions_.end(),
                                      [&](const BodyMention& m) { return m.name.begin < token; });
  std::optional<std::uint32_t> best;
  int best_fit = 0;
  for (std::size_t n = 0; mention != mentions_.begin() && n < kMaxMentionsBack && best_fit < 3; ++n) {
    --mention;
    const int own = fit(bodies_[mention->body], noun);
    if (own <= best_fit) continue;
    best = mention->body;
    best_fit = own;
  }
  if (best || !ahead) return best;
  const auto after = std::partition_point(mentions_.begin(), mentions_.end(),
                                          [&](const BodyMention& m) { return m.name.begin < token; });
  const auto first = std::find_if(after, mentions_.end(),
                                  [&](const BodyMention& m) { return fit(bodies_[m.body], noun) >= 2; });
  return first != mentions_.end() ? std::optional(first->body) : std::nullopt;
}

}  // namespace diurna::statements
