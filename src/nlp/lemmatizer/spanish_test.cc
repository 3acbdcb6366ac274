#include "nlp/lemmatizer/spanish.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nlp/lemmatizer/testing_lookups.h"
#include "text/unicode.h"

namespace diurna::nlp {
namespace {

using testing::HasSubstr;
using text::operator""_id;

ParsedLookups tables() {
  ParsedLookups tables;
  auto& by_pos = tables.by_pos;
  by_pos["noun_plur"_id].rules = {{"ces", "z"}, {"es", ""}, {"s", ""}};
  by_pos["adj_fem"_id].rules = {{"a", "o"}};
  by_pos["verb_pres"_id].rules = {{"e", "er"}, {"e", "ir"}, {"a", "ar"}};
  by_pos["verb_ger"_id].rules = {{"ando", "ar"}};
  by_pos["accents"_id].rules = {{"ó", "o"}, {"á", "a"}, {"í", "i"}};
  by_pos["voc_alt_1"_id].rules = {{"i", "e"}};
  by_pos["voc_alt_2"_id].rules = {{"ue", "o"}};
  by_pos["adverbs"_id].rules = {{"muy", "mucho"}};
  by_pos["det"_id].rules = {{"la", "el"}};
  by_pos["det_and_pron_fixed"_id].rules = {{"esas", "ese"}};
  by_pos["det_and_pron_general"_id].rules = {{"as", "os"}, {"as", "o"}, {"a", "o"}, {"s", ""}};
  by_pos["pron"_id].rules = {{"le", "él"}, {"me", "yo"}};
  by_pos["num"_id].rules = {{"ambas", "ambos"}};
  by_pos["noun"_id].index = {"voz", "orden", "libro"};
  by_pos["verb"_id].index = {"contar", "pedir"};
  by_pos["det"_id].index = {"otro"};
  by_pos["pron"_id].index = {"otro"};
  by_pos["verb"_id].exceptions["di"] = {"decir"};
  by_pos["aux"_id].exceptions["ha"] = {"haber"};
  by_pos["pron"_id].exceptions["lo"] = {"él"};
  tables.rule_groups["noun"_id] = {{"noun_plur"_id, {"Number=Plur"}}};
  tables.rule_groups["adj"_id] = {{"adj_fem"_id, {"Gender=Fem", "Number=Sing"}}};
  tables.rule_groups["verb"_id] = {{"verb_pres"_id, {"Tense=Pres", "VerbForm=Fin"}},
                                   {"verb_ger"_id, {"VerbForm=Ger"}}};
  return tables;
}

std::string lemma(std::string_view form, std::string_view pos, std::string_view features = "",
                  bool starts_sentence = false) {
  const std::string lower = text::lower(form);
  return spanish_lemma(
      TestLookups(tables()).lookups,
      {form, lower, text::string_id(pos), text::string_id(text::lower(pos)), features, starts_sentence});
}

// The expected lemmas are those of spaCy 3.8.18 with the same tables.
TEST(SpanishLemma, FindsTheSingularOfANoun) {
  EXPECT_EQ(lemma("Voces", "NOUN", "Gender=Fem|Number=Plur"), "voz");
  EXPECT_EQ(lemma("libros", "NOUN", "Number=Plur"), "libro");
  EXPECT_EQ(lemma("tés", "NOUN", "Number=Plur"), "té");
  EXPECT_EQ(lemma("lunes", "NOUN", "Number=Sing"), "lunes");
}

TEST(SpanishLemma, TakesAccentsOffWhatIsNoWordWithThem) {
  EXPECT_EQ(lemma("órdenes", "NOUN", "Number=Plur"), "orden");
}

TEST(SpanishLemma, SelectsRulesByAllFeaturesOfAGroup) {
  EXPECT_EQ(lemma("roja", "ADJ", "Gender=Fem|Number=Sing"), "rojo");
  EXPECT_EQ(lemma("roja", "ADJ", "Gender=Fem"), "roja");
}

TEST(SpanishLemma, UndoesTheChangeOfAVowel) {
  EXPECT_EQ(lemma("cuenta", "VERB", "Tense=Pres|VerbForm=Fin"), "contar");
  EXPECT_EQ(lemma("pide", "VERB", "Tense=Pres|VerbForm=Fin"), "pedir");
  EXPECT_EQ(lemma("vende", "VERB", "Tense=Pres|VerbForm=Fin"), "vender");
  EXPECT_EQ(lemma("cantar", "VERB", "VerbForm=Inf"), "cantar");
}

TEST(SpanishLemma, TreatsAuxiliariesAsVerbsWithExceptionsOfTheirOwn) {
  EXPECT_EQ(lemma("pide", "AUX", "Tense=Pres|VerbForm=Fin"), "pedir");
  EXPECT_EQ(lemma("ha", "AUX", "Tense=Pres|VerbForm=Fin"), "haber");
}

TEST(SpanishLemma, NamesThePronounsAtTheEndOfAVerb) {
  EXPECT_EQ(lemma("contándole", "VERB", "Case=Dat|PronType=Prs|VerbForm=Ger"), "contar él");
  EXPECT_EQ(lemma("Dímelo", "VERB", "Case=Acc,Dat|PronType=Prs|VerbForm=Fin"), "decir yo él");
  EXPECT_EQ(lemma("contándonos", "VERB", "PronType=Prs|VerbForm=Ger"), "contar no");
  EXPECT_EQ(lemma("comer", "VERB", "PronType=Prs|VerbForm=Inf"), "comer ");
}

TEST(SpanishLemma, TakesFourPronounsAtMost) {
  EXPECT_EQ(lemma("dameloslasleste", "VERB", "PronType=Prs"), "dame lo los le te");
}

TEST(SpanishLemma, KnowsDeterminersAndPronouns) {
  EXPECT_EQ(lemma("la", "DET"), "el");
  EXPECT_EQ(lemma("Esas", "DET"), "ese");
  EXPECT_EQ(lemma("otras", "DET"), "otro");
  EXPECT_EQ(lemma("varias", "DET"), "varios");
  EXPECT_EQ(lemma("otras", "PRON"), "otro");
  EXPECT_EQ(lemma("le", "PRON"), "él");
}

TEST(SpanishLemma, LeavesAnUnknownDeterminerAloneButNotAPronoun) {
  EXPECT_EQ(lemma("tanta", "DET"), "tanta");
  EXPECT_EQ(lemma("tanta", "PRON"), "tanto");
}

TEST(SpanishLemma, WritesNumbersWithADecimalPoint) {
  EXPECT_EQ(lemma("ambas", "NUM"), "ambos");
  EXPECT_EQ(lemma("1.250,5", "NUM"), "1250.5");
  EXPECT_EQ(lemma("3,5", "NUM"), "3.5");
  EXPECT_EQ(lemma("12.5", "NUM"), "12.5");
  EXPECT_EQ(lemma("1.2345", "NUM"), "1.2345");
}

TEST(SpanishLemma, LowersFunctionWordsAtTheStartOfASentenceOnly) {
  EXPECT_EQ(lemma("Desde", "ADP", "", true), "desde");
  EXPECT_EQ(lemma("Desde", "ADP", "", false), "Desde");
  EXPECT_EQ(lemma("Toledo", "PROPN", "", true), "Toledo");
  EXPECT_EQ(lemma("Muy", "ADV"), "mucho");
  EXPECT_EQ(lemma("Hoy", "ADV"), "hoy");
}

TEST(SpanishLemma, RefusesRulesThatAreRegularExpressions) {
  EXPECT_EQ(unsupported_spanish_rules(TestLookups(tables()).lookups), std::nullopt);
  ParsedLookups patterned = tables();
  patterned.by_pos["verb_ger"_id].rules.push_back({"[ei]endo", "er"});
  EXPECT_THAT(unsupported_spanish_rules(TestLookups(patterned).lookups).value_or(""), HasSubstr("[ei]endo"));
  ParsedLookups referring = tables();
  referring.by_pos["noun_plur"_id].rules.push_back({"s", "\\1"});
  EXPECT_THAT(unsupported_spanish_rules(TestLookups(referring).lookups).value_or(""),
              HasSubstr("regular expression"));
  ParsedLookups empty = tables();
  empty.by_pos["accents"_id].rules.push_back({"", "a"});
  EXPECT_THAT(unsupported_spanish_rules(TestLookups(empty).lookups).value_or(""), HasSubstr("accents"));
  // Words that are compared whole may hold anything.
  ParsedLookups whole = tables();
  whole.by_pos["num"_id].rules.push_back({"1.º", "primero"});
  EXPECT_EQ(unsupported_spanish_rules(TestLookups(whole).lookups), std::nullopt);
}

}  // namespace
}  // namespace diurna::nlp
