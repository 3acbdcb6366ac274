#include "nlp/lemmatizer/spanish.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "nlp/morphology/features.h"
#include "text/utf8.h"

namespace diurna::nlp {
namespace {

using text::StringId;
using text::operator""_id;
using Rules = std::span<const SuffixRule>;

// Words of these parts of speech are their own lemmas.
constexpr StringId kUnchanged[] = {"ADP"_id,   "CCONJ"_id, "INTJ"_id, "PART"_id, "PROPN"_id,
                                   "PUNCT"_id, "SCONJ"_id, "SYM"_id,  "X"_id};

constexpr std::size_t kMostPronouns = 4;
constexpr std::string_view kPronouns[] = {"me",  "te", "se",  "la",  "las", "le",
                                          "les", "lo", "los", "nos", "os"};

// `word` with what the rule makes of its end; nothing if the rule changes nothing.
std::optional<std::string> changed_end(std::string_view word, const SuffixRule& rule) {
  if (!word.ends_with(rule.old_suffix) || rule.old_suffix == rule.new_suffix) return std::nullopt;
  return std::string(word.substr(0, word.size() - rule.old_suffix.size())) + std::string(rule.new_suffix);
}

std::vector<std::string> changed_ends(std::string_view word, Rules rules) {
  std::vector<std::string> forms;
  for (const SuffixRule& rule : rules) {
    if (std::optional<std::string> form = changed_end(word, rule)) forms.push_back(*std::move(form));
  }
  return forms;
}

std::string with_replaced(std::string_view word, std::size_t at, const SuffixRule& rule) {
  return std::string(word).replace(at, rule.old_suffix.size(), rule.new_suffix);
}

std::string replaced_everywhere(std::string word, const SuffixRule& rule) {
  for (std::size_t at = word.find(rule.old_suffix); at != std::string::npos;
       at = word.find(rule.old_suffix, at + rule.new_suffix.size())) {
    word = with_replaced(word, at, rule);
  }
  return word;
}

// What a rule for whole words makes of `word`.
std::optional<std::string> whole_word(std::string_view word, Rules rules) {
  const auto found = std::ranges::find(rules, word, &SuffixRule::old_suffix);
  if (found == rules.end()) return std::nullopt;
  return std::string(found->new_suffix);
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "1.250,5" -> "1250.5"
std::string plain_number(std::string_view word) {
  std::string number(word);
  const std::string_view whole = word.substr(0, word.find(','));
  const bool grouped = whole.size() >= 4 && whole[whole.size() - 4] == '.' &&
                       std::ranges::all_of(whole.substr(whole.size() - 3), is_digit);
  if (grouped) std::erase(number, '.');
  std::ranges::replace(number, ',', '.');
  return number;
}

// The longest pronoun at the end of `verb`; empty if there is none.
std::string_view last_pronoun(std::string_view verb) {
  std::string_view longest;
  for (const std::string_view pronoun : kPronouns) {
    if (pronoun.size() > longest.size() && verb.ends_with(pronoun)) longest = pronoun;
  }
  return longest;
}

class SpanishLemma {
 public:
  SpanishLemma(const LemmaLookups& lookups, const Word& word) : lookups_(lookups), word_(word) {}

  std::string find() const;

 private:
  Rules rules(StringId name) const {
    const LemmaTables* tables = lookups_.tables_of(name);
    return tables ? Rules(tables->rules) : Rules();
  }
  bool is_known(StringId pos, std::string_view form) const {
    const LemmaTables* tables = lookups_.tables_of(pos);
    return tables && tables->index.contains(form);
  }
  std::optional<std::string> exception(StringId pos, std::string_view form) const;
  // The rules for a word of that part of speech with these features.
  Rules selected_rules(StringId pos) const;
  // The first known form, else the first, else `word`.
  std::string best(std::vector<std::string> forms, StringId pos, std::string_view word) const;

  std::string nominal(StringId pos) const;
  std::string determiner() const;
  std::string pronoun(std::string_view word) const;
  std::string verb(std::string_view word) const;
  std::optional<std::string> known_with_other_vowel(std::string_view form) const;
  std::string verb_with_pronouns() const;

  const LemmaLookups& lookups_;
  const Word& word_;
};

std::optional<std::string> SpanishLemma::exception(StringId pos, std::string_view form) const {
  const LemmaTables* tables = lookups_.tables_of(pos);
  if (!tables) return std::nullopt;
  const auto lemmas = tables->exceptions_of(form);
  if (!lemmas || lemmas->empty()) return std::nullopt;
  return std::string(lemmas->front());
}

Rules SpanishLemma::selected_rules(StringId pos) const {
  for (const RuleGroup& group : lookups_.groups_of(pos)) {
    const auto has = [&](std::string_view feature) { return has_feature(word_.features, feature); };
    if (std::ranges::all_of(group.features, has)) return rules(group.rules);
  }
  return {};
}

std::string SpanishLemma::best(std::vector<std::string> forms, StringId pos, std::string_view word) const {
  for (std::string& form : forms) {
    if (is_known(pos, form)) return std::move(form);
  }
  return forms.empty() ? std::string(word) : std::move(forms.front());
}

// A plural may have an accent that its lemma has not: \u00f3rdenes, orden.
std::string SpanishLemma::nominal(StringId pos) const {
  std::vector<std::string> forms = changed_ends(word_.lower, selected_rules(pos));
  const std::size_t direct = has_feature(word_.features, "Number=Plur") ? forms.size() : 0;
  for (std::size_t i = 0; i < direct; ++i) {
    if (!forms[i].ends_with('n') && !forms[i].ends_with('s')) continue;
    for (const SuffixRule& rule : rules("accents"_id)) {
      std::string plain = replaced_everywhere(forms[i], rule);
      forms.push_back(std::move(plain));
    }
  }
  return best(std::move(forms), pos, word_.lower);
}

// A rule that does not fit stands for the word itself.
std::string SpanishLemma::determiner() const {
  for (const StringId list : {"det"_id, "det_and_pron_fixed"_id}) {
    if (auto lemma = whole_word(word_.lower, rules(list))) return *std::move(lemma);
  }
  std::vector<std::string> forms;
  for (const SuffixRule& rule : rules("det_and_pron_general"_id)) {
    forms.push_back(changed_end(word_.lower, rule).value_or(std::string(word_.lower)));
  }
  forms.emplace_back(word_.lower);
  return best(std::move(forms), "det"_id, word_.lower);
}

std::string SpanishLemma::pronoun(std::string_view word) const {
  for (const StringId list : {"pron"_id, "det_and_pron_fixed"_id}) {
    if (auto lemma = whole_word(word, rules(list))) return *std::move(lemma);
  }
  std::vector<std::string> forms = changed_ends(word, rules("det_and_pron_general"_id));
  forms.emplace_back(word);
  // A pronoun at the end of a verb is looked up among the verbs.
  return best(std::move(forms), word_.tables == "aux"_id ? "verb"_id : word_.tables, word);
}

std::optional<std::string> SpanishLemma::known_with_other_vowel(std::string_view form) const {
  for (const SuffixRule& rule : rules("voc_alt_1"_id)) {
    if (text::count_code_points(rule.old_suffix) != 1) continue;
    for (std::size_t at = form.find(rule.old_suffix); at != std::string_view::npos;
         at = form.find(rule.old_suffix, at + rule.old_suffix.size())) {
      std::string other = with_replaced(form, at, rule);
      if (is_known("verb"_id, other)) return other;
    }
  }
  for (const SuffixRule& rule : rules("voc_alt_2"_id)) {
    const std::size_t at = form.find(rule.old_suffix);
    if (at == std::string_view::npos) continue;
    std::string other = with_replaced(form, at, rule);
    if (is_known("verb"_id, other)) return other;
  }
  return std::nullopt;
}

std::string SpanishLemma::verb(std::string_view word) const {
  std::vector<std::string> forms = changed_ends(word, selected_rules("verb"_id));
  for (std::string& form : forms) {
    if (is_known("verb"_id, form)) return std::move(form);
  }
  for (const std::string& form : forms) {
    if (auto lemma = known_with_other_vowel(form)) return *std::move(lemma);
  }
  return forms.empty() ? std::string(word) : std::move(forms.front());
}

std::string SpanishLemma::verb_with_pronouns() const {
  std::string_view rest = word_.lower;
  std::vector<std::string_view> pronouns;  // the last first
  for (std::string_view found = last_pronoun(rest); !found.empty() && pronouns.size() < kMostPronouns;
       found = last_pronoun(rest)) {
    rest.remove_suffix(found.size());
    pronouns.push_back(found);
  }
  std::string plain(rest);
  for (const SuffixRule& rule : rules("accents"_id)) plain = replaced_everywhere(std::move(plain), rule);
  std::string lemma = exception("verb"_id, plain).value_or(verb(plain));
  // Without a pronoun too, as in spaCy.
  if (pronouns.empty()) lemma += ' ';
  for (auto found = pronouns.rbegin(); found != pronouns.rend(); ++found) {
    lemma += ' ' + exception("pron"_id, *found).value_or(pronoun(*found));
  }
  return lemma;
}

std::string SpanishLemma::find() const {
  if (std::ranges::find(kUnchanged, word_.pos) != std::end(kUnchanged)) {
    return std::string(word_.starts_sentence && word_.pos != "PROPN"_id ? word_.lower : word_.form);
  }
  if (auto lemma = exception(word_.tables, word_.lower)) return *std::move(lemma);
  switch (word_.pos) {
    case "ADJ"_id:
    case "NOUN"_id:
      return nominal(word_.tables);
    case "ADV"_id:
      return whole_word(word_.lower, rules("adverbs"_id)).value_or(std::string(word_.lower));
    case "DET"_id:
      return determiner();
    case "NUM"_id:
      return whole_word(word_.lower, rules("num"_id)).value_or(plain_number(word_.lower));
    case "PRON"_id:
      return pronoun(word_.lower);
    case "VERB"_id:
    case "AUX"_id:
      return has_feature(word_.features, "PronType=Prs") ? verb_with_pronouns() : verb(word_.lower);
    default:
      return std::string(word_.lower);
  }
}

}  // namespace

std::string spanish_lemma(const LemmaLookups& lookups, const Word& word) {
  return SpanishLemma(lookups, word).find();
}

std::optional<std::string> unsupported_spanish_rules(const LemmaLookups& lookups) {
  std::vector<StringId> read = lookups.grouped_rules();
  read.insert(read.end(), {"accents"_id, "det_and_pron_general"_id});
  for (const StringId name : read) {
    const LemmaTables* tables = lookups.tables_of(name);
    if (!tables) continue;
    for (const SuffixRule& rule : tables->rules) {
      if (rule.old_suffix.find_first_of(".^$*+?{}[]\\|()") != std::string_view::npos ||
          rule.new_suffix.find('\\') != std::string_view::npos) {
        return "the rule " + std::string(rule.old_suffix) +
               " is a regular expression, which is not supported";
      }
      if (name == "accents"_id && rule.old_suffix.empty()) return "a rule for accents that fits everywhere";
    }
  }
  return std::nullopt;
}

}  // namespace diurna::nlp
