#include "times/piece.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "times/number.h"
#include "times/testing_tokens.h"

namespace diurna::times {
namespace {

const Vocabulary& vocabulary() {
  static const Result<Vocabulary> kLoaded =
      Vocabulary::load(std::string(DIURNA_SOURCE_DIR) + "/data", "times/words.tsv");
  return kLoaded.value();
}

// Tokens are what blanks separate.
std::vector<Piece> pieces_of(const std::string& text) {
  doc::Tokens tokens;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    tokens.span.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end + 1;
  }
  return cut(text, tokens, {0, tokens.size()}, vocabulary());
}

std::vector<std::string> texts_of(const std::string& text) {
  std::vector<std::string> texts;
  for (const Piece& piece : pieces_of(text)) texts.push_back(piece.text);
  return texts;
}

TEST(Piece, CutsAtTheEdgesOfLettersAndDigits) {
  EXPECT_THAT(texts_of("9:30pm mid-1990s Q3"),
              ::testing::ElementsAre("9", ":", "30", "pm", "mid", "-", "1990", "s", "q", "3"));
}

TEST(Piece, KeepsAbbreviationsWhole) {
  EXPECT_THAT(texts_of("Sept. p.m. o'clock U.S."), ::testing::ElementsAre("sept", "p.m", "o'clock", "u.s"));
}

TEST(Piece, ReadsTypographicSignsAsPlainOnes) {
  EXPECT_THAT(texts_of("2014\u20132016 \u201982"), ::testing::ElementsAre("2014", "-", "2016", "'", "82"));
}

TEST(Piece, KnowsWhereTokensBeginAndEnd) {
  const std::vector<Piece> pieces = pieces_of("in mid-1990s");
  EXPECT_TRUE(pieces[1].begins_token);
  EXPECT_FALSE(pieces[1].ends_token);
  EXPECT_FALSE(pieces[3].begins_token);
  EXPECT_TRUE(pieces[4].ends_token);
  EXPECT_FALSE(pieces[1].glued);
  EXPECT_TRUE(pieces[2].glued);
}

TEST(Piece, AMonthNeedsItsCapital) {
  EXPECT_NE(value_in(pieces_of("May")[0], *vocabulary().class_named("MONTH")), nullptr);
  EXPECT_EQ(value_in(pieces_of("may")[0], *vocabulary().class_named("MONTH")), nullptr);
}

TEST(Piece, ClassesOfDigits) {
  const std::vector<Piece> pieces = pieces_of("07 31 1999 2400 123456789012345");
  EXPECT_EQ(*value_in(pieces[0], kMonthNumber), "7");
  EXPECT_EQ(*value_in(pieces[0], kMinute), "7");
  EXPECT_EQ(value_in(pieces[1], kMonthNumber), nullptr);
  EXPECT_EQ(*value_in(pieces[1], kDay), "31");
  EXPECT_EQ(*value_in(pieces[2], kYear), "1999");
  EXPECT_EQ(value_in(pieces[3], kClock), nullptr);
  EXPECT_TRUE(pieces[4].classes.empty());
}

std::vector<std::string> words_of(const std::string& text, const std::string& language) {
  static const std::string kData = std::string(DIURNA_SOURCE_DIR) + "/data";
  const Result<Vocabulary> words = Vocabulary::load(kData, "times/words_" + language + ".tsv");
  std::vector<std::string> texts;
  for (const Piece& piece : cut_words(text, {0, static_cast<std::uint32_t>(text.size())}, words.value())) {
    texts.emplace_back(slice(text, piece.span));
  }
  return texts;
}

TEST(Piece, RowsOfSeveralWordsAreOnePiece) {
  EXPECT_THAT(words_of("l'après-midi du week-end", "fr"),
              ::testing::ElementsAre("l", "'", "après-midi", "du", "week-end"));
}

TEST(Piece, ParticlesComeOffTheFrontOfArabicWords) {
  EXPECT_THAT(words_of("والسبت للجمعة و2016 وزير", "ar"),
              ::testing::ElementsAre("و", "السبت", "ل", "لجمعة", "و", "2016", "وزير"));
}

TEST(Piece, DigitsOfAllScriptsAreDigits) {
  const std::string text = "۱۴۰۳ ١٤٠٣";
  const Vocabulary none;
  for (const Piece& piece : cut_words(text, {0, static_cast<std::uint32_t>(text.size())}, none)) {
    EXPECT_EQ(piece.text, "1403");
    EXPECT_NE(value_in(piece, kSolarYear), nullptr);
  }
}

TEST(Piece, SentencesEndAtMarks) {
  const std::string text = "À 18.30. Oui ! Non";
  const Vocabulary none;
  const std::vector<Piece> pieces = cut_words(text, {0, static_cast<std::uint32_t>(text.size())}, none);
  EXPECT_EQ(pieces.front().sentence, 0u);
  EXPECT_EQ(pieces[3].sentence, 0u);
  EXPECT_EQ(pieces.back().sentence, 2u);
}

}  // namespace
}  // namespace diurna::times
