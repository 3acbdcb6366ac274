#include "doc/tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::doc {
namespace {

using ::testing::ElementsAre;
using namespace diurna::text;

// "Ana Belic said rain fell . Nobody replied ."
Tokens two_sentences() {
  Tokens tokens;
  const std::uint32_t heads[] = {1, 2, 2, 4, 2, 2, 7, 7, 7};
  const StringId labels[] = {"compound"_id, "nsubj"_id, "ROOT"_id, "nsubj"_id, "ccomp"_id,
                             "punct"_id,    "nsubj"_id, "ROOT"_id, "punct"_id};
  const std::uint32_t left[] = {0, 0, 0, 3, 3, 5, 6, 6, 8};
  const std::uint32_t right[] = {0, 1, 5, 3, 4, 5, 6, 8, 8};
  for (std::uint32_t i = 0; i < 9; ++i) {
    tokens.span.push_back({i * 5, i * 5 + 4});
    tokens.head.push_back(heads[i]);
    tokens.dep.push_back(labels[i]);
    tokens.left_edge.push_back(left[i]);
    tokens.right_edge.push_back(right[i]);
    tokens.sentence_start.push_back(i == 0 || i == 6);
  }
  return tokens;
}

TEST(Tree, ListsChildrenInTextOrder) {
  const Tokens tokens = two_sentences();
  const Tree tree(tokens);
  EXPECT_THAT(tree.children(2), ElementsAre(1, 4, 5));
  EXPECT_TRUE(tree.children(0).empty());
  EXPECT_EQ(tree.child(2, {"ccomp"_id}), 4u);
  EXPECT_EQ(tree.child(2, {"dobj"_id}), std::nullopt);
}

TEST(Tree, KnowsSubtreesAndSentences) {
  const Tokens tokens = two_sentences();
  const Tree tree(tokens);
  EXPECT_EQ(tree.subtree(4), (TokenSpan{3, 5}));
  EXPECT_EQ(tree.sentence(7), (TokenSpan{6, 9}));
  EXPECT_EQ(tree.sentences().size(), 2u);
  EXPECT_TRUE(tree.is_below(3, 2));
  EXPECT_FALSE(tree.is_below(6, 2));
}

TEST(TokensIn, FindsThoseThatBeginThere) {
  const Tokens tokens = two_sentences();
  EXPECT_EQ(tokens_in(tokens, {5, 11}), (TokenSpan{1, 3}));
  EXPECT_EQ(bytes_of(tokens, {1, 3}), (ByteSpan{5, 14}));
}

}  // namespace
}  // namespace diurna::doc
