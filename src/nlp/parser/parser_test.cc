#include "nlp/parser/parser.h"

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

class ParserTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (config_) return;
    ASSERT_EQ(config_.error().code(), ErrorCode::kModelMissing) << config_.error().to_string();
    GTEST_SKIP() << config_.error().to_string();
  }

  const Result<PipelineConfig> config_ = PipelineConfig::read(kDirectory);
  text::StringStore strings_;
  Workspace workspace_;
};

doc::Tokens tokens_of_size(std::uint32_t size) {
  doc::Tokens tokens;
  tokens.head.resize(size);
  tokens.dep.resize(size);
  tokens.sentence_start.resize(size);
  tokens.left_edge.resize(size);
  tokens.right_edge.resize(size);
  return tokens;
}

TEST_F(ParserTest, GivesTheTreesOfSpacy) {
  const Result<Tok2Vec> tok2vec = Tok2Vec::open(kDirectory, "tok2vec", *config_, best_kernels());
  ASSERT_TRUE(tok2vec) << tok2vec.error().to_string();
  const Result<Parser> parser = Parser::open(kDirectory, "parser", *config_, best_kernels(), strings_);
  ASSERT_TRUE(parser) << parser.error().to_string();
  Decisions decisions;
  workspace_.decisions = &decisions;
  std::vector<float> vectors;
  tok2vec->encode(sample::sample_ids(tok2vec->attributes()), sample::kSampleSize, workspace_, vectors);
  // The text stands after three tokens of another one.
  constexpr std::uint32_t kFirst = 3;
  doc::Tokens tokens = tokens_of_size(kFirst + sample::kSampleSize);
  parser->parse(vectors, sample::sample_is_space(), {kFirst, kFirst + sample::kSampleSize}, workspace_,
                tokens);
  for (std::uint32_t i = 0; i < sample::kSampleSize; ++i) {
    const sample::SampleToken& expected = sample::kSample[i];
    const std::uint32_t at = kFirst + i;
    EXPECT_EQ(tokens.head[at], kFirst + expected.head) << expected.form;
    EXPECT_EQ(strings_.get(tokens.dep[at]), expected.dep) << expected.form;
    EXPECT_EQ(tokens.sentence_start[at] == 1, expected.sentence_start) << expected.form;
    EXPECT_EQ(tokens.left_edge[at], kFirst + expected.left_edge) << expected.form;
    EXPECT_EQ(tokens.right_edge[at], kFirst + expected.right_edge) << expected.form;
  }
  EXPECT_GT(decisions.parser.size(), sample::kSampleSize);
  EXPECT_EQ(decisions.parser.front().token, kFirst);
  for (const Decision& decision : decisions.parser) EXPECT_GT(decision.margin, 1e-4f);
}

TEST_F(ParserTest, AnEmptyTextIsNoText) {
  const Result<Parser> parser = Parser::open(kDirectory, "parser", *config_, best_kernels(), strings_);
  ASSERT_TRUE(parser) << parser.error().to_string();
  doc::Tokens tokens = tokens_of_size(1);
  tokens.head[0] = 9;
  parser->parse({}, {}, {0, 0}, workspace_, tokens);
  EXPECT_EQ(tokens.head[0], 9u);
}

// A pipeline with the parser's files, of which `name` holds `bytes`.
std::string error_with(const PipelineConfig& config, const std::string& name, const std::string& bytes) {
  namespace fs = std::filesystem;
  const std::string pipeline = ::testing::TempDir() + "parser_test";
  fs::remove_all(pipeline);
  fs::create_directories(pipeline);
  fs::copy(kDirectory + "/parser", pipeline + "/parser");
  std::ofstream(pipeline + "/parser/" + name, std::ios::binary) << bytes;
  text::StringStore strings;
  const Result<Parser> parser = Parser::open(pipeline, "parser", config, best_kernels(), strings);
  return parser ? "no error" : parser.error().to_string();
}

std::string moves_file(const std::string& json) {
  return "\x81\xa5moves\xd9" + std::string(1, static_cast<char>(json.size())) + json;
}

TEST_F(ParserTest, RefusesBrokenFilesByName) {
  EXPECT_THAT(error_with(*config_, "model", "\x84"), HasSubstr("parser/model: byte 1: the file ends"));
  EXPECT_THAT(error_with(*config_, "cfg", "{\"beam_width\":8}"), HasSubstr("beam_width"));
  EXPECT_THAT(error_with(*config_, "moves", moves_file(R"({"0":{"":1}})")), HasSubstr("none that reduces"));
  EXPECT_THAT(error_with(*config_, "moves", moves_file(R"({"0":{"":1},"1":{"":1},"2":{"a||b||c":1}})")),
              HasSubstr("parser/moves: the label a||b||c is lifted twice"));
  EXPECT_THAT(error_with(*config_, "moves", moves_file(R"({"0":{"":1},"1":{"":1}})")),
              HasSubstr("(106, 64) where the pipeline needs (2, 64)"));
}

}  // namespace
}  // namespace diurna::nlp
