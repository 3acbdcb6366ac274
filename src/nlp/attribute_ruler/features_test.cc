#include "nlp/attribute_ruler/features.h"

#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

TEST(NormalizeFeatures, SortsFieldsAndValues) {
  EXPECT_EQ(normalize_features("VerbForm=Fin|Tense=Past"), "Tense=Past|VerbForm=Fin");
  EXPECT_EQ(normalize_features("PronType=Rel,Int|Case=Nom"), "Case=Nom|PronType=Int,Rel");
}

TEST(NormalizeFeatures, TakesTheUnderscoreForNothing) {
  EXPECT_EQ(normalize_features("_"), "");
  EXPECT_EQ(normalize_features(""), "");
}

TEST(NormalizeFeatures, KeepsTheLastOfARepeatedField) {
  EXPECT_EQ(normalize_features("Number=Sing|Number=Plur"), "Number=Plur");
}

TEST(NormalizeFeatures, RefusesWhatIsNoPair) {
  EXPECT_FALSE(normalize_features("Number"));
  EXPECT_FALSE(normalize_features("Number=Sing|"));
  EXPECT_FALSE(normalize_features("Number=Sing=Plur"));
}

}  // namespace
}  // namespace diurna::nlp
