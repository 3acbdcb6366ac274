#include "export/language_names.h"

#include <gtest/gtest.h>

namespace diurna::exporting {
namespace {

TEST(LanguageName, KnowsEveryLanguageOfItsTable) {
  EXPECT_EQ(language_name("am"), "Amharic");
  EXPECT_EQ(language_name("en"), "English");
  EXPECT_EQ(language_name("fa"), "Persian");
  EXPECT_EQ(language_name("prs"), "Dari");
  EXPECT_EQ(language_name("ps"), "Pashto");
  EXPECT_EQ(language_name("pt"), "Portuguese");
  EXPECT_EQ(language_name("uk"), "Ukrainian");
  EXPECT_EQ(language_name("und"), "language not known");
  EXPECT_EQ(language_name("zh"), "Chinese");
}

TEST(LanguageName, LooksAtTheLanguageOfATagOnly) {
  EXPECT_EQ(language_name("zh-Hant-TW"), "Chinese");
}

TEST(LanguageName, GivesTheCodeOfOthers) {
  EXPECT_EQ(language_name("xx-Latn"), "xx-Latn");
  EXPECT_EQ(language_name(""), "");
}

}  // namespace
}  // namespace diurna::exporting
