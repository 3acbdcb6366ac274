#include "html/metadata/language_tag.h"

#include <gtest/gtest.h>

namespace diurna::html {
namespace {

TEST(LanguageTag, HasTheUsualCase) {
  EXPECT_EQ(language_tag("EN"), "en");
  EXPECT_EQ(language_tag("en_gb"), "en-GB");
  EXPECT_EQ(language_tag(" en-US, fr;q=0.5"), "en-US");
  EXPECT_EQ(language_tag("en_US.UTF-8"), "en-US");
  EXPECT_EQ(language_tag("ZH-hant-tw"), "zh-Hant-TW");
  EXPECT_EQ(language_tag("es-419"), "es-419");
  EXPECT_EQ(language_tag("en-GB-oxendict"), "en-GB");
}

TEST(LanguageTag, IsEmptyForWhatIsNone) {
  EXPECT_EQ(language_tag(""), "");
  EXPECT_EQ(language_tag("english"), "");
  EXPECT_EQ(language_tag("12"), "");
  EXPECT_EQ(language_tag("-"), "");
}

}  // namespace
}  // namespace diurna::html
