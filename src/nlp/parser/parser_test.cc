#include "nlp/parser/parser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "nlp/parser/parser_import.h"
#include "nlp/tok2vec/testing_component.h"
#include "nlp/tok2vec/tok2vec_import.h"

namespace diurna::nlp {
namespace {

using ::testing::HasSubstr;
namespace fs = std::filesystem;

const std::string kDirectory = std::string(DIURNA_MODEL_DIR) + "/en-core-web-sm";

class ParserTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (files_) return;
    ASSERT_EQ(files_.error().code(), ErrorCode::kModelMissing) << files_.error().to_string();
    GTEST_SKIP() << files_.error().to_string();
  }
  Result<Image> imported(const PipelineFiles& files) {
    return imported_component(files, *PipelineConfig::read(*files_), "parser", 96, import_parser, strings_);
  }
  // The vectors of the shared network for the sample.
  std::vector<float> vectors() const {
    ImageWriter writer;
    writer.begin_section("network");
    const ThincModel model = ThincModel::read(*files_, "tok2vec/model").value();
    EXPECT_TRUE(import_tok2vec(model, *PipelineConfig::read(*files_), "components.tok2vec.model", 0, writer));
    const Image image = Image::from_bytes(std::move(writer).finish(), "network").value();
    ImageReader reader = image.section("network").value();
    return vectors_of_sample(Tok2Vec::read(reader, nullptr, best_kernels()));
  }
  // What the import says of the parser's files when `name` holds `bytes`.
  std::string error_with(const std::string& name, const std::string& bytes) {
    const std::string pipeline = ::testing::TempDir() + "parser_test";
    fs::remove_all(pipeline);
    fs::create_directories(pipeline);
    fs::copy(kDirectory + "/parser", pipeline + "/parser");
    fs::copy(kDirectory + "/config.cfg", pipeline + "/config.cfg");
    std::ofstream(pipeline + "/parser/" + name, std::ios::binary) << bytes;
    const Result<Image> image = imported(*PipelineFiles::open(pipeline));
    return image ? "no error" : image.error().to_string();
  }

  const Result<PipelineFiles> files_ = PipelineFiles::open(kDirectory);
  std::set<std::string> strings_;
};

TEST_F(ParserTest, GivesTheTreesOfSpacy) {
  const Result<Image> image = imported(*files_);
  ASSERT_TRUE(image) << image.error().to_string();
  ImageReader reader = image->section("component").value();
  VectorSource::read(reader, nullptr, best_kernels());
  const Parser parser = Parser::read(reader, best_kernels());
  ASSERT_TRUE(reader.ok()) << reader.error().to_string();
  text::StringStore names;
  for (const std::string& string : strings_) names.add(string);
  // The text stands after three tokens of another one.
  constexpr std::uint32_t kFirst = 3;
  doc::Tokens tokens;
  for (auto* values : {&tokens.head, &tokens.left_edge, &tokens.right_edge}) {
    values->resize(kFirst + sample::kSampleSize, 9);
  }
  tokens.dep.resize(kFirst + sample::kSampleSize);
  tokens.sentence_start.resize(kFirst + sample::kSampleSize);
  const std::vector<BatchText> batch = {{&tokens, {kFirst, kFirst + sample::kSampleSize}, 0}};
  Parser::Scratch scratch;
  std::vector<Decision> decisions;
  parser.parse(batch, vectors(), sample::sample_is_space(), scratch, &decisions);
  for (std::uint32_t i = 0; i < sample::kSampleSize; ++i) {
    const sample::SampleToken& expected = sample::kSample[i];
    const std::uint32_t at = kFirst + i;
    EXPECT_EQ(tokens.head[at], kFirst + expected.head) << expected.form;
    EXPECT_EQ(names.get(tokens.dep[at]), expected.dep) << expected.form;
    EXPECT_EQ(tokens.sentence_start[at] == 1, expected.sentence_start) << expected.form;
    EXPECT_EQ(tokens.left_edge[at], kFirst + expected.left_edge) << expected.form;
    EXPECT_EQ(tokens.right_edge[at], kFirst + expected.right_edge) << expected.form;
  }
  EXPECT_EQ(tokens.head[0], 9u);
  EXPECT_GT(decisions.size(), sample::kSampleSize);
  EXPECT_EQ(decisions.front().token, kFirst);
  for (const Decision& decision : decisions) EXPECT_GT(decision.margin, 1e-4f);
}

std::string moves_file(const std::string& json) {
  return "\x81\xa5moves\xd9" + std::string(1, static_cast<char>(json.size())) + json;
}

TEST_F(ParserTest, RefusesBrokenFilesByName) {
  EXPECT_THAT(error_with("model", "\x84"), HasSubstr("parser/model: byte 1: the file ends"));
  EXPECT_THAT(error_with("cfg", "{\"beam_width\":8}"), HasSubstr("beam_width"));
  EXPECT_THAT(error_with("moves", moves_file(R"({"0":{"":1}})")), HasSubstr("none that reduces"));
  EXPECT_THAT(error_with("moves", moves_file(R"({"0":{"":1},"1":{"":1},"2":{"a||b||c":1}})")),
              HasSubstr("parser/moves: the label a||b||c is lifted twice"));
  EXPECT_THAT(error_with("moves", moves_file(R"({"0":{"":1},"1":{"":1}})")),
              HasSubstr("(106, 64) where the pipeline needs (2, 64)"));
}

}  // namespace
}  // namespace diurna::nlp
