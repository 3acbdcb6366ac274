#include "actors/words.h"

#include <gmock/gmock.h>

#include <string>

#include "actors/testing_tokens.h"

namespace diurna::actors {
namespace {

using ::testing::ElementsAre;

std::vector<WordId> words(std::string_view name) {
  std::vector<WordId> found;
  cut_name(name, found);
  return found;
}

std::vector<WordId> words_of_tokens(const doc::Tokens& tokens) {
  std::vector<WordId> found;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) EXPECT_TRUE(append_words(tokens, i, found));
  return found;
}

TEST(CutName, CutsAtHyphensAndApostrophesAndDropsStops) {
  EXPECT_THAT(words("al-Shabaab"), ElementsAre(word_id("al"), word_id("shabaab")));
  EXPECT_EQ(words("U.N."), words("UN"));
  EXPECT_EQ(words("People's Republic"), words("People\u2019s Republic"));
  EXPECT_EQ(words("C\u00F4te d'Ivoire").size(), 3u);
  EXPECT_EQ(words("the Congo"), words("Congo"));
  EXPECT_THAT(words("Ha, Ho"), ElementsAre(word_id("ha"), word_id(","), word_id("ho")));
}

TEST(AppendWords, FindsTheWordsOfANameInItsTokens) {
  EXPECT_EQ(words_of_tokens(tokens_of("People 's Republic of China")), words("People's Republic of China"));
  EXPECT_EQ(words_of_tokens(tokens_of("C\u00D4TE d'Ivoire")), words("C\u00F4te d'Ivoire"));
  EXPECT_EQ(words_of_tokens(tokens_of("al - Shabaab")), words("al-Shabaab"));
}

TEST(AppendWords, KnowsWhatStandsInNoName) {
  std::vector<WordId> found;
  for (const char* sign : {".", "(", "\"", ":", ";", "\u2014"})
    EXPECT_FALSE(append_words(tokens_of(sign), 0, found)) << sign;
}

TEST(SingularOf, GoesByTheEndingOfWhatIsWrittenAsAName) {
  EXPECT_EQ(singular_of(tokens_of("Marines"), 0), word_id("marine"));
  EXPECT_EQ(singular_of(tokens_of("Deputies"), 0), word_id("deputy"));
  EXPECT_EQ(singular_of(tokens_of("Policewomen"), 0), word_id("policewoman"));
  EXPECT_EQ(singular_of(tokens_of("Schoolchildren"), 0), word_id("schoolchild"));
  EXPECT_EQ(singular_of(tokens_of("Army"), 0), 0u);
}

TEST(Writing, AShortAcronymIsNoWordInSmallLetters) {
  EXPECT_EQ(writing_of_name("WHO"), Writing::kCapitals);
  EXPECT_EQ(writing_of_name("U.S."), Writing::kCapitals);
  EXPECT_EQ(writing_of_name("NATO"), Writing::kCapital);
  EXPECT_EQ(writing_of_name("the Taliban"), Writing::kCapital);
  EXPECT_EQ(writing_of_name("al-Shabaab"), Writing::kAny);
  EXPECT_FALSE(is_written(tokens_of("who"), {0, 1}, Writing::kCapitals));
  EXPECT_FALSE(is_written(tokens_of("turkey"), {0, 1}, Writing::kCapital));
  EXPECT_TRUE(is_written(tokens_of("Nato"), {0, 1}, writing_of_name("NATO")));
}

TEST(Writing, TwoAcronymsMayDifferInTheirCaseAlone) {
  EXPECT_EQ(writing_of_name("JeM"), Writing::kMixed);
  EXPECT_FALSE(is_written(tokens_of("JEM"), {0, 1}, Writing::kMixed));
  EXPECT_FALSE(is_written(tokens_of("JeM"), {0, 1}, writing_of_name("JEM")));
}

}  // namespace
}  // namespace diurna::actors
