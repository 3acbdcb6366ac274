#include "nlp/lemmatizer/english.h"

#include "nlp/lemmatizer/suffix_rules.h"

namespace diurna::nlp {
namespace {

using text::operator""_id;

struct Features {
  std::string_view number;
  std::string_view verb_form;
  std::string_view tense;
  std::string_view degree;
};

Features parse(std::string_view features) {
  Features found;
  while (!features.empty()) {
    const std::string_view feature = features.substr(0, features.find('|'));
    features.remove_prefix(feature.size() == features.size() ? feature.size() : feature.size() + 1);
    const std::size_t equals = feature.find('=');
    if (equals == std::string_view::npos) continue;
    const std::string_view field = feature.substr(0, equals);
    const std::string_view value = feature.substr(equals + 1);
    if (field == "Number") found.number = value;
    if (field == "VerbForm") found.verb_form = value;
    if (field == "Tense") found.tense = value;
    if (field == "Degree") found.degree = value;
  }
  return found;
}

}  // namespace

bool is_english_base_form(text::StringId pos, std::string_view features) {
  const Features morph = parse(features);
  if (pos == "NOUN"_id && morph.number == "Sing") return true;
  if (pos == "VERB"_id && morph.verb_form == "Fin" && morph.tense == "Pres" && morph.number.empty())
    return true;
  // Of any part of speech: adverbs and auxiliaries have these too.
  return morph.verb_form == "Inf" || morph.verb_form == "None" || morph.degree == "Pos";
}

std::string english_lemma(const LemmaLookups& lookups, const Word& word) {
  if (is_english_base_form(word.pos, word.features)) return std::string(word.lower);
  return rule_lemma(lookups, word);
}

}  // namespace diurna::nlp
