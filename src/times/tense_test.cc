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
  static const Result<Vocabulary> kVocabulary =
      Vocabulary::load(std::string(DIURNA_SOURCE_DIR) + "/data", "times/words.tsv");
  if (!kVocabulary) return Tense::kPresent;
  return tense_of(text, tokens, *kVocabulary, {0, size}, {size - 1, size});
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

TEST(Tense, AnInfinitivePlaysWithWhatImpliesIt) {
  EXPECT_EQ(tense({{"They", "PRP"_id, 1, "nsubj"_id},
                   {"refused", "VBD"_id, 1, "ROOT"_id},
                   {"to", "TO"_id, 3, "aux"_id},
                   {"meet", "VB"_id, 1, "xcomp"_id},
                   {"Sunday", "NNP"_id, 3, "npadvmod"_id}}),
            Tense::kPast);
  EXPECT_EQ(tense({{"They", "PRP"_id, 1, "nsubj"_id},
                   {"were", "VBD"_id, 1, "ROOT"_id},
                   {"quick", "JJ"_id, 1, "acomp"_id},
                   {"to", "TO"_id, 4, "aux"_id},
                   {"meet", "VB"_id, 2, "xcomp"_id},
                   {"Sunday", "NNP"_id, 4, "npadvmod"_id}}),
            Tense::kPast);
  EXPECT_EQ(tense({{"They", "PRP"_id, 1, "nsubj"_id},
                   {"were", "VBD"_id, 1, "ROOT"_id},
                   {"likely", "JJ"_id, 1, "acomp"_id},
                   {"to", "TO"_id, 4, "aux"_id},
                   {"meet", "VB"_id, 2, "xcomp"_id},
                   {"Sunday", "NNP"_id, 4, "npadvmod"_id}}),
            Tense::kFuture);
}

TEST(Tense, AnInfinitiveOfTheFirstWhoDidSomethingIsPast) {
  EXPECT_EQ(tense({{"She", "PRP"_id, 1, "nsubj"_id},
                   {"was", "VBD"_id, 1, "ROOT"_id},
                   {"the", "DT"_id, 4, "det"_id},
                   {"first", "JJ"_id, 4, "amod"_id},
                   {"miner", "NN"_id, 1, "attr"_id},
                   {"to", "TO"_id, 6, "aux"_id},
                   {"speak", "VB"_id, 4, "relcl"_id},
                   {"Sunday", "NNP"_id, 6, "npadvmod"_id}}),
            Tense::kPast);
}

TEST(Tense, APurposeOfThePresentLooksAhead) {
  EXPECT_EQ(tense({{"She", "PRP"_id, 1, "nsubj"_id},
                   {"is", "VBZ"_id, 1, "ROOT"_id},
                   {"here", "RB"_id, 1, "advmod"_id},
                   {"to", "TO"_id, 4, "aux"_id},
                   {"speak", "VB"_id, 1, "advcl"_id},
                   {"Sunday", "NNP"_id, 4, "npadvmod"_id}}),
            Tense::kFuture);
}

TEST(Tense, AParticiplePlaysWithItsClause) {
  EXPECT_EQ(tense({{"They", "PRP"_id, 2, "nsubj"_id},
                   {"will", "MD"_id, 2, "aux"_id},
                   {"begin", "VB"_id, 2, "ROOT"_id},
                   {"digging", "VBG"_id, 2, "xcomp"_id},
                   {"Sunday", "NNP"_id, 3, "npadvmod"_id}}),
            Tense::kFuture);
  EXPECT_EQ(tense({{"They", "PRP"_id, 2, "nsubj"_id},
                   {"will", "MD"_id, 2, "aux"_id},
                   {"bury", "VB"_id, 2, "ROOT"_id},
                   {"miners", "NNS"_id, 2, "dobj"_id},
                   {"found", "VBN"_id, 3, "acl"_id},
                   {"Sunday", "NNP"_id, 4, "npadvmod"_id}}),
            Tense::kPast);
}

TEST(Tense, WhatIsAnnouncedLiesAhead) {
  EXPECT_EQ(tense({{"They", "PRP"_id, 1, "nsubj"_id},
                   {"noted", "VBD"_id, 1, "ROOT"_id},
                   {"a", "DT"_id, 4, "det"_id},
                   {"planned", "VBN"_id, 4, "amod"_id},
                   {"march", "NN"_id, 1, "dobj"_id},
                   {"on", "IN"_id, 4, "prep"_id},
                   {"Sunday", "NNP"_id, 5, "pobj"_id}}),
            Tense::kFuture);
  EXPECT_EQ(tense({{"Shops", "NNS"_id, 1, "nsubj"_id},
                   {"closed", "VBD"_id, 1, "ROOT"_id},
                   {"ahead", "RB"_id, 1, "advmod"_id},
                   {"of", "IN"_id, 2, "prep"_id},
                   {"Sunday", "NNP"_id, 3, "pobj"_id}}),
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
