#include "statements/person_names.h"

#include <algorithm>
#include <unordered_set>

#include "statements/wording.h"

namespace diurna::statements {
namespace {

constexpr std::uint32_t kMaxNameWords = 8;

bool is_particle(StringId lower) {
  for (const StringId particle :
       {"al"_id,    "el"_id,  "de"_id,  "da"_id,  "di"_id,  "du"_id,  "dos"_id, "das"_id, "del"_id,
        "della"_id, "van"_id, "von"_id, "der"_id, "den"_id, "ten"_id, "ter"_id, "bin"_id, "ibn"_id,
        "bint"_id,  "ben"_id, "la"_id,  "le"_id,  "y"_id,   "zu"_id,  "af"_id,  "av"_id,  "-"_id}) {
    if (lower == particle) return true;
  }
  return false;
}

bool is_suffix(StringId lower) {
  return lower == "jr."_id || lower == "jr"_id || lower == "sr."_id || lower == "sr"_id || lower == "ii"_id ||
         lower == "iii"_id || lower == "qc"_id || lower == "kc"_id || lower == "mp"_id || lower == "obe"_id ||
         lower == "mbe"_id || lower == "cbe"_id || lower == "phd"_id || lower == "md"_id ||
         lower == "esq."_id;
}

// What a company may be as well as a person.
bool may_be_body(StringId noun) {
  for (const StringId either :
       {"owner"_id,       "developer"_id, "contractor"_id, "builder"_id,  "publisher"_id,
        "landlord"_id,    "producer"_id,  "partner"_id,    "buyer"_id,    "seller"_id,
        "donor"_id,       "rival"_id,     "client"_id,     "customer"_id, "investor"_id,
        "shareholder"_id, "creditor"_id,  "trader"_id,     "broker"_id,   "designer"_id}) {
    if (noun == either) return true;
  }
  return false;
}

class Finder {
 public:
  Finder(const Context& context, const RoleNouns& nouns, const NameLexicon& lexicon)
      : context_(context), nouns_(nouns), lexicon_(lexicon) {}

  std::vector<TokenSpan> run() {
    add_entities();
    add_appositions();
    add_titled();
    add_between_commas();
    add_by_first_name();
    drop_bodies();
    add_last_names();
    settle();
    return std::move(names_);
  }

 private:
  bool is_title(std::uint32_t token) const {
    return lexicon_.title(context_.tokens.lower[token]).has_value();
  }

  bool is_person_role(std::uint32_t token) const {
    return role_kind(context_, nouns_, token) == RoleKind::kPersonRole;
  }

  // A proper noun, or what the recogniser took as a person's name and is written like one.
  bool is_name_word(std::uint32_t token) const {
    if (is_title(token) || !is_capitalised(context_, token)) return false;
    return context_.has_pos(token, "PROPN"_id) || context_.tokens.entity_label[token] == "PERSON"_id;
  }

  bool is_mark(std::uint32_t token) const {
    const std::string_view form = context_.form(token);
    return form == "\"" || form == "(" || form == ")" || form == "\u201C" || form == "\u201D" ||
           form == "'" || form == "\u2018" || form == "\u2019";
  }

  // The words of one name from `begin` on, particles and hyphens between them.
  TokenSpan name_from(std::uint32_t begin) const {
    TokenSpan span{begin, begin};
    const std::uint32_t limit = std::min(context_.tree.sentence(begin).end, begin + kMaxNameWords);
    while (span.end < limit) {
      std::uint32_t next = span.end;
      while (next < limit && is_particle(context_.tokens.lower[next])) ++next;
      if (next - span.end > 3 || next >= limit) break;
      const bool nickname = !span.empty() && next + 3 < limit && is_mark(next) && is_mark(next + 2) &&
                            is_capitalised(context_, next + 1) && is_name_word(next + 3);
      if (!nickname && !is_name_word(next)) break;
      span.end = nickname ? next + 4 : next + 1;
    }
    return span;
  }

  // The name words of an entity: no title before, no possessive or punctuation behind.
  TokenSpan trimmed_name(TokenSpan span) const {
    while (span.size() > 1 && (is_title(span.begin) || is_person_role(span.begin))) ++span.begin;
    while (!span.empty() &&
           (context_.is_punctuation(span.end - 1) || context_.has_pos(span.end - 1, "PART"_id)))
      --span.end;
    while (!span.empty() && context_.is_punctuation(span.begin)) ++span.begin;
    // "U.S. Attorney X Y".
    for (std::uint32_t t = span.begin; t + 1 < span.end && !has_first_name(span); ++t) {
      if (is_person_role(t)) span.begin = t + 1;
    }
    return span;
  }

  bool has_first_name(TokenSpan name) const {
    return lexicon_.gender_of(context_.tokens.orth[name.begin]) != Gender::kUnknown;
  }

  // "on Malt Row": a place that the recogniser took for somebody.
  bool looks_like_place(TokenSpan name) const {
    if (name.begin == 0 || has_first_name(name)) return false;
    const StringId before = context_.tokens.lower[name.begin - 1];
    return name.size() > 1 &&
           (before == "on"_id || before == "in"_id || before == "at"_id || before == "near"_id);
  }

  void add(TokenSpan name) {
    if (!name.empty()) names_.push_back(name);
  }

  void add_entities() {
    for (const doc::EntitySpan& entity : context_.tokens.entities) {
      if (entity.label != "PERSON"_id) continue;
      const TokenSpan name = trimmed_name(entity.tokens);
      if (!name.empty() && is_name_word(name.end - 1) && !looks_like_place(name)) add_parts(name);
    }
  }

  // "Bill and Ana Ortega" are two.
  void add_parts(TokenSpan name) {
    for (std::uint32_t t = name.begin; t < name.end; ++t) {
      if (!context_.has_pos(t, "CCONJ"_id)) continue;
      add({name.begin, t});
      name.begin = t + 1;
    }
    add(name);
  }

  // "the spokesman, X Y".
  void add_appositions() {
    const auto& tokens = context_.tokens;
    for (std::uint32_t t = 0; t < tokens.size(); ++t) {
      if (tokens.dep[t] != "appos"_id || !is_name_word(t)) continue;
      if (role_kind(context_, nouns_, tokens.head[t]) != RoleKind::kPersonRole) continue;
      TokenSpan name{t, t + 1};
      const std::uint32_t begin = context_.tree.subtree(t).begin;
      while (name.begin > begin &&
             (is_name_word(name.begin - 1) || is_particle(tokens.lower[name.begin - 1])))
        --name.begin;
      while (name.begin < t && !is_name_word(name.begin)) ++name.begin;
      if (name.begin < t || !is_person_role(t)) add(trimmed_name(name));
    }
  }

  // "his brother, X,": one word between commas.
  void add_between_commas() {
    const auto& tokens = context_.tokens;
    for (std::uint32_t t = 0; t + 3 < tokens.size(); ++t) {
      if (!is_person_role(t) || context_.form(t + 1) != "," || t + 3 >= context_.tree.sentence(t).end)
        continue;
      const TokenSpan name = name_from(t + 2);
      if (name.empty() || name.end >= tokens.size() || is_person_role(name.end - 1)) continue;
      const StringId label = tokens.entity_label[name.begin];
      const bool other = label == "GPE"_id || label == "ORG"_id || label == "DATE"_id || label == "NORP"_id;
      const StringId tag = tokens.tag[name.end];
      const bool closed = context_.form(name.end) == "," || tag == "VBD"_id || tag == "VBZ"_id;
      const bool person = has_first_name(name) || tokens.entity_label[name.end - 1] == "PERSON"_id;
      if (closed && (person || (!other && !may_be_body(tokens.lemma[t])))) add(name);
    }
  }

  // "Mrs P. Allardyce", "Treasurer X", "short seller X Y".
  void add_titled() {
    const auto& tokens = context_.tokens;
    for (std::uint32_t t = 0; t + 1 < tokens.size(); ++t) {
      if (t + 1 >= context_.tree.sentence(t).end) continue;
      const bool title = is_title(t) && is_capitalised(context_, t);
      const bool role = is_person_role(t) && tokens.tag[t] != "NNS"_id;
      if (!title && !role) continue;
      const TokenSpan name = trimmed_name(name_from(t + 1));
      if (name.empty() || is_person_role(name.end - 1)) continue;
      const bool office = is_capitalised(context_, t) && context_.has_pos(t, "PROPN"_id) &&
                          context_.tree.is_below(t, name.end - 1);
      if (title || office || name.size() > 1) add(name);
    }
  }

  // "Mirna, 29,".
  bool is_followed_by_age(TokenSpan name) const {
    const std::uint32_t next = name.end;
    return next + 2 < context_.tree.sentence(name.begin).end && context_.form(next) == "," &&
           context_.has_pos(next + 1, "NUM"_id) && context_.form(next + 2) == ",";
  }

  void add_by_first_name() {
    for (std::uint32_t t = 0; t + 1 < context_.tokens.size(); ++t) {
      if (!is_name_word(t) || (t > 0 && is_name_word(t - 1))) continue;
      if (lexicon_.gender_of(context_.tokens.orth[t]) == Gender::kUnknown) continue;
      const StringId label = context_.tokens.entity_label[t];
      const TokenSpan name = name_from(t);
      if (is_followed_by_age(name)) add(name);
      if (label == "DATE"_id || label == "GPE"_id || label == "LOC"_id) continue;
      const bool alone = name.size() == 1 && label == 0 && context_.tokens.dep[t] == "nsubj"_id;
      if (name.size() > 1 || alone) add(name);
    }
  }

  bool ends_like_body(TokenSpan name) const {
    const StringId lower = context_.tokens.lower[name.end - 1];
    const auto kind = nouns_.find(lower);
    return is_company_suffix(lower) || kind == RoleKind::kCollective || kind == RoleKind::kDocument;
  }

  // "the insurer, Fenwick Mutual", "the newspaper Vesna".
  bool is_apposed_to_body(TokenSpan name) const {
    const std::uint32_t above = context_.tokens.head[name.end - 1];
    const auto kind = role_kind(context_, nouns_, above);
    return context_.tokens.dep[name.end - 1] == "appos"_id && above < name.begin &&
           (kind == RoleKind::kCollective || kind == RoleKind::kDocument);
  }

  // "Corvane" of "Corvane Health" and "Brannock Marine Ltd" are no persons, unless a name in full ends so.
  void drop_bodies() {
    std::unordered_set<StringId> last_names;
    for (const TokenSpan name : names_) {
      if (name.size() > 1 && has_first_name(name)) last_names.insert(context_.tokens.orth[name.end - 1]);
      if (name.begin > 0 && is_title(name.begin - 1)) last_names.insert(context_.tokens.orth[name.end - 1]);
    }
    std::unordered_set<StringId> first_words;
    for (const doc::EntitySpan& entity : context_.tokens.entities) {
      const TokenSpan words = trimmed_name(entity.tokens);
      if (words.size() < 2 || (entity.label != "ORG"_id && !ends_like_body(words))) continue;
      first_words.insert(context_.tokens.orth[words.begin]);
    }
    std::erase_if(names_, [&](TokenSpan name) {
      if (is_apposed_to_body(name) && !has_first_name(name)) return true;
      if (name.size() > 1)
        return ends_like_body(name) && !last_names.contains(context_.tokens.orth[name.end - 1]);
      const StringId word = context_.tokens.orth[name.begin];
      return first_words.contains(word) && !last_names.contains(word);
    });
  }

  // A proper noun of its own that is the last name of somebody named in full is that person, whatever the
  // recogniser took it for.
  void add_last_names() {
    std::unordered_set<StringId> last_names;
    std::unordered_set<std::uint32_t> named;
    for (const Post& post : context_.article.posts) {
      const std::size_t blank = post.author.rfind(' ');
      if (blank != std::string::npos) last_names.insert(text::string_id(post.author.substr(blank + 1)));
    }
    for (const TokenSpan name : names_) {
      for (std::uint32_t t = name.begin; t < name.end; ++t) named.insert(t);
      if (name.size() > 1) last_names.insert(context_.tokens.orth[last_name_of(context_, name)]);
    }
    const auto is_proper = [&](std::uint32_t t) {
      return t < context_.tokens.size() && context_.has_pos(t, "PROPN"_id) && is_capitalised(context_, t);
    };
    for (std::uint32_t t = 0; t < context_.tokens.size(); ++t) {
      if (!last_names.contains(context_.tokens.orth[t]) || named.contains(t) || is_proper(t + 1)) continue;
      if (!is_capitalised(context_, t)) continue;
      if (t == 0 || !is_proper(t - 1) || is_title(t - 1)) add({t, t + 1});
    }
  }

  void settle() {
    std::sort(names_.begin(), names_.end(), [](TokenSpan a, TokenSpan b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::vector<TokenSpan> apart;
    for (const TokenSpan name : names_) {
      if (apart.empty() || name.begin >= apart.back().end) apart.push_back(name);
    }
    names_ = std::move(apart);
  }

  const Context& context_;
  const RoleNouns& nouns_;
  const NameLexicon& lexicon_;
  std::vector<TokenSpan> names_;
};

}  // namespace

std::vector<TokenSpan> find_person_names(const Context& context, const RoleNouns& nouns,
                                         const NameLexicon& lexicon) {
  return Finder(context, nouns, lexicon).run();
}

std::uint32_t last_name_of(const Context& context, TokenSpan name) {
  std::uint32_t last = name.end - 1;
  while (last > name.begin && (is_suffix(context.tokens.lower[last]) || context.is_punctuation(last))) --last;
  return last;
}

bool is_company_suffix(StringId lower) {
  for (const StringId suffix :
       {"inc."_id,      "inc"_id,      "ltd."_id,     "ltd"_id,        "limited"_id, "plc"_id,
        "corp."_id,     "corp"_id,     "co."_id,      "llc"_id,        "llp"_id,     "gmbh"_id,
        "ag"_id,        "s.a."_id,     "holdings"_id, "industries"_id, "systems"_id, "technologies"_id,
        "partners"_id,  "brothers"_id, "bros"_id,     "bros."_id,      "lines"_id,   "airlines"_id,
        "group"_id,     "energy"_id,   "capital"_id,  "mutual"_id,     "motors"_id,  "logistics"_id,
        "foods"_id,     "pharma"_id,   "bank"_id,     "insurance"_id,  "rovers"_id,  "united"_id,
        "wanderers"_id, "athletic"_id, "fc"_id}) {
    if (lower == suffix) return true;
  }
  return false;
}

}  // namespace diurna::statements
