#include "places/linear_model.h"

#include <gtest/gtest.h>

namespace diurna::places {
namespace {

TEST(LinearModel, AddsTheWeightsOfWhatIsThere) {
  const auto model = LinearModel::parse("town", "feature\tweight\nnear\t0.5\nsize\t2\nthreshold\t0.4\n");
  ASSERT_TRUE(model);
  Features features;
  features.add("near");
  features.add({"si", "ze"}, 1.5);
  features.add("unheard of", 9);
  EXPECT_DOUBLE_EQ(model->score(features), 3.5);
  EXPECT_DOUBLE_EQ(model->threshold(), 0.4);
  EXPECT_DOUBLE_EQ(chance_of(0), 0.5);
}

TEST(Features, AreOneRowWithThoseThatAreAdded) {
  Features features;
  features.add({"pop", "=", "6"});
  Features others;
  others.add("near", 0.5);
  features.add(others);
  ASSERT_EQ(features.size(), 2u);
  EXPECT_EQ(features.name(0), "pop=6");
  EXPECT_EQ(features.name(1), "near");
  EXPECT_DOUBLE_EQ(features.value(1), 0.5);
  EXPECT_TRUE(features.has("near"));
  EXPECT_FALSE(features.has("pop="));
  features.clear();
  EXPECT_EQ(features.size(), 0u);
}

TEST(LinearModel, TakesWhatIsRatherLikelyIfItDoesNotSay) {
  const auto model = LinearModel::parse("town", "feature\tweight\nnear\t0.5\n");
  ASSERT_TRUE(model);
  EXPECT_DOUBLE_EQ(model->threshold(), 0.5);
}

TEST(LinearModel, RefusesWhatIsNoWeight) {
  EXPECT_FALSE(LinearModel::parse("town", "feature\tweight\nnear\tvery\n"));
  EXPECT_FALSE(LinearModel::parse("town", "feature\tweight\nnear\t1\nnear\t2\n"));
  EXPECT_FALSE(LinearModel::parse("town", "near\t1\n"));
}

TEST(LinearModel, OfPlacesIsCompiledIn) {
  EXPECT_TRUE(LinearModel::open("recognition"));
  EXPECT_TRUE(LinearModel::open("resolution"));
  EXPECT_FALSE(LinearModel::open("oracle"));
}

}  // namespace
}  // namespace diurna::places
