#include "nlp/tokenizer/phrase_index.h"

#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

using Spans = std::vector<TokenSpan>;

std::vector<TokenSpan> find(const std::vector<std::vector<StringId>>& phrases,
                            const std::vector<StringId>& words) {
  PhraseIndex index;
  for (const auto& phrase : phrases) index.add(phrase);
  return index.find(words);
}

TEST(PhraseIndex, FindsEveryOccurrence) {
  EXPECT_EQ(find({{1, 2}}, {1, 2, 3, 1, 1, 2}), (Spans{{0, 2}, {4, 6}}));
  EXPECT_EQ(find({{1, 2}}, {2, 1}), Spans{});
  EXPECT_EQ(find({}, {2, 1}), Spans{});
  EXPECT_EQ(find({{1}}, {}), Spans{});
}

TEST(PhraseIndex, TheLongestWinsWhereverItBegins) {
  EXPECT_EQ(find({{1, 2}, {2, 3, 4}}, {1, 2, 3, 4}), (Spans{{1, 4}}));
  EXPECT_EQ(find({{1}, {1, 2}, {1, 2, 3}}, {1, 2, 3, 1, 2}), (Spans{{0, 3}, {3, 5}}));
}

TEST(PhraseIndex, OfEquallyLongOnesTheLeftmostWins) {
  EXPECT_EQ(find({{1, 1}}, {1, 1, 1}), (Spans{{0, 2}}));
}

// The second 3-word phrase is refused for its first word, and still hides words 3 and 4 from {4, 5}.
TEST(PhraseIndex, ARefusedPhraseHidesItsWordsAllTheSame) {
  EXPECT_EQ(find({{1, 2, 3}, {3, 4, 5}, {4, 5}}, {1, 2, 3, 4, 5}), (Spans{{0, 3}}));
}

}  // namespace
}  // namespace diurna::nlp
