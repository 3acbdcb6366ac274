#include "statements/plain/prose.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::statements::plain {
namespace {

using ::testing::ElementsAre;

Prose prose_of(const std::string& text) {
  const QuotedBlock block{{0, static_cast<std::uint32_t>(text.size())}, 0};
  return read_prose(text, block, find_quotations(text, {block}));
}

std::vector<std::string> sentences_of(const std::string& text) {
  const Prose prose = prose_of(text);
  std::vector<std::string> found;
  for (const Words sentence : prose.sentences) found.emplace_back(slice(text, prose.bytes(sentence)));
  return found;
}

TEST(Prose, WordsKeepTheirJoinersAndNumbersTheirPoints) {
  const Prose prose = prose_of("می‌گوید 0.7 است،");
  std::vector<std::size_t> sizes;
  for (const Word& word : prose.words) sizes.push_back(word.span.size());
  EXPECT_THAT(sizes, ElementsAre(15, 3, 6, 2));
}

TEST(Prose, ASentenceMayEndInsideItsQuotation) {
  EXPECT_THAT(sentences_of("او گفت: «نه. هرگز.» بعد رفت."), ElementsAre("او گفت: «نه. هرگز.»", "بعد رفت."));
  EXPECT_THAT(sentences_of("«نه.»، او گفت. بعد رفت؟ آری"), ElementsAre("«نه.»، او گفت.", "بعد رفت؟", "آری"));
}

TEST(Prose, ASentenceHasAnEndSomewhere) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "واژه ";
  EXPECT_GT(prose_of(text).sentences.size(), 2u);
}

}  // namespace
}  // namespace diurna::statements::plain
