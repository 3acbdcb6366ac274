#include "nlp/tagger/tagger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "nlp/tok2vec/sample_text.h"
#include "nlp/tok2vec/tok2vec.h"

namespace diurna::nlp {
namespace {

using ::testing::HasSubstr;

const std::string kDirectory = std::string(DIURNA_MODEL_DIR) + "/en-core-web-sm";

class TaggerTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (config_) return;
    ASSERT_EQ(config_.error().code(), ErrorCode::kModelMissing) << config_.error().to_string();
    GTEST_SKIP() << config_.error().to_string();
  }

  const Result<PipelineConfig> config_ = PipelineConfig::read(kDirectory);
  text::StringStore strings_;
};

TEST_F(TaggerTest, GivesTheTagsOfSpacy) {
  const Result<Tok2Vec> tok2vec = Tok2Vec::open(kDirectory, "tok2vec", *config_, best_kernels());
  ASSERT_TRUE(tok2vec) << tok2vec.error().to_string();
  const Result<Tagger> tagger = Tagger::open(kDirectory, "tagger", *config_, best_kernels(), strings_);
  ASSERT_TRUE(tagger) << tagger.error().to_string();
  Workspace workspace;
  Decisions decisions;
  workspace.decisions = &decisions;
  std::vector<float> vectors;
  tok2vec->encode(sample::sample_ids(tok2vec->attributes()), sample::kSampleSize, workspace, vectors);
  // The text stands after two tokens of another one.
  doc::Tokens tokens;
  tokens.tag.assign(sample::kSampleSize + 2, 7);
  tagger->tag(vectors, {2, sample::kSampleSize + 2}, workspace, tokens);
  for (std::uint32_t i = 0; i < sample::kSampleSize; ++i) {
    EXPECT_EQ(strings_.get(tokens.tag[i + 2]), sample::kSample[i].tag) << sample::kSample[i].form;
  }
  EXPECT_EQ(tokens.tag[1], 7u);
  ASSERT_EQ(decisions.tagger.size(), sample::kSampleSize);
  EXPECT_EQ(decisions.tagger.front().token, 2u);
  for (const Decision& decision : decisions.tagger) EXPECT_GT(decision.margin, 0);
}

TEST_F(TaggerTest, ErrorsNameTheFile) {
  const std::string folder = ::testing::TempDir() + "tagger_test/tagger";
  std::filesystem::remove_all(::testing::TempDir() + "tagger_test");
  std::filesystem::create_directories(folder);
  const std::string pipeline = ::testing::TempDir() + "tagger_test";
  const auto error = [&](const std::string& cfg) {
    std::ofstream(folder + "/cfg", std::ios::binary) << cfg;
    const Result<Tagger> tagger = Tagger::open(pipeline, "tagger", *config_, best_kernels(), strings_);
    return tagger ? "no error" : tagger.error().to_string();
  };
  EXPECT_THAT(error("{\"labels\":"), HasSubstr("tagger/cfg: byte 0: not well-formed JSON (model_broken)"));
  EXPECT_THAT(error("{\"labels\":[]}"), HasSubstr("no list of labels"));
  EXPECT_THAT(error("{\"labels\":[\"NN\", 3]}"), HasSubstr("a label that is not a string"));
  EXPECT_THAT(error("{\"labels\":[\"NN\"]}"),
              HasSubstr("tagger/model: the pipeline has no file tagger/model"));
  std::filesystem::copy_file(kDirectory + "/tagger/model", folder + "/model",
                             std::filesystem::copy_options::overwrite_existing);
  EXPECT_THAT(error("{\"labels\":[\"NN\"]}"), HasSubstr("(50, 96) where the pipeline needs (1, 96)"));
}

}  // namespace
}  // namespace diurna::nlp
