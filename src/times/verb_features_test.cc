#include "times/verb_features.h"

#include <gtest/gtest.h>

namespace diurna::times {
namespace {

// A sentence of words apart by blanks, with the features of some of them.
struct Sentence {
  std::string text;
  doc::Tokens tokens;
  std::vector<Piece> pieces;

  Sentence(std::string words, const std::vector<std::pair<std::string, std::string>>& features)
      : text(std::move(words)) {
    static const Result<Vocabulary> kFrench =
        Vocabulary::load(std::string(DIURNA_SOURCE_DIR) + "/data", "times/words_fr.tsv");
    pieces = cut_words(text, {0, static_cast<std::uint32_t>(text.size())}, kFrench.value());
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      add(text.substr(at, end - at), static_cast<std::uint32_t>(at), features);
      at = end + 1;
    }
  }

  void add(const std::string& word, std::uint32_t at,
           const std::vector<std::pair<std::string, std::string>>& features) {
    using text::operator""_id;
    std::string found;
    for (const auto& [named, its_features] : features) {
      if (named == word) found = its_features;
    }
    tokens.span.push_back({at, at + static_cast<std::uint32_t>(word.size())});
    tokens.morph.push_back(tokens.strings.add(found));
    tokens.pos.push_back(word == "a" ? "AUX"_id : "VERB"_id);
  }

  Tense tense(const std::string& word) const {
    for (std::uint32_t i = 0; i < pieces.size(); ++i) {
      if (pieces[i].text == word) return tense_near(pieces, i, i + 1, &tokens);
    }
    return Tense::kPresent;
  }
};

TEST(VerbFeatures, TheNearestFiniteVerbDecides) {
  const Sentence sentence("elle partira lundi et il arriva mardi",
                          {{"partira", "Tense=Fut|VerbForm=Fin"}, {"arriva", "Tense=Past|VerbForm=Fin"}});
  EXPECT_EQ(sentence.tense("lundi"), Tense::kFuture);
  EXPECT_EQ(sentence.tense("mardi"), Tense::kPast);
}

TEST(VerbFeatures, AnAuxiliaryAndAParticipleAreThePast) {
  const Sentence sentence("il a ouvert lundi",
                          {{"a", "Tense=Pres|VerbForm=Fin"}, {"ouvert", "Tense=Past|VerbForm=Part"}});
  EXPECT_EQ(sentence.tense("lundi"), Tense::kPast);
}

TEST(VerbFeatures, AWordThatAnnouncesIsTheFuture) {
  const Sentence sentence("le vote est prévu lundi", {{"est", "Tense=Pres|VerbForm=Fin"}});
  EXPECT_EQ(sentence.tense("lundi"), Tense::kFuture);
}

TEST(VerbFeatures, AVerbOfAnotherClauseSaysNothing) {
  const Sentence sentence("il a dit lundi qu'elle partira", {{"partira", "Tense=Fut|VerbForm=Fin"}});
  EXPECT_EQ(sentence.tense("lundi"), Tense::kPast);
}

}  // namespace
}  // namespace diurna::times
