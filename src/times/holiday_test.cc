#include "times/holiday.h"

#include <gtest/gtest.h>

namespace diurna::times {
namespace {

TEST(Holiday, ReadsEveryFormOfRule) {
  EXPECT_EQ(holiday("12-25", 2024), date_of(2024, 12, 25));
  EXPECT_EQ(holiday("11-4-4", 2025), date_of(2025, 11, 27));
  EXPECT_EQ(holiday("11-4-4+1", 2025), date_of(2025, 11, 28));
  EXPECT_EQ(holiday("5-1--1", 2024), date_of(2024, 5, 27));
  EXPECT_EQ(holiday("easter", 2024), date_of(2024, 3, 31));
  EXPECT_EQ(holiday("easter-2", 2024), date_of(2024, 3, 29));
  EXPECT_EQ(holiday("easter+1", 2024), date_of(2024, 4, 1));
}

TEST(Holiday, TheDayAfterTheFirstMondayIsNotTheFirstTuesday) {
  EXPECT_EQ(holiday("11-1-1+1", 2022), date_of(2022, 11, 8));
}

TEST(Holiday, GivesNothingForWhatIsNoRule) {
  for (const std::string_view rule :
       {"", "12", "12-", "13-1", "-12-25", "easter+", "easter+x", "11-4-6", "12-25x"}) {
    EXPECT_FALSE(holiday(rule, 2024)) << rule;
  }
}

}  // namespace
}  // namespace diurna::times
