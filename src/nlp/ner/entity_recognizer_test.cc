#include "nlp/ner/entity_recognizer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nlp/tok2vec/sample_text.h"

namespace diurna::nlp {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string kDirectory = std::string(DIURNA_MODEL_DIR) + "/en-core-web-sm";

class EntityRecognizerTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (config_) return;
    ASSERT_EQ(config_.error().code(), ErrorCode::kModelMissing) << config_.error().to_string();
    GTEST_SKIP() << config_.error().to_string();
  }
  // What spaCy gave the recogniser, after `first` tokens of another text.
  doc::Tokens sample_tokens(std::uint32_t first) const {
    doc::Tokens tokens;
    tokens.entity_tag.resize(first + sample::kSampleSize);
    tokens.entity_label.resize(first + sample::kSampleSize, 5);
    tokens.sentence_start.resize(first);
    for (const sample::SampleToken& token : sample::kSample)
      tokens.sentence_start.push_back(token.sentence_start);
    return tokens;
  }

  const Result<PipelineConfig> config_ = PipelineConfig::read(kDirectory);
  text::StringStore strings_;
  Workspace workspace_;
};

std::string entity_name(const doc::Tokens& tokens, std::uint32_t i, const text::StringStore& strings) {
  if (tokens.entity_tag[i] == doc::EntityTag::kOutside) return "";
  const char* prefix = tokens.entity_tag[i] == doc::EntityTag::kBegin ? "B-" : "I-";
  return prefix + std::string(strings.get(tokens.entity_label[i]));
}

TEST_F(EntityRecognizerTest, GivesTheEntitiesOfSpacy) {
  const auto ner = EntityRecognizer::open(kDirectory, "ner", *config_, best_kernels(), strings_);
  ASSERT_TRUE(ner) << ner.error().to_string();
  EXPECT_THAT(ner->attributes(),
              ElementsAre(Attribute::kNorm, Attribute::kPrefix, Attribute::kSuffix, Attribute::kShape));
  Decisions decisions;
  workspace_.decisions = &decisions;
  constexpr std::uint32_t kFirst = 4;
  doc::Tokens tokens = sample_tokens(kFirst);
  ner->recognize(sample::sample_ids(ner->attributes()), sample::sample_is_space(),
                 {kFirst, kFirst + sample::kSampleSize}, workspace_, tokens);
  std::size_t entities = 0;
  for (std::uint32_t i = 0; i < sample::kSampleSize; ++i) {
    EXPECT_EQ(entity_name(tokens, kFirst + i, strings_), sample::kSample[i].entity)
        << sample::kSample[i].form;
    entities += sample::kSample[i].entity.starts_with("B-") ? 1 : 0;
  }
  EXPECT_EQ(tokens.entity_label[kFirst], 0u);
  ASSERT_EQ(tokens.entities.size(), entities);
  EXPECT_EQ(tokens.entities[1].tokens, (TokenSpan{kFirst + 7, kFirst + 10}));
  EXPECT_EQ(strings_.get(tokens.entities[1].label), "ORG");
  ASSERT_EQ(decisions.ner.size(), sample::kSampleSize);
  EXPECT_EQ(decisions.ner.back().token, kFirst + sample::kSampleSize - 1);
}

TEST_F(EntityRecognizerTest, KeepsEntitiesInsideTheSentencesThatItIsGiven) {
  const auto ner = EntityRecognizer::open(kDirectory, "ner", *config_, best_kernels(), strings_);
  ASSERT_TRUE(ner) << ner.error().to_string();
  doc::Tokens tokens = sample_tokens(0);
  tokens.sentence_start[9] = 1;  // between "Harbour" and "Board"
  ner->recognize(sample::sample_ids(ner->attributes()), sample::sample_is_space(), {0, sample::kSampleSize},
                 workspace_, tokens);
  for (const doc::EntitySpan& entity : tokens.entities) {
    EXPECT_FALSE(entity.tokens.begin < 9 && entity.tokens.end > 9);
  }
}

TEST_F(EntityRecognizerTest, RefusesVectorsOfAnotherComponent) {
  std::string text =
      "[components.ner.model]\n@architectures = \"spacy.TransitionBasedParser.v2\"\nstate_type = \"ner\"\n"
      "extra_state_tokens = false\nhidden_width = 64\nmaxout_pieces = 2\nuse_upper = true\n"
      "[components.ner.model.tok2vec]\n@architectures = \"spacy.Tok2VecListener.v1\"\n";
  const Result<PipelineConfig> config = PipelineConfig::parse("config.cfg", text);
  ASSERT_TRUE(config);
  const auto ner = EntityRecognizer::open(kDirectory, "ner", *config, best_kernels(), strings_);
  ASSERT_FALSE(ner);
  EXPECT_THAT(ner.error().message(), HasSubstr("spacy.Tok2VecListener.v1\" is not supported"));
}

}  // namespace
}  // namespace diurna::nlp
