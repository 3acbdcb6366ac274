#include "nlp/tok2vec/tok2vec.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include "nlp/tok2vec/sample_text.h"
#include "nlp/tok2vec/tok2vec_import.h"

namespace diurna::nlp {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string kDirectory = std::string(DIURNA_MODEL_DIR) + "/en-core-web-sm";

// The English network in an image of its own.
class Tok2VecTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (files_) return;
    ASSERT_EQ(files_.error().code(), ErrorCode::kModelMissing) << files_.error().to_string();
    GTEST_SKIP() << files_.error().to_string();
  }
  Result<Image> imported(const std::string& config, const std::string& component = "tok2vec") const {
    Result<PipelineConfig> parsed = PipelineConfig::parse("config.cfg", config);
    if (!parsed) return parsed.error();
    const Result<ThincModel> model = ThincModel::read(*files_, component + "/model");
    EXPECT_TRUE(model) << model.error().to_string();
    ImageWriter writer;
    writer.begin_section("network");
    const auto written = import_tok2vec(*model, *parsed, "components." + component + ".model", 0, writer);
    if (!written) return written.error();
    return Image::from_bytes(std::move(writer).finish(), "en.model");
  }
  const Image& image() {
    if (!image_) {
      const Result<std::string> config = files_->read("config.cfg");
      image_ = imported(*config).value();
    }
    return *image_;
  }
  Tok2Vec opened(const Kernels& kernels = best_kernels()) {
    ImageReader reader = image().section("network").value();
    Tok2Vec tok2vec = Tok2Vec::read(reader, nullptr, kernels);
    EXPECT_TRUE(reader.ok()) << reader.error().to_string();
    EXPECT_TRUE(reader.at_end());
    return tok2vec;
  }
  std::vector<float> encoded(const Tok2Vec& tok2vec, const std::vector<std::uint32_t>& lengths) {
    std::vector<std::uint64_t> ids;
    const std::vector<std::uint64_t> sample = sample::sample_ids(tok2vec.attributes());
    for (const std::uint32_t length : lengths) {
      for (std::uint32_t i = 0; i < length; ++i) {
        const auto row = sample.begin() +
                         static_cast<std::ptrdiff_t>(i % sample::kSampleSize * tok2vec.attributes().size());
        ids.insert(ids.end(), row, row + static_cast<std::ptrdiff_t>(tok2vec.attributes().size()));
      }
    }
    std::vector<float> vectors;
    tok2vec.encode(ids, lengths, scratch_, vectors);
    return vectors;
  }

  const Result<PipelineFiles> files_ = PipelineFiles::open(kDirectory);
  std::optional<Image> image_;
  Tok2Vec::Scratch scratch_;
};

TEST_F(Tok2VecTest, GivesTheVectorsOfSpacy) {
  const Tok2Vec tok2vec = opened();
  EXPECT_THAT(tok2vec.attributes(), ElementsAre(Attribute::kNorm, Attribute::kPrefix, Attribute::kSuffix,
                                                Attribute::kShape, Attribute::kSpacy, Attribute::kIsSpace));
  ASSERT_EQ(tok2vec.width(), 96u);
  const std::vector<float> vectors = encoded(tok2vec, {sample::kSampleSize});
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
    const std::vector<float> vectors = encoded(tok2vec, {sample::kSampleSize, 1, 150});
    if (i == 0) expected = vectors;
    EXPECT_EQ(std::memcmp(vectors.data(), expected.data(), expected.size() * sizeof(float)), 0)
        << list.tables[i]->name;
  }
}

TEST_F(Tok2VecTest, ATextsVectorsDoNotDependOnItsNeighboursOrItsPast) {
  const Tok2Vec tok2vec = opened();
  const std::vector<float> alone = encoded(tok2vec, {7});
  const std::vector<float> among = encoded(tok2vec, {30, 7, 2000, 0, 1});
  ASSERT_EQ(among.size(), (30 + 7 + 2000 + 1) * tok2vec.width());
  EXPECT_TRUE(std::equal(alone.begin(), alone.end(), among.begin() + 30 * 96));
  EXPECT_EQ(encoded(tok2vec, {7}), alone);
  EXPECT_TRUE(encoded(tok2vec, {}).empty());
}

// A long text goes through the layers in segments, with rows of the neighbouring ones around each.
TEST_F(Tok2VecTest, ASegmentSeesItsNeighbours) {
  const Tok2Vec tok2vec = opened();
  constexpr std::uint32_t kPeriod = sample::kSampleSize;
  const std::vector<float> vectors = encoded(tok2vec, {3000});
  // The text repeats itself, so its vectors do, away from its ends.
  for (std::size_t token = kPeriod; token + kPeriod + 4 < 3000; ++token) {
    for (std::size_t j = 0; j < 96; ++j) {
      ASSERT_NEAR(vectors[token * 96 + j], vectors[(token + kPeriod) * 96 + j], 2e-5) << token;
    }
  }
}

TEST_F(Tok2VecTest, RefusesPartsThatItDoesNotRunByName) {
  const std::string config =
      "[components.tok2vec.model]\n@architectures = \"spacy.Tok2Vec.v2\"\n"
      "[components.tok2vec.model.embed]\n@architectures = \"spacy.MultiHashEmbed.v2\"\nwidth = 96\n"
      "attrs = [\"NORM\",\"PREFIX\",\"SUFFIX\",\"SHAPE\",\"SPACY\",\"IS_SPACE\"]\n"
      "rows = [5000,1000,2500,2500,50,50]\ninclude_static_vectors = false\n"
      "[components.tok2vec.model.encode]\n@architectures = \"spacy.MaxoutWindowEncoder.v2\"\nwidth = 96\n"
      "depth = 4\nwindow_size = 1\nmaxout_pieces = 3\n";
  const auto error_with = [&](const std::string& from, const std::string& to) -> std::string {
    std::string changed = config;
    const std::size_t at = changed.find(from);
    if (at == std::string::npos) return "not in the config: " + from;
    const Result<Image> result = imported(changed.replace(at, from.size(), to));
    return result ? "no error" : result.error().to_string();
  };
  EXPECT_EQ(error_with("5000", "5000"), "no error");
  EXPECT_THAT(error_with("spacy.Tok2Vec.v2", "spacy-transformers.TransformerModel.v3"),
              HasSubstr("TransformerModel"));
  EXPECT_THAT(error_with("include_static_vectors = false", "include_static_vectors = true"),
              HasSubstr("static vectors are asked for, and the pipeline has none"));
  EXPECT_THAT(error_with("\"SHAPE\"", "\"CLUSTER\""), HasSubstr("CLUSTER is not supported"));
  EXPECT_THAT(error_with("MaxoutWindowEncoder", "MishWindowEncoder"), HasSubstr("MishWindowEncoder"));
  EXPECT_THAT(error_with("5000", "4999"), HasSubstr("the shape (5000, 96) where the pipeline needs (4999"));
  EXPECT_THAT(error_with("depth = 4", "depth = 5"), HasSubstr("5 layers named maxout"));
  EXPECT_THAT(error_with("depth = 4", "depth = 0"), HasSubstr("a size is out of range"));
}

}  // namespace
}  // namespace diurna::nlp
