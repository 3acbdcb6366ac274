#include "nlp/senter/senter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "nlp/senter/senter_import.h"
#include "nlp/tok2vec/testing_component.h"

namespace diurna::nlp {
namespace {

using testing::HasSubstr;

const std::filesystem::path kModel = std::filesystem::path(DIURNA_MODEL_DIR) / "en-core-web-sm";

class SenterTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(config_) << config_.error().to_string();
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_ / "senter");
    std::filesystem::copy_file(kModel / "senter/model", folder_ / "senter/model");
  }

  Result<Image> imported(const std::string& cfg) {
    std::ofstream(folder_ / "senter/cfg", std::ios::binary) << cfg;
    std::ofstream(folder_ / "config.cfg") << "[nlp]\n";
    const Result<PipelineFiles> files = PipelineFiles::open(folder_.string());
    if (!files) return files.error();
    return imported_component(*files, *config_, "senter", 16, import_senter, names_);
  }

  // Where the sentences of the sample begin, after a component that found its only one at token 4.
  std::vector<std::uint32_t> starts(const std::string& cfg) {
    const Result<Image> image = imported(cfg);
    EXPECT_TRUE(image) << image.error().to_string();
    if (!image) return {};
    ImageReader reader = image->section("component").value();
    const VectorSource source = VectorSource::read(reader, nullptr, best_kernels());
    const Senter senter = Senter::read(reader, best_kernels());
    EXPECT_TRUE(reader.ok()) << reader.error().to_string();
    if (source.own() == nullptr) return {};
    doc::Tokens tokens;
    tokens.sentence_start.resize(sample::kSampleSize);
    tokens.sentence_start[4] = 1;
    Senter::Scratch scratch;
    const std::vector<BatchText> batch = {{&tokens, {0, sample::kSampleSize}, 0}};
    senter.apply(batch, vectors_of_sample(*source.own()), scratch, nullptr);
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < sample::kSampleSize; ++i) {
      if (tokens.sentence_start[i] != 0) found.push_back(i);
    }
    return found;
  }

  const std::filesystem::path folder_ =
      std::filesystem::path(testing::TempDir()) /
      (std::string("senter_test_") + testing::UnitTest::GetInstance()->current_test_info()->name());
  std::set<std::string> names_;
  Result<PipelineConfig> config_ = PipelineConfig::read(*PipelineFiles::open(kModel.string()));
};

// The expected starts are those of spaCy 3.8.18.
TEST_F(SenterTest, FindsTheSentencesOfSpacy) {
  EXPECT_THAT(starts(R"({"overwrite": true})"), testing::ElementsAre(0u, 15u, 33u));
}

TEST_F(SenterTest, LeavesTheFirstTokenAloneIfItDoesNotOverwrite) {
  EXPECT_THAT(starts(R"({"overwrite": false})"), testing::ElementsAre(15u, 33u));
  EXPECT_THAT(starts("{}"), testing::ElementsAre(15u, 33u));
}

TEST_F(SenterTest, MayReadTheSharedVectors) {
  const auto config = PipelineConfig::parse("config.cfg", R"([components.senter.model]
@architectures = "spacy.Tagger.v1"
[components.senter.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 16
upstream = "*"
)");
  ASSERT_TRUE(config) << config.error().to_string();
  config_ = *config;
  const Result<Image> image = imported("{}");
  ASSERT_TRUE(image) << image.error().to_string();
  ImageReader reader = image->section("component").value();
  const VectorSource source = VectorSource::read(reader, nullptr, best_kernels());
  EXPECT_EQ(source.own(), nullptr);
  EXPECT_EQ(source.width(), 16u);
  EXPECT_EQ(Senter::read(reader, best_kernels()).width(), 16u);
}

TEST_F(SenterTest, ErrorsNameTheFile) {
  const auto error = [&](const std::string& cfg) {
    const Result<Image> image = imported(cfg);
    return image ? "no error" : image.error().to_string();
  };
  EXPECT_THAT(error("[]"), HasSubstr("senter/cfg: byte 0: not a JSON object"));
  EXPECT_THAT(error(R"({"overwrite": "no"})"), HasSubstr("overwrite is neither true nor false"));
  std::filesystem::copy_file(kModel / "tagger/model", folder_ / "senter/model",
                             std::filesystem::copy_options::overwrite_existing);
  EXPECT_THAT(error("{}"), HasSubstr("senter/model"));
}

}  // namespace
}  // namespace diurna::nlp
