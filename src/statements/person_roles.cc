#include "statements/person_roles.h"

#include <algorithm>

#include "statements/wording.h"

namespace diurna::statements {
namespace {

constexpr std::uint32_t kMaxRoleWords = 16;
constexpr std::uint32_t kMaxWordsToCapacity = 40;

class Reader {
 public:
  Reader(const Context& context, const RoleNouns& nouns, const NameLexicon& lexicon, TokenSpan name)
      : context_(context), nouns_(nouns), lexicon_(lexicon), name_(name), head_(name.end - 1) {}

  PersonRole read() const {
    const TokenSpan title = before_name();
    const bool weak = is_mere_title(title);
    const TokenSpan behind = behind_name();
    TokenSpan role = capacity();
    if (role.empty() && !weak) role = title;
    const TokenSpan above = apposed_to();
    const bool kin = !above.empty() && lexicon_.noun(tokens().lower[above.end - 1]).kin;
    if (role.empty() && !(kin && !behind.empty())) role = above;
    if (role.empty()) role = behind;
    if (role.empty()) role = predicate();
    if (role.empty()) role = affiliation();
    const bool is_title = role.empty() && !title.empty();
    if (is_title) role = title;
    PersonRole found = {wording(role), is_title, {}};
    for (const TokenSpan span : {role, title, behind, above}) add_nouns(span, found.nouns);
    return found;
  }

 private:
  const doc::Tokens& tokens() const { return context_.tokens; }

  bool is_role(std::uint32_t token) const {
    const auto kind = role_kind(context_, nouns_, token);
    if (kind == RoleKind::kPersonRole) return true;
    const auto title = lexicon_.title(tokens().lower[token]);
    return title && title->office != 0;
  }

  bool is_courtesy(std::uint32_t token) const {
    const auto title = lexicon_.title(tokens().lower[token]);
    return title && is_capitalised(context_, token) && !nouns_.find(tokens().lower[token]) &&
           (title->office == 0 || title->office == "doctor"_id);
  }

  bool is_mere_title(TokenSpan span) const {
    for (std::uint32_t t = span.begin; t < span.end; ++t) {
      if (!lexicon_.title(tokens().lower[t]) && !context_.is_punctuation(t)) return false;
    }
    return true;
  }

  bool has_role(TokenSpan span) const {
    for (std::uint32_t t = span.begin; t < span.end; ++t) {
      if (is_role(t)) return true;
      if (context_.has_pos(t, "ADP"_id) && t > span.begin) return false;
    }
    return false;
  }

  std::string wording(TokenSpan span) const {
    while (!span.empty() &&
           (is_article(context_, span.begin) || is_possessive_pronoun(context_, span.begin) ||
            context_.is_punctuation(span.begin)))
      ++span.begin;
    const TokenSpan trimmed = context_.trimmed(span);
    if (trimmed.size() >= 3 && tokens().lower[trimmed.begin] == "one"_id &&
        tokens().lower[trimmed.begin + 1] == "of"_id) {
      return without_group({trimmed.begin + 2, trimmed.end});
    }
    return words_of(context_, trimmed);
  }

  // "one of the engineers" is an engineer.
  std::string without_group(TokenSpan group) const {
    std::string words;
    for (std::uint32_t t = group.begin; t < group.end; ++t) {
      if (is_article(context_, t) || is_possessive_pronoun(context_, t)) continue;
      const bool noun = tokens().tag[t] == "NNS"_id;
      if (!words.empty()) words += ' ';
      words += noun ? tokens().lemma_text(t) : context_.form(t);
      if (noun) break;
    }
    return words;
  }

  void add_nouns(TokenSpan span, std::vector<StringId>& nouns) const {
    for (std::uint32_t t = span.begin; t < span.end; ++t) {
      if (context_.has_pos(t, "ADP"_id) && t > span.begin && tokens().lower[span.begin] != "one"_id) return;
      if (context_.is_punctuation(t) && context_.form(t) != "-") return;
      if (tokens().tag[t + 1 < span.end ? t + 1 : t] == "POS"_id) continue;  // whose, not what
      if (const auto title = lexicon_.title(tokens().lower[t]); title && title->office != 0)
        nouns.push_back(title->office);
      if (role_kind(context_, nouns_, t) != RoleKind::kPersonRole && !context_.has_pos(t, "NOUN"_id))
        continue;
      // "chief executive" is no chief.
      const bool modifier =
          t + 1 < span.end && (context_.has_pos(t + 1, "NOUN"_id) || context_.has_pos(t + 1, "PROPN"_id));
      if (modifier) continue;
      nouns.push_back(tokens().lemma[t]);
      nouns.push_back(tokens().lower[t]);
    }
  }

  // "Councillor X", "the labour lawyer X": what stands before the name without a comma.
  TokenSpan before_name() const {
    const std::uint32_t begin = context_.tree.sentence(name_.begin).begin;
    TokenSpan span{name_.begin, name_.begin};
    while (span.begin > begin && is_courtesy(span.begin - 1)) --span.begin;
    span.end = span.begin;
    while (span.begin > begin && span.end - span.begin < kMaxRoleWords && modifies(span.begin - 1))
      --span.begin;
    while (!span.empty() && context_.is_punctuation(span.begin)) ++span.begin;
    // A common noun right before a name says what its bearer is, whatever it is ("bargee X").
    const bool noun =
        !span.empty() && tokens().tag[span.end - 1] == "NN"_id && tokens().pos[span.end - 1] == "NOUN"_id;
    return has_role(span) || noun ? span : TokenSpan{};
  }

  bool modifies(std::uint32_t token) const {
    const StringId label = tokens().entity_label[token];
    if (label == "DATE"_id || label == "TIME"_id) return false;
    const StringId pos = tokens().pos[token];
    const StringId tag = tokens().tag[token];
    if (pos == "NOUN"_id || pos == "PROPN"_id || pos == "ADJ"_id || tag == "POS"_id) return true;
    if (tag == "PRP$"_id || tag == "NN"_id || tag == "JJ"_id) return true;
    const std::string_view form = context_.form(token);
    if (form == "-" || is_role(token)) return true;
    // "Secretary of State X".
    return form == "of" && token > 0 && is_capitalised(context_, token - 1) && is_role(token - 1) &&
           is_capitalised(context_, token + 1);
  }

  // "X, 49, a doctor at the clinic": from the comma behind the name to the next one.
  TokenSpan behind_name() const {
    const std::uint32_t end = context_.tree.sentence(head_).end;
    std::uint32_t at = name_.end;
    if (at >= end || (context_.form(at) != "," && context_.form(at) != "(")) return {};
    ++at;
    const bool age = at + 1 < end && context_.has_pos(at, "NUM"_id) && context_.form(at + 1) == ",";
    if (age) at += 2;
    TokenSpan span{at, at};
    bool role = false;
    bool preposition = false;
    for (; span.end < end && span.size() < kMaxRoleWords; ++span.end) {
      const std::uint32_t t = span.end;
      if (context_.is_punctuation(t) && context_.form(t) != "-" && context_.form(t) != "'") break;
      const StringId tag = tokens().tag[t];
      if (tag == "WP"_id || tag == "WDT"_id || tag == "WP$"_id) break;
      if (tag == "VBD"_id || tag == "VBZ"_id || tag == "VBP"_id || tag == "MD"_id) break;
      preposition = preposition || (context_.has_pos(t, "ADP"_id) && t > span.begin);
      role = role || (!preposition && describes(t));
    }
    return role && opens_description(span.begin) ? span : TokenSpan{};
  }

  bool opens_description(std::uint32_t token) const {
    const StringId pos = tokens().pos[token];
    return pos == "DET"_id || pos == "NOUN"_id || pos == "PROPN"_id || pos == "ADJ"_id || pos == "NUM"_id ||
           tokens().tag[token] == "PRP$"_id || is_role(token);
  }

  // A role, or a noun that the parser takes as an apposition to the name.
  bool describes(std::uint32_t token) const {
    if (is_role(token)) return true;
    const bool noun = context_.has_pos(token, "NOUN"_id);
    return (noun || is_article(context_, tokens().left_edge[token])) && tokens().dep[token] == "appos"_id &&
           name_.contains(tokens().head[token]);
  }

  // "the spokesman, X".
  TokenSpan apposed_to() const {
    const std::uint32_t above = tokens().head[head_];
    if (above >= name_.begin || tokens().dep[head_] != "appos"_id) return by_comma_before();
    const bool person =
        is_role(above) || context_.has_pos(above, "NOUN"_id) || context_.has_pos(above, "NUM"_id);
    const auto kind = role_kind(context_, nouns_, above);
    const bool other = kind == RoleKind::kDocument || kind == RoleKind::kCollective;
    if ((other && tokens().dep[above] != "pobj"_id) || context_.form(name_.begin - 1) == ":") return {};
    if (other || lexicon_.title(tokens().lower[above])) return by_comma_before();
    if (!person || !is_role_of_pobj(above)) return by_comma_before();
    return description_span(context_, {context_.tree.subtree(above).begin, name_.begin}, above);
  }

  // "by the spokesman, X", but not "a spokesman for the governor, X".
  bool is_role_of_pobj(std::uint32_t noun) const {
    if (tokens().dep[noun] != "pobj"_id) return true;
    const std::uint32_t above = tokens().head[tokens().head[noun]];
    return is_role(noun) && !(context_.has_pos(above, "NOUN"_id) && is_role(above));
  }

  // "a spokesman for the district, X,": the nouns between the comma before the name and what is before them.
  TokenSpan by_comma_before() const {
    std::uint32_t comma = name_.begin;
    const std::uint32_t begin = context_.tree.sentence(head_).begin;
    while (comma > begin && (is_courtesy(comma - 1) || lexicon_.title(tokens().lower[comma - 1]) ||
                             is_article(context_, comma - 1) || tokens().lower[comma - 1] == "one"_id))
      --comma;
    if (comma <= begin || context_.form(comma - 1) != ",") return {};
    const std::uint32_t end = comma - 1;
    for (std::uint32_t t = end; t > begin && end - t < kMaxRoleWords; --t) {
      const std::uint32_t noun = t - 1;
      if (context_.is_punctuation(noun) || context_.has_pos(noun, "VERB"_id)) return {};
      const bool singular = tokens().tag[noun] != "NNS"_id;
      if (!is_role(noun) || !singular || !is_role_of_pobj(noun) || tokens().dep[noun] == "compound"_id)
        continue;
      const TokenSpan subtree = context_.tree.subtree(noun);
      return description_span(context_, {subtree.begin, end}, noun);
    }
    return {};
  }

  // "X is a doctor".
  TokenSpan predicate() const {
    if (tokens().dep[head_] != "nsubj"_id) return {};
    const std::uint32_t verb = tokens().head[head_];
    const StringId lemma = tokens().lemma[verb];
    if (lemma != "be"_id && lemma != "become"_id) return {};
    const auto noun = context_.tree.child(verb, {"attr"_id});
    if (!noun || *noun < head_ || !is_role(*noun) || is_plural(context_, *noun)) return {};
    return description_span(context_, context_.tree.subtree(*noun), *noun);
  }

  // "X, who sat there as a negotiator", "X spent years as an envoy": what follows "as".
  TokenSpan capacity() const {
    const std::uint32_t end = std::min(context_.tree.sentence(head_).end, name_.end + kMaxWordsToCapacity);
    for (std::uint32_t t = name_.end; t + 2 < end; ++t) {
      if (context_.form(t) == ";" || context_.outermost_quotation_of(t)) return {};
      if (tokens().lower[t] != "as"_id || !is_article(context_, t + 1)) continue;
      const auto noun = context_.tree.child(t, {"pobj"_id});
      const std::uint32_t verb = tokens().head[t];
      if (!noun || !is_role(*noun) || !context_.has_pos(verb, "VERB"_id) || !acts(verb)) continue;
      return description_span(context_, context_.tree.subtree(*noun), *noun);
    }
    return {};
  }

  // The name is the verb's subject, or the noun of its relative clause.
  bool acts(std::uint32_t verb) const {
    const StringId lemma = tokens().lemma[verb];
    const bool office = lemma == "serve"_id || lemma == "work"_id || lemma == "spend"_id ||
                        lemma == "sit"_id || lemma == "act"_id || lemma == "start"_id ||
                        lemma == "begin"_id || lemma == "train"_id;
    const auto subject = context_.tree.child(verb, {"nsubj"_id});
    return office && ((subject && *subject == head_) || tokens().head[verb] == head_);
  }

  // "X, of the Friends of the Levels,".
  TokenSpan affiliation() const {
    const std::uint32_t end = context_.tree.sentence(head_).end;
    std::uint32_t at = name_.end;
    while (at < end && tokens().entity_label[at] == "PERSON"_id) ++at;  // letters behind the name
    if (at + 2 >= end || context_.form(at) != ",") return {};
    const StringId word = tokens().lower[at + 1];
    if (word != "of"_id && word != "for"_id && word != "from"_id) return {};
    TokenSpan span{at + 1, at + 1};
    while (span.end < end && !context_.is_punctuation(span.end)) ++span.end;
    const bool closed = span.end < end && context_.form(span.end) == "," && span.size() < kMaxRoleWords;
    return closed ? span : TokenSpan{};
  }

  const Context& context_;
  const RoleNouns& nouns_;
  const NameLexicon& lexicon_;
  TokenSpan name_;
  std::uint32_t head_;
};

}  // namespace

PersonRole role_beside(const Context& context, const RoleNouns& nouns, const NameLexicon& lexicon,
                       TokenSpan name) {
  return Reader(context, nouns, lexicon, name).read();
}

}  // namespace diurna::statements
