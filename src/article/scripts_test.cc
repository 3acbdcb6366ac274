#include "article/scripts.h"

#include <gtest/gtest.h>

namespace diurna::article {
namespace {

using text::Script;

TEST(MainScript, IsThatOfMostLetters) {
  EXPECT_EQ(main_script("Мост закрыт, сообщил Reuters").script, Script::kCyrillic);
  EXPECT_EQ(main_script("The bridge (мост) is shut").script, Script::kLatin);
  EXPECT_EQ(main_script("پل بسته است").script, Script::kArabic);
}

TEST(MainScript, CountsJapaneseAsOne) {
  const ScriptCount count = main_script("橋は閉まっています。");
  EXPECT_EQ(count.script, Script::kHan);
  EXPECT_EQ(count.letters, 9u);
}

TEST(MainScript, IsOtherWithoutLetters) {
  EXPECT_EQ(main_script("3-1, 42 %…").script, Script::kOther);
  EXPECT_EQ(main_script("").letters, 0u);
}

}  // namespace
}  // namespace diurna::article
