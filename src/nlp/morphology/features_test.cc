#include "nlp/morphology/features.h"

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

TEST(ExtendFeatures, PrefersWhatIsAdded) {
  EXPECT_EQ(extend_features("Gender=Fem|Number=Sing", "Number=Plur|Person=3"),
            "Gender=Fem|Number=Plur|Person=3");
  EXPECT_EQ(extend_features("", "Number=Plur"), "Number=Plur");
  EXPECT_EQ(extend_features("Number=Plur", ""), "Number=Plur");
}

TEST(HasFeature, LooksAtEachValueOfAField) {
  EXPECT_TRUE(has_feature("Case=Acc,Dat|Number=Sing", "Case=Dat"));
  EXPECT_TRUE(has_feature("Case=Acc,Dat|Number=Sing", "Number=Sing"));
  EXPECT_FALSE(has_feature("Case=Acc,Dat|Number=Sing", "Case=Nom"));
  EXPECT_FALSE(has_feature("Case=Acc,Dat|Number=Sing", "Case=Acc,Dat"));
  EXPECT_FALSE(has_feature("NumType=Card", "Num=Card"));
  EXPECT_FALSE(has_feature("", "Number=Sing"));
  EXPECT_FALSE(has_feature("Number=Sing", "Number"));
}

}  // namespace
}  // namespace diurna::nlp
