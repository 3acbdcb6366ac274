#include "places/words.h"

#include <gmock/gmock.h>

namespace diurna::places {
namespace {

using testing::ElementsAre;

std::vector<std::string> keys(std::string_view text) {
  std::vector<std::string> found;
  for (const Word& word : words_of(text, {0, static_cast<std::uint32_t>(text.size())}))
    found.push_back(word.key);
  return found;
}

TEST(Words, AreSmallLettersWithoutAccents) {
  EXPECT_EQ(key_of("São Tomé"), "sao tome");
  EXPECT_EQ(key_of("Łódź"), "lodz");
  EXPECT_EQ(key_of("Bagrām"), "bagram");
  EXPECT_EQ(key_of("Großenhain"), "grossenhain");
  EXPECT_EQ(key_of("Москва́"), key_of("МОСКВА"));
}

TEST(Words, ArabicAndPersianLettersAreOne) {
  EXPECT_EQ(key_of("كابل"), key_of("کابل"));
  EXPECT_EQ(key_of("أفريقيا"), key_of("افریقیا"));
}

TEST(Words, EndAtHyphensAndApostrophes) {
  EXPECT_THAT(keys("Saint-Denis and Côte d'Ivoire"),
              ElementsAre("saint", "denis", "and", "cote", "d", "ivoire"));
  EXPECT_THAT(keys("Oslo’s harbour"), ElementsAre("oslo", "s", "harbour"));
}

TEST(Words, LettersWithFullStopsAreOneWord) {
  const std::string text = "The U.S. fleet left D.C.";
  const auto words = words_of(text, {0, static_cast<std::uint32_t>(text.size())});
  ASSERT_EQ(words.size(), 5u);
  EXPECT_EQ(words[1].key, "us");
  EXPECT_EQ(slice(text, words[1].span), "U.S.");
  EXPECT_TRUE(words[1].dotted);
  EXPECT_EQ(words[4].key, "dc");
}

TEST(Words, AFullStopAtTheEndOfASentenceIsNoPartOfAWord) {
  EXPECT_THAT(keys("He went to Oslo. A boat left."),
              ElementsAre("he", "went", "to", "oslo", "a", "boat", "left"));
}

TEST(Words, ChineseCharactersAreWords) {
  EXPECT_THAT(keys("北京市"), ElementsAre("北", "京", "市"));
}

TEST(Words, KnowTheirCase) {
  const std::string text = "KABUL Oslo van";
  const auto words = words_of(text, {0, static_cast<std::uint32_t>(text.size())});
  ASSERT_EQ(words.size(), 3u);
  EXPECT_TRUE(words[0].all_capital);
  EXPECT_TRUE(words[1].capital && !words[1].all_capital);
  EXPECT_FALSE(words[2].capital);
}

TEST(Words, OfARangeStayInIt) {
  const std::string text = "Oslo and Bergen";
  const auto words = words_of(text, {5, 8});
  ASSERT_EQ(words.size(), 1u);
  EXPECT_EQ(words[0].span, (ByteSpan{5, 8}));
}

}  // namespace
}  // namespace diurna::places
