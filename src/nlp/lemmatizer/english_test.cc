#include "nlp/lemmatizer/english.h"

#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

using text::operator""_id;

TEST(EnglishBaseForm, HoldsForSingularNounsAndPresentVerbs) {
  EXPECT_TRUE(is_english_base_form("NOUN"_id, "Number=Sing"));
  EXPECT_FALSE(is_english_base_form("NOUN"_id, "Number=Plur"));
  EXPECT_FALSE(is_english_base_form("PROPN"_id, "Number=Sing"));
  EXPECT_TRUE(is_english_base_form("VERB"_id, "Tense=Pres|VerbForm=Fin"));
  EXPECT_FALSE(is_english_base_form("VERB"_id, "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"));
  EXPECT_FALSE(is_english_base_form("VERB"_id, "Tense=Past|VerbForm=Fin"));
  EXPECT_FALSE(is_english_base_form("AUX"_id, "Tense=Pres|VerbForm=Fin"));
}

TEST(EnglishBaseForm, HoldsForInfinitivesAndPositivesOfAnyPartOfSpeech) {
  EXPECT_TRUE(is_english_base_form("AUX"_id, "VerbForm=Inf"));
  EXPECT_TRUE(is_english_base_form("X"_id, "VerbForm=None"));
  EXPECT_TRUE(is_english_base_form("ADV"_id, "Degree=Pos"));
  EXPECT_FALSE(is_english_base_form("ADJ"_id, "Degree=Cmp"));
  EXPECT_FALSE(is_english_base_form("ADV"_id, ""));
}

}  // namespace
}  // namespace diurna::nlp
