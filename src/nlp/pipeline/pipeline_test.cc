#include "nlp/pipeline/pipeline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

namespace diurna::nlp {
namespace {

using testing::Each;
using testing::HasSubstr;
using text::operator""_id;

const std::filesystem::path kModel = std::filesystem::path(DIURNA_MODEL_DIR) / "en-core-web-sm";
constexpr std::string_view kText =
    "Ms. Oyelaran said in Geneva that the ferries weren't safe. Nobody laughed.";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

// A folder with the model's files and its config.cfg, in which `from` is replaced.
std::string model_with(const std::string& name, std::string_view from, std::string_view to) {
  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / name;
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  for (const auto& entry : std::filesystem::directory_iterator(kModel)) {
    if (entry.path().filename() == "config.cfg") continue;
    std::filesystem::create_symlink(entry.path(), folder / entry.path().filename());
  }
  std::ostringstream config;
  config << std::ifstream(kModel / "config.cfg", std::ios::binary).rdbuf();
  std::ofstream(folder / "config.cfg", std::ios::binary) << replaced(config.str(), from, to);
  return folder.string();
}

std::string error_with(const std::string& name, std::string_view from, std::string_view to) {
  const Result<Pipeline> pipeline = Pipeline::open(model_with(name, from, to));
  return pipeline ? "" : pipeline.error().to_string();
}

class EnglishPipeline : public testing::Test {
 protected:
  static const Result<Pipeline>& pipeline() {
    static const Result<Pipeline> kOpened = Pipeline::open(kModel.string());
    return kOpened;
  }
  void SetUp() override { ASSERT_TRUE(pipeline()) << pipeline().error().to_string(); }
};

TEST_F(EnglishPipeline, RunsEveryComponent) {
  doc::Tokens tokens = pipeline()->new_tokens();
  Pipeline::Workspace workspace;
  pipeline()->analyse({{kText, 0, &tokens}}, workspace);
  ASSERT_EQ(tokens.size(), 15u);
  EXPECT_EQ(tokens.form(2), "said");
  EXPECT_EQ(tokens.tag[2], "VBD"_id);
  EXPECT_EQ(tokens.pos[2], "VERB"_id);
  EXPECT_EQ(tokens.lemma_text(2), "say");
  EXPECT_EQ(tokens.dep[2], "ROOT"_id);
  EXPECT_EQ(tokens.head[2], 2u);
  EXPECT_EQ(tokens.head[1], 2u);
  EXPECT_EQ(tokens.dep[1], "nsubj"_id);
  EXPECT_EQ(tokens.form(9), "n't");
  EXPECT_EQ(tokens.lemma_text(9), "not");
  EXPECT_EQ(tokens.sentence_start[12], 1);
  ASSERT_FALSE(tokens.entities.empty());
  EXPECT_EQ(tokens.entities.back().label, "GPE"_id);
  EXPECT_EQ(tokens.form(tokens.entities.back().tokens.begin), "Geneva");
}

TEST_F(EnglishPipeline, AppendsTextsThatKnowNothingOfEachOther) {
  doc::Tokens alone = pipeline()->new_tokens();
  doc::Tokens both = pipeline()->new_tokens();
  Pipeline::Workspace workspace;
  pipeline()->analyse({{kText, 0, &alone}}, workspace);
  pipeline()->analyse({{"He left", 0, &both}}, workspace);
  const std::uint32_t first = both.size();
  pipeline()->analyse({{kText, 100, &both}}, workspace);
  ASSERT_EQ(both.size(), first + alone.size());
  EXPECT_THAT(both.texts, testing::ElementsAre(TokenSpan{0, first}, TokenSpan{first, both.size()}));
  for (std::uint32_t i = 0; i < alone.size(); ++i) {
    const std::uint32_t j = first + i;
    EXPECT_EQ(both.span[j], (ByteSpan{alone.span[i].begin + 100, alone.span[i].end + 100}));
    EXPECT_EQ(both.tag[j], alone.tag[i]);
    EXPECT_EQ(both.dep[j], alone.dep[i]);
    EXPECT_EQ(both.head[j], first + alone.head[i]);
    EXPECT_EQ(both.left_edge[j], first + alone.left_edge[i]);
    EXPECT_EQ(both.right_edge[j], first + alone.right_edge[i]);
    EXPECT_EQ(both.lemma[j], alone.lemma[i]);
    EXPECT_EQ(both.entity_label[j], alone.entity_label[i]);
  }
  ASSERT_EQ(both.entities.size(), alone.entities.size());
  EXPECT_EQ(both.entities.back().tokens.begin, first + alone.entities.back().tokens.begin);
}

TEST_F(EnglishPipeline, TakesAnEmptyText) {
  doc::Tokens tokens = pipeline()->new_tokens();
  Pipeline::Workspace workspace;
  pipeline()->analyse({{"", 0, &tokens}}, workspace);
  EXPECT_EQ(tokens.size(), 0u);
  EXPECT_THAT(tokens.texts, testing::ElementsAre(TokenSpan{0, 0}));
  pipeline()->analyse({{"Yes.", 0, &tokens}}, workspace);
  pipeline()->analyse({{"", 4, &tokens}}, workspace);
  EXPECT_THAT(tokens.texts, testing::ElementsAre(TokenSpan{0, 0}, TokenSpan{0, 2}, TokenSpan{2, 2}));
}

TEST_F(EnglishPipeline, GivesEveryThreadTheSame) {
  std::vector<doc::Tokens> results;
  for (int i = 0; i < 4; ++i) results.push_back(pipeline()->new_tokens());
  {
    std::vector<std::jthread> threads;
    for (doc::Tokens& tokens : results) {
      threads.emplace_back([&tokens] {
        Pipeline::Workspace workspace;
        for (int i = 0; i < 20; ++i) pipeline()->analyse({{kText, 0, &tokens}}, workspace);
      });
    }
  }
  for (const doc::Tokens& tokens : results) {
    EXPECT_EQ(tokens.tag, results[0].tag);
    EXPECT_EQ(tokens.head, results[0].head);
    EXPECT_EQ(tokens.lemma, results[0].lemma);
    EXPECT_EQ(tokens.entity_label, results[0].entity_label);
  }
}

TEST_F(EnglishPipeline, IsNamedForItsFolderAndVersion) {
  EXPECT_EQ(pipeline()->name(), "en-core-web-sm@3.8.0");
  const Result<Pipeline> same = Pipeline::open(kModel.string() + "/");
  ASSERT_TRUE(same) << same.error().to_string();
  EXPECT_EQ(same->name(), "en-core-web-sm@3.8.0");
}

TEST(Pipeline, LeavesOutWhatIsDisabled) {
  const Result<Pipeline> pipeline = Pipeline::open(
      model_with("without_parser", R"(disabled = ["senter"])", R"(disabled = ["senter","parser","ner"])"));
  ASSERT_TRUE(pipeline) << pipeline.error().to_string();
  doc::Tokens tokens = pipeline->new_tokens();
  Pipeline::Workspace workspace;
  pipeline->analyse({{kText, 0, &tokens}}, workspace);
  ASSERT_EQ(tokens.size(), 15u);
  EXPECT_EQ(tokens.tag[2], "VBD"_id);
  EXPECT_THAT(tokens.dep, Each(0u));
  EXPECT_THAT(tokens.entity_tag, Each(doc::EntityTag::kOutside));
  for (std::uint32_t i = 0; i < tokens.size(); ++i) EXPECT_EQ(tokens.head[i], i);
}

// The pipeline's lines in config.cfg.
constexpr const char* kComponents =
    R"(["tok2vec","tagger","parser","senter","attribute_ruler","lemmatizer","ner"]
disabled = ["senter"])";

TEST(Pipeline, FindsSentencesWithoutAParser) {
  const Result<Pipeline> pipeline =
      Pipeline::open(model_with("senter_alone", R"(disabled = ["senter"])", R"(disabled = ["parser"])"));
  ASSERT_TRUE(pipeline) << pipeline.error().to_string();
  doc::Tokens tokens = pipeline->new_tokens();
  Pipeline::Workspace workspace;
  pipeline->analyse({{"Yes.", 0, &tokens}}, workspace);
  pipeline->analyse({{kText, 4, &tokens}}, workspace);
  std::vector<std::uint32_t> starts;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (tokens.sentence_start[i] != 0) starts.push_back(i);
  }
  EXPECT_THAT(starts, testing::ElementsAre(0u, 2u, 14u));
}

TEST(Pipeline, LeavesTheSentencesOfTheParserAlone) {
  // The senter of this model finds one sentence here, the parser two.
  constexpr std::string_view kDisputed = "The mayor spoke: nobody must leave. 'Why?' asked a man";
  const Result<Pipeline> with_both =
      Pipeline::open(model_with("senter_too", R"(disabled = ["senter"])", "disabled = []"));
  const Result<Pipeline> with_parser = Pipeline::open(kModel.string());
  ASSERT_TRUE(with_both) << with_both.error().to_string();
  ASSERT_TRUE(with_parser) << with_parser.error().to_string();
  Pipeline::Workspace workspace;
  doc::Tokens both = with_both->new_tokens();
  doc::Tokens parser = with_parser->new_tokens();
  with_both->analyse({{kDisputed, 0, &both}}, workspace);
  with_parser->analyse({{kDisputed, 0, &parser}}, workspace);
  EXPECT_EQ(both.sentence_start, parser.sentence_start);
  EXPECT_EQ(std::count(both.sentence_start.begin(), both.sentence_start.end(), 1), 2);
}

TEST(Pipeline, RefusesByNameWhatItCannotRun) {
  EXPECT_THAT(error_with("senter_first", kComponents,
                         R"(["tok2vec","tagger","senter","parser","attribute_ruler","lemmatizer","ner"])"),
              HasSubstr("[components.parser] factory: a parser after a component that finds sentences"));
  EXPECT_THAT(error_with("other_factory", R"(factory = "tagger")", R"(factory = "textcat")"),
              HasSubstr("'textcat'"));
  EXPECT_THAT(error_with("two_taggers", R"(["tok2vec","tagger",)", R"(["tok2vec","tagger","tagger",)"),
              HasSubstr("second of the factory 'tagger'"));
  EXPECT_THAT(error_with("no_vectors", R"(["tok2vec","tagger",)", R"(["tagger",)"), HasSubstr("'tok2vec'"));
  EXPECT_THAT(error_with("other_language", R"(lang = "en")", R"(lang = "it")"), HasSubstr("'it'"));
}

TEST(Pipeline, SaysThatAModelIsMissing) {
  const Result<Pipeline> pipeline = Pipeline::open("/nowhere/en-core-web-sm");
  ASSERT_FALSE(pipeline);
  EXPECT_EQ(pipeline.error().code(), ErrorCode::kModelMissing);
  EXPECT_THAT(pipeline.error().to_string(), HasSubstr("/nowhere/en-core-web-sm"));
}

}  // namespace
}  // namespace diurna::nlp
