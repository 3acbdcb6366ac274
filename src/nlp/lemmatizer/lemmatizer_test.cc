#include "nlp/lemmatizer/lemmatizer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

using testing::HasSubstr;

doc::Tokens token_of(std::string_view form, std::string_view lower, std::string_view pos,
                     std::string_view morph) {
  doc::Tokens tokens;
  tokens.span.push_back({0, static_cast<std::uint32_t>(form.size())});
  tokens.orth.push_back(tokens.strings.add(form));
  tokens.lower.push_back(tokens.strings.add(lower));
  tokens.pos.push_back(tokens.strings.add(pos));
  tokens.morph.push_back(tokens.strings.add(morph));
  return tokens;
}

class EnglishLemmatizer : public testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(lemmatizer_) << lemmatizer_.error().to_string(); }

  std::string lemma(std::string_view form, std::string_view lower, std::string_view pos,
                    std::string_view morph = "") {
    doc::Tokens tokens = token_of(form, lower, pos, morph);
    lemmatizer_->apply(tokens, {0, 1});
    return std::string(tokens.lemma_text(0));
  }

  const Result<Lemmatizer> lemmatizer_ = Lemmatizer::open(std::string(DIURNA_MODEL_DIR) + "/en-core-web-sm",
                                                          "lemmatizer", {"en", "rule", false});
};

// The expected lemmas are those of spaCy 3.8.18 with the same tables.
TEST_F(EnglishLemmatizer, AppliesSuffixRulesAndPrefersKnownWords) {
  EXPECT_EQ(lemma("Ministers", "ministers", "NOUN", "Number=Plur"), "minister");
  EXPECT_EQ(lemma("glasses", "glasses", "NOUN", "Number=Plur"), "glass");
  EXPECT_EQ(lemma("denies", "denies", "VERB", "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"), "deny");
  EXPECT_EQ(lemma("larger", "larger", "ADJ", "Degree=Cmp"), "large");
}

TEST_F(EnglishLemmatizer, PutsExceptionsFirst) {
  EXPECT_EQ(lemma("said", "said", "VERB", "Tense=Past|VerbForm=Fin"), "say");
  EXPECT_EQ(lemma("children", "children", "NOUN", "Number=Plur"), "child");
}

TEST_F(EnglishLemmatizer, LeavesBaseFormsAndNamesAlone) {
  EXPECT_EQ(lemma("News", "news", "NOUN", "Number=Sing"), "news");
  EXPECT_EQ(lemma("Balkans", "balkans", "PROPN", "Number=Plur"), "Balkans");
  EXPECT_EQ(lemma("Of", "of", "ADP"), "of");
  EXPECT_EQ(lemma("\n", "\n", "SPACE"), "\n");
}

TEST_F(EnglishLemmatizer, KeepsTheCaseOfWhatNoRuleFits) {
  EXPECT_EQ(lemma("NGO", "ngo", "NOUN", "Number=Plur"), "NGO");
}

TEST_F(EnglishLemmatizer, KeepsALemmaThatIsSet) {
  doc::Tokens tokens = token_of("were", "were", "AUX", "");
  tokens.lemma.push_back(tokens.strings.add("be"));
  lemmatizer_->apply(tokens, {0, 1});
  EXPECT_EQ(tokens.lemma_text(0), "be");
}

// {"lemma_lookup": {"ran": "run"}}
const std::string kLookupTable = "\x81\xAClemma_lookup\x81\xA3ran\xA3run";

TEST(Lemmatizer, LooksFormsUpInLookupMode) {
  const Result<Lemmatizer> lemmatizer = Lemmatizer::from_bytes(kLookupTable, "t", {"xx", "lookup", false});
  ASSERT_TRUE(lemmatizer) << lemmatizer.error().to_string();
  doc::Tokens known = token_of("ran", "ran", "", "");
  lemmatizer->apply(known, {0, 1});
  EXPECT_EQ(known.lemma_text(0), "run");
  doc::Tokens other = token_of("Walked", "walked", "", "");
  lemmatizer->apply(other, {0, 1});
  EXPECT_EQ(other.lemma_text(0), "Walked");
}

TEST(Lemmatizer, OverwritesWhereTheModelSaysSo) {
  const Result<Lemmatizer> lemmatizer = Lemmatizer::from_bytes(kLookupTable, "t", {"xx", "lookup", true});
  ASSERT_TRUE(lemmatizer) << lemmatizer.error().to_string();
  doc::Tokens tokens = token_of("ran", "ran", "", "");
  tokens.lemma.push_back(tokens.strings.add("sprint"));
  lemmatizer->apply(tokens, {0, 1});
  EXPECT_EQ(tokens.lemma_text(0), "run");
}

TEST(Lemmatizer, RefusesByNameWhatItCannotDo) {
  const auto message = [](const LemmatizerOptions& options) {
    const Result<Lemmatizer> lemmatizer = Lemmatizer::from_bytes(kLookupTable, "t", options);
    return lemmatizer ? "" : lemmatizer.error().to_string();
  };
  EXPECT_THAT(message({"fr", "rule", false}), HasSubstr("language 'fr'"));
  EXPECT_THAT(message({"en", "pos_lookup", false}), HasSubstr("mode 'pos_lookup'"));
  EXPECT_THAT(message({"en", "rule", false}), HasSubstr("lemma_rules"));
}

}  // namespace
}  // namespace diurna::nlp
