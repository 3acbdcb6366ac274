#include "article/wording.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::article {
namespace {

using ::testing::ElementsAre;

TEST(Trimmed, DropsEveryKindOfWhiteSpace) {
  EXPECT_EQ(trimmed(" \t\u00A0The pier\u3000\n"), "The pier");
  EXPECT_EQ(trimmed(" \u2003 "), "");
}

TEST(EndMark, LooksBehindQuotesAndBrackets) {
  EXPECT_EQ(end_mark("He called it “mad.”"), U'.');
  EXPECT_EQ(end_mark("(The pier is shut.)"), U'.');
  EXPECT_EQ(end_mark("The pier is shut"), U'\0');
  EXPECT_EQ(end_mark("Three things:"), U':');
  EXPECT_EQ(end_mark(""), U'\0');
}

TEST(EndsSentence, KnowsTheMarksOfSeveralScripts) {
  EXPECT_TRUE(ends_sentence("桥已经关闭。"));
  EXPECT_TRUE(ends_sentence("پل بسته است؟"));
  EXPECT_TRUE(ends_sentence("पुल बंद है।"));
  EXPECT_TRUE(ends_sentence("And then…"));
  EXPECT_FALSE(ends_sentence("Harbour news;"));
}

TEST(TitleCase, TellsTitlesFromSentences) {
  EXPECT_TRUE(is_title_cased("Harbour Master Says He Will Not Resign."));
  EXPECT_TRUE(is_title_cased("A Town by the Sea and Its Last Ferry"));
  EXPECT_FALSE(is_title_cased("Harbour master Ana Ferro said on Monday she will not resign."));
  EXPECT_FALSE(is_title_cased("Pier Shut"));  // too few words to say
  EXPECT_FALSE(is_title_cased("桥已经 关闭 多年 了"));
}

TEST(AllCaps, NeedsEveryWord) {
  EXPECT_TRUE(is_all_caps("FERRY SINKS."));
  EXPECT_TRUE(is_all_caps("ST. JOHN’S"));
  EXPECT_FALSE(is_all_caps("FERRY sinks"));
  EXPECT_FALSE(is_all_caps("42"));
}

TEST(BareWord, KeepsLettersAndDigits) {
  EXPECT_EQ(bare_word("“X”,"), "X");
  EXPECT_EQ(bare_word("…"), "");
  EXPECT_THAT(split_words(" a\u00A0b\n c "), ElementsAre("a", "b", "c"));
}

}  // namespace
}  // namespace diurna::article
