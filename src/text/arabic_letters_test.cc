#include "text/arabic_letters.h"

#include <gtest/gtest.h>

namespace diurna::text {
namespace {

TEST(NormalForm, IsTheSameHoweverAWordIsTyped) {
  EXPECT_EQ(normal_form("می‌گوید"), normal_form("میگوید"));
  EXPECT_EQ(normal_form("كتاب"), normal_form("کتاب"));
  EXPECT_EQ(normal_form("أكّد"), normal_form("اكد"));
  EXPECT_EQ(normal_form("لـه"), normal_form("له"));
  EXPECT_EQ(normal_form("گفتهٔ"), normal_form("گفته"));
}

TEST(NormalForm, TheGenitiveSignIsSeen) {
  EXPECT_TRUE(ends_in_genitive("گفتهٔ"));
  EXPECT_FALSE(ends_in_genitive("گفته"));
  EXPECT_FALSE(ends_in_genitive(""));
}

}  // namespace
}  // namespace diurna::text
