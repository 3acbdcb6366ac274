#include "times/tense.h"

#include <gtest/gtest.h>

#include "times/testing_tokens.h"

namespace diurna::times {
namespace {

struct Word {
  std::string form;
  text::StringId tag;
  std::uint32_t head;
  text::StringId dep;
};

// The tense around the last word.
Tense tense(const std::vector<Word>& words) {
  using text::operator""_id;
  std::string text;
  doc::Tokens tokens;
  for (const Word& word : words) {
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += word.form;
    tokens.span.push_back({begin, static_cast<std::uint32_t>(text.size())});
    tokens.tag.push_back(word.tag);
    tokens.head.push_back(word.head);
    tokens.dep.push_back(word.dep);
    text += ' ';
  }
  const std::uint32_t size = tokens.size();
  return tense_of(text, tokens, {0, size}, {size - 1, size});
}

using text::operator""_id;

TEST(Tense, FollowsTheGoverningVerb) {
  EXPECT_EQ(tense({{"Miners", "NNS"_id, 1, "nsubj"_id},
                   {"marched", "VBD"_id, 1, "ROOT"_id},
                   {"Sunday", "NNP"_id, 1, "npadvmod"_id}}),
            Tense::kPast);
  EXPECT_EQ(tense({{"Miners", "NNS"_id, 2, "nsubj"_id},
                   {"will", "MD"_id, 2, "aux"_id},
                   {"march", "VB"_id, 2, "ROOT"_id},
                   {"Sunday", "NNP"_id, 2, "npadvmod"_id}}),
            Tense::kFuture);
  EXPECT_EQ(tense({{"School", "NN"_id, 1, "nsubj"_id},
                   {"reopens", "VBZ"_id, 1, "ROOT"_id},
                   {"Sunday", "NNP"_id, 1, "npadvmod"_id}}),
            Tense::kPresent);
}

TEST(Tense, ThePerfectIsPast) {
  EXPECT_EQ(tense({{"He", "PRP"_id, 2, "nsubj"_id},
                   {"has", "VBZ"_id, 2, "aux"_id},
                   {"quit", "VBN"_id, 2, "ROOT"_id},
                   {"Sunday", "NNP"_id, 2, "npadvmod"_id}}),
            Tense::kPast);
}

TEST(Tense, AnInfinitiveLooksAhead) {
  EXPECT_EQ(tense({{"They", "PRP"_id, 1, "nsubj"_id},
                   {"agreed", "VBD"_id, 1, "ROOT"_id},
                   {"to", "TO"_id, 3, "aux"_id},
                   {"meet", "VB"_id, 1, "xcomp"_id},
                   {"Sunday", "NNP"_id, 3, "npadvmod"_id}}),
            Tense::kFuture);
}

TEST(Tense, WithoutTagsOnlyWillIsFuture) {
  EXPECT_EQ(tense({{"They", 0, 0, 0}, {"meet", 0, 0, 0}, {"Sunday", 0, 0, 0}}), Tense::kPast);
  EXPECT_EQ(tense({{"They", 0, 0, 0}, {"will", 0, 0, 0}, {"meet", 0, 0, 0}, {"Sunday", 0, 0, 0}}),
            Tense::kFuture);
}

TEST(Tense, SurvivesACycleOfHeads) {
  EXPECT_EQ(
      tense({{"a", "NN"_id, 1, "dep"_id}, {"b", "NN"_id, 0, "dep"_id}, {"Sunday", "NNP"_id, 0, "dep"_id}}),
      Tense::kPast);
}

}  // namespace
}  // namespace diurna::times
