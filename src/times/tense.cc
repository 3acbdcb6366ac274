#include "times/tense.h"

#include <algorithm>
#include <optional>

#include "text/string_id.h"
#include "text/unicode.h"
#include "times/normal_word.h"

namespace diurna::times {
namespace {

using text::operator""_id;
using text::StringId;

enum class Verb { kNone, kPast, kPresent, kFuture, kInfinitive, kParticiple };

class Clause {
 public:
  Clause(std::string_view text, const doc::Tokens& tokens, const Vocabulary& vocabulary, TokenSpan sentence)
      : text_(text), tokens_(tokens), vocabulary_(vocabulary), sentence_(sentence) {}

  bool tagged() const {
    if (tokens_.tag.size() < sentence_.end) return false;
    return std::any_of(tokens_.tag.begin() + sentence_.begin, tokens_.tag.begin() + sentence_.end,
                       [](StringId tag) { return tag != 0; });
  }

  bool parsed() const { return tokens_.head.size() >= sentence_.end && tokens_.dep.size() >= sentence_.end; }

  Verb verb_at(std::uint32_t i) const {
    if (is_one_of(i, {"will", "'ll", "\u2019ll", "shall"})) return Verb::kFuture;
    const StringId tag = tokens_.tag.size() > i ? tokens_.tag[i] : 0;
    if (tag == "VBD"_id) return Verb::kPast;
    if (tag == "VBP"_id || tag == "VBZ"_id) return Verb::kPresent;
    if (tag == "VB"_id) return Verb::kInfinitive;
    if (tag == "VBN"_id || tag == "VBG"_id) return Verb::kParticiple;
    return Verb::kNone;
  }

  bool is_one_of(std::uint32_t i, std::initializer_list<std::string_view> words) const {
    const std::string word = text::lower(slice(text_, tokens_.span[i]));
    return std::find(words.begin(), words.end(), word) != words.end();
  }

  // The nearest verb that dominates `token`, within the sentence.
  std::optional<std::uint32_t> governor(std::uint32_t token) const {
    for (std::uint32_t steps = 0; steps < sentence_.size(); ++steps) {
      const std::uint32_t head = tokens_.head[token];
      if (head == token || !sentence_.contains(head)) return std::nullopt;
      token = head;
      if (verb_at(token) != Verb::kNone) return token;
    }
    return std::nullopt;
  }

  // "a planned rally on Friday", "ahead of Friday's vote": what it dates is announced.
  bool is_announced(std::uint32_t token) const {
    constexpr int kMostNouns = 8;
    for (int steps = 0; steps < kMostNouns; ++steps) {
      const std::uint32_t head = tokens_.head[token];
      if (head == token || !sentence_.contains(head) || verb_at(head) != Verb::kNone) return false;
      token = head;
      if (is_one_of(token, {"ahead"}) || has_adjective(token, kLooksAhead)) return true;
    }
    return false;
  }

  // "until Friday", behind a perfect or a delay: the end is still to come.
  bool is_open_end(std::uint32_t verb, TokenSpan expression) const {
    if (expression.begin == sentence_.begin || !is_one_of(expression.begin - 1, {"until", "till"}))
      return false;
    if (is_one_of(verb, {"extended", "delayed", "suspended", "deferred"})) return true;
    for (std::uint32_t i = sentence_.begin; i < expression.begin; ++i) {
      if (is_auxiliary(i) && is_one_of(i, {"has", "have"})) return true;
    }
    return false;
  }

  // "Wednesday's ruling": named after a day that is over.
  bool is_possessor(TokenSpan expression) const {
    return std::any_of(tokens_.dep.begin() + expression.begin, tokens_.dep.begin() + expression.end,
                       [](StringId dep) { return dep == "poss"_id; });
  }

  // What the verb and its auxiliaries say. `depth` bounds the climb to governing verbs.
  Tense tense_of_verb(std::uint32_t verb, int depth = 3) const {
    if (looks_ahead(verb)) return Tense::kFuture;
    bool infinitive = verb_at(verb) == Verb::kInfinitive;
    std::optional<Tense> finite;
    for (std::uint32_t i = sentence_.begin; i < sentence_.end; ++i) {
      if (i != verb && !(tokens_.head[i] == verb && is_auxiliary(i))) continue;
      const Verb form = verb_at(i);
      if (form == Verb::kFuture || is_one_of(i, {"would", "may", "might", "should", "must"}))
        return Tense::kFuture;
      if (form == Verb::kPast || is_one_of(i, {"could", "has", "have", "'ve", "\u2019ve"}))
        finite = Tense::kPast;
      if (form == Verb::kPresent && !finite) finite = Tense::kPresent;
      infinitive |= form == Verb::kInfinitive;
    }
    if (finite) return *finite;
    return tense_without_finite_verb(verb, infinitive, depth);
  }

 private:
  bool is_auxiliary(std::uint32_t i) const {
    const StringId dep = tokens_.dep[i];
    return dep == "aux"_id || dep == "auxpass"_id;
  }

  bool is_of(std::uint32_t i, Symbol word_class) const {
    const Vocabulary::Entry* entry = vocabulary_.find(normal_word(slice(text_, tokens_.span[i])));
    return entry != nullptr && std::any_of(entry->classes.begin(), entry->classes.end(),
                                           [&](const WordClass& known) { return known.name == word_class; });
  }

  bool has_adjective(std::uint32_t noun, Symbol word_class) const {
    for (std::uint32_t i = sentence_.begin; i < sentence_.end; ++i) {
      if (tokens_.head[i] == noun && tokens_.dep[i] == "amod"_id && is_of(i, word_class)) return true;
    }
    return false;
  }

  // Verbs whose object or complement is yet to come: "planned a march on Saturday", "due to open".
  bool looks_ahead(std::uint32_t verb) const {
    if (is_one_of(verb, {"set"})) return verb_at(verb) == Verb::kParticiple;
    return is_of(verb, kLooksAhead);
  }

  // Whether an infinitive plays when what it depends on does: "refused to answer", "was quick to answer",
  // "the first to answer". Others are yet to come: "agreed to answer", "is likely to answer".
  bool plays_with_head(std::uint32_t infinitive) const {
    const StringId dep = tokens_.dep[infinitive];
    if (dep == "advcl"_id) return true;  // of purpose
    const std::uint32_t head = tokens_.head[infinitive];
    if (head == infinitive || !sentence_.contains(head)) return false;
    if (verb_at(head) != Verb::kNone) return is_of(head, kImplicative);
    if (tokens_.dep[head] == "acomp"_id) return !is_of(head, kLooksAhead);
    return is_of(head, kImplicative) || has_adjective(head, kImplicative);
  }

  // A participle that qualifies a noun is over; another one plays with the clause that it belongs to.
  bool is_of_clause(std::uint32_t participle) const {
    const StringId dep = tokens_.dep[participle];
    if (dep == "conj"_id) return true;
    const bool active = tokens_.tag[participle] == "VBG"_id;
    return active && (dep == "xcomp"_id || dep == "advcl"_id || dep == "pcomp"_id);
  }

  Tense tense_without_finite_verb(std::uint32_t verb, bool infinitive, int depth) const {
    if (infinitive && !plays_with_head(verb)) return Tense::kFuture;
    const auto above = governor(verb);
    if (!above || depth == 0) return Tense::kPast;
    if (verb_at(verb) == Verb::kParticiple && !is_of_clause(verb))
      return looks_ahead(*above) ? Tense::kFuture : Tense::kPast;
    const Tense tense = tense_of_verb(*above, depth - 1);
    return infinitive && tense == Tense::kPresent ? Tense::kFuture : tense;
  }

  std::string_view text_;
  const doc::Tokens& tokens_;
  const Vocabulary& vocabulary_;
  TokenSpan sentence_;
};

// Without tags: a "will" in the sentence before the expression.
Tense tense_by_words(const Clause& clause, TokenSpan sentence, TokenSpan expression) {
  for (std::uint32_t i = sentence.begin; i < expression.begin; ++i) {
    if (clause.is_one_of(i, {"will", "'ll", "\u2019ll", "shall"})) return Tense::kFuture;
  }
  return Tense::kPast;
}

// "as early as Tuesday", "as soon as Tuesday".
bool is_earliest(const Clause& clause, TokenSpan sentence, TokenSpan expression) {
  const std::uint32_t at = expression.begin;
  return at >= sentence.begin + 2 && clause.is_one_of(at - 1, {"as"}) &&
         clause.is_one_of(at - 2, {"soon", "early"});
}

// Without a parse: the nearest verb before the expression, else the first one behind it.
std::optional<std::uint32_t> nearest_verb(const Clause& clause, TokenSpan sentence, TokenSpan expression) {
  for (std::uint32_t i = expression.begin; i > sentence.begin; --i) {
    if (clause.verb_at(i - 1) != Verb::kNone) return i - 1;
  }
  for (std::uint32_t i = expression.end; i < sentence.end; ++i) {
    if (clause.verb_at(i) != Verb::kNone) return i;
  }
  return std::nullopt;
}

Tense tense_by_form(Verb form) {
  switch (form) {
    case Verb::kFuture:
    case Verb::kInfinitive:
      return Tense::kFuture;
    case Verb::kPresent:
      return Tense::kPresent;
    default:
      return Tense::kPast;
  }
}

}  // namespace

Tense tense_of(std::string_view text, const doc::Tokens& tokens, const Vocabulary& vocabulary,
               TokenSpan sentence, TokenSpan expression) {
  const Clause clause(text, tokens, vocabulary, sentence);
  if (is_earliest(clause, sentence, expression)) return Tense::kFuture;
  if (!clause.tagged()) return tense_by_words(clause, sentence, expression);
  if (!clause.parsed()) {
    const auto verb = nearest_verb(clause, sentence, expression);
    return verb ? tense_by_form(clause.verb_at(*verb)) : Tense::kPast;
  }
  if (clause.is_announced(expression.end - 1)) return Tense::kFuture;
  if (clause.is_possessor(expression)) return Tense::kPast;
  for (std::uint32_t i = expression.begin; i < expression.end; ++i) {
    if (expression.contains(tokens.head[i]) && tokens.head[i] != i) continue;
    const auto verb = clause.governor(i);
    if (!verb) continue;
    return clause.is_open_end(*verb, expression) ? Tense::kFuture : clause.tense_of_verb(*verb);
  }
  return Tense::kPast;
}

}  // namespace diurna::times
