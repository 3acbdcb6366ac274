#include "nlp/tok2vec/tok2vec.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstring>

#include "nlp/tok2vec/sample_text.h"

namespace diurna::nlp {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string kDirectory = std::string(DIURNA_MODEL_DIR) + "/en-core-web-sm";

class Tok2VecTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (config_) return;
    ASSERT_EQ(config_.error().code(), ErrorCode::kModelMissing) << config_.error().to_string();
    GTEST_SKIP() << config_.error().to_string();
  }
  Tok2Vec opened(const Kernels& kernels = best_kernels()) const {
    Result<Tok2Vec> tok2vec = Tok2Vec::open(kDirectory, "tok2vec", *config_, kernels);
    EXPECT_TRUE(tok2vec) << tok2vec.error().to_string();
    return std::move(*tok2vec);
  }

  const Result<PipelineConfig> config_ = PipelineConfig::read(kDirectory);
  Workspace workspace_;
};

TEST_F(Tok2VecTest, GivesTheVectorsOfSpacy) {
  const Tok2Vec tok2vec = opened();
  EXPECT_THAT(tok2vec.attributes(), ElementsAre(Attribute::kNorm, Attribute::kPrefix, Attribute::kSuffix,
                                                Attribute::kShape, Attribute::kSpacy, Attribute::kIsSpace));
  ASSERT_EQ(tok2vec.width(), 96u);
  std::vector<float> vectors;
  tok2vec.encode(sample::sample_ids(tok2vec.attributes()), sample::kSampleSize, workspace_, vectors);
  ASSERT_EQ(vectors.size(), sample::kSampleSize * 96);
  // The first token, the white space in the middle, the last token; four dimensions of each.
  const std::pair<std::size_t, std::array<float, 4>> expected[] = {
      {0, {1.02972f, -0.775334f, 0.668261f, 0.569696f}},
      {14, {-1.54887f, -0.578784f, -0.114984f, -1.05737f}},
      {57, {-0.994941f, -0.409838f, -0.316735f, -0.888784f}},
  };
  for (const auto& [token, values] : expected) {
    for (std::size_t j = 0; j < values.size(); ++j)
      EXPECT_NEAR(vectors[token * 96 + j], values[j], 2e-5) << token;
  }
  double sum = 0;
  for (const float value : vectors) sum += static_cast<double>(value);
  EXPECT_NEAR(sum, 11.5877, 1e-3);
}

TEST_F(Tok2VecTest, EveryVariantOfTheKernelsGivesTheSameBytes) {
  const KernelList list = available_kernels();
  std::vector<float> expected;
  for (std::size_t i = 0; i < list.size; ++i) {
    const Tok2Vec tok2vec = opened(*list.tables[i]);
    std::vector<float> vectors;
    tok2vec.encode(sample::sample_ids(tok2vec.attributes()), sample::kSampleSize, workspace_, vectors);
    if (i == 0) expected = vectors;
    EXPECT_EQ(std::memcmp(vectors.data(), expected.data(), expected.size() * sizeof(float)), 0)
        << list.tables[i]->name;
  }
}

TEST_F(Tok2VecTest, AWorkspaceLeavesNoTraceOfTheTextBefore) {
  const Tok2Vec tok2vec = opened();
  const std::vector<std::uint64_t> ids = sample::sample_ids(tok2vec.attributes());
  const std::span<const std::uint64_t> one_token = std::span(ids).first(tok2vec.attributes().size());
  std::vector<float> fresh, used, none;
  tok2vec.encode(one_token, 1, workspace_, fresh);
  tok2vec.encode(ids, sample::kSampleSize, workspace_, none);
  tok2vec.encode(one_token, 1, workspace_, used);
  EXPECT_EQ(fresh, used);
  tok2vec.encode({}, 0, workspace_, none);
  EXPECT_TRUE(none.empty());
}

std::string error_with(const std::string& config, const std::string& from, const std::string& to) {
  std::string changed = config;
  const std::size_t at = changed.find(from);
  if (at == std::string::npos) return "not in the config: " + from;
  changed.replace(at, from.size(), to);
  Result<PipelineConfig> parsed = PipelineConfig::parse("config.cfg", changed);
  if (!parsed) return parsed.error().to_string();
  const Result<Tok2Vec> tok2vec = Tok2Vec::open(kDirectory, "tok2vec", *parsed, best_kernels());
  return tok2vec ? "no error" : tok2vec.error().to_string();
}

TEST_F(Tok2VecTest, RefusesPartsThatItDoesNotRunByName) {
  const std::string config =
      "[components.tok2vec.model]\n@architectures = \"spacy.Tok2Vec.v2\"\n"
      "[components.tok2vec.model.embed]\n@architectures = \"spacy.MultiHashEmbed.v2\"\nwidth = 96\n"
      "attrs = [\"NORM\",\"PREFIX\",\"SUFFIX\",\"SHAPE\",\"SPACY\",\"IS_SPACE\"]\n"
      "rows = [5000,1000,2500,2500,50,50]\ninclude_static_vectors = false\n"
      "[components.tok2vec.model.encode]\n@architectures = \"spacy.MaxoutWindowEncoder.v2\"\nwidth = 96\n"
      "depth = 4\nwindow_size = 1\nmaxout_pieces = 3\n";
  EXPECT_EQ(error_with(config, "5000", "5000"), "no error");
  EXPECT_THAT(error_with(config, "spacy.Tok2Vec.v2", "spacy-transformers.TransformerModel.v3"),
              HasSubstr("TransformerModel"));
  EXPECT_THAT(error_with(config, "include_static_vectors = false", "include_static_vectors = true"),
              HasSubstr("include_static_vectors: true is not supported"));
  EXPECT_THAT(error_with(config, "\"SHAPE\"", "\"CLUSTER\""), HasSubstr("CLUSTER is not supported"));
  EXPECT_THAT(error_with(config, "MaxoutWindowEncoder", "MishWindowEncoder"), HasSubstr("MishWindowEncoder"));
  EXPECT_THAT(error_with(config, "5000", "4999"),
              HasSubstr("the shape (5000, 96) where the pipeline needs (4999"));
  EXPECT_THAT(error_with(config, "depth = 4", "depth = 5"), HasSubstr("5 layers named maxout"));
  EXPECT_THAT(error_with(config, "depth = 4", "depth = 0"), HasSubstr("depth: out of range"));
}

}  // namespace
}  // namespace diurna::nlp
