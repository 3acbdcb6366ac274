#include "nlp/lemmatizer/french.h"

#include <gtest/gtest.h>

#include "nlp/lemmatizer/testing_lookups.h"
#include "text/unicode.h"

namespace diurna::nlp {
namespace {

using text::operator""_id;

ParsedLookups tables() {
  ParsedLookups tables;
  auto& by_pos = tables.by_pos;
  by_pos["noun"_id].rules = {{"aux", "al"}, {"x", ""}, {"s", ""}};
  by_pos["noun"_id].index = {"bureau", "journal", "mois"};
  by_pos["noun"_id].exceptions["yeux"] = {"oeil"};
  by_pos["verb"_id].rules = {{"ait", "er"}};
  by_pos["verb"_id].index = {"chanter"};
  by_pos["verb"_id].exceptions["est"] = {"être"};
  by_pos["det"_id].exceptions["les"] = {"le"};
  tables.lemma_of_form = {{"elles"_id, "elle"}, {"Mme"_id, "madame"}, {"mille"_id, "mil"}};
  return tables;
}

std::string lemma(std::string_view form, std::string_view pos) {
  const std::string lower = text::lower(form);
  return french_lemma(TestLookups(tables()).lookups,
                      {form, lower, text::string_id(pos), text::string_id(text::lower(pos)), "", false});
}

// The expected lemmas are those of spaCy 3.8.18 with the same tables.
TEST(FrenchLemma, LeavesAKnownLemmaAlone) {
  EXPECT_EQ(lemma("Mois", "NOUN"), "mois");
}

TEST(FrenchLemma, PrefersExceptionsToRules) {
  EXPECT_EQ(lemma("Yeux", "NOUN"), "oeil");
  EXPECT_EQ(lemma("est", "VERB"), "être");
  EXPECT_EQ(lemma("Les", "DET"), "le");
}

TEST(FrenchLemma, PrefersTheFirstKnownForm) {
  EXPECT_EQ(lemma("journaux", "NOUN"), "journal");
  EXPECT_EQ(lemma("bureaux", "NOUN"), "bureau");
  EXPECT_EQ(lemma("chantait", "VERB"), "chanter");
}

TEST(FrenchLemma, TakesTheFirstFormIfNoneIsKnown) {
  EXPECT_EQ(lemma("chevaux", "NOUN"), "cheval");
  EXPECT_EQ(lemma("parlait", "VERB"), "parler");
  EXPECT_EQ(lemma("b2s", "NOUN"), "b2");
}

TEST(FrenchLemma, LooksUpTheLowerCaseFormAtLast) {
  EXPECT_EQ(lemma("Elles", "PRON"), "elle");
  EXPECT_EQ(lemma("Encore", "ADV"), "encore");
  EXPECT_EQ(lemma("Mme", "NOUN"), "mme");
}

TEST(FrenchLemma, LooksNamesAndNumbersUpAsTheyAreWritten) {
  EXPECT_EQ(lemma("Mme", "PROPN"), "madame");
  EXPECT_EQ(lemma("Elles", "PROPN"), "Elles");
  EXPECT_EQ(lemma("mille", "NUM"), "mil");
  EXPECT_EQ(lemma("Mille", "NUM"), "Mille");
}

}  // namespace
}  // namespace diurna::nlp
