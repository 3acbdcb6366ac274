#include "nlp/pipeline/component_clock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "nlp/pipeline/pipeline.h"

namespace diurna::nlp {
namespace {

using testing::ElementsAre;

class TurnsInOrder : public ComponentClock {
 public:
  void begin(std::string_view component) override { turns_.emplace_back(component); }
  void end() override { turns_.emplace_back("end"); }
  const std::vector<std::string>& turns() const { return turns_; }

 private:
  std::vector<std::string> turns_;
};

std::vector<std::string> turns_on(std::string_view text) {
  const Result<Pipeline> pipeline = Pipeline::open(DIURNA_MODEL_DIR "/en-core-web-sm");
  if (!pipeline) return {pipeline.error().to_string()};
  doc::Tokens tokens = pipeline->new_tokens();
  TurnsInOrder clock;
  Pipeline::Workspace workspace;
  workspace.clock = &clock;
  pipeline->analyse({{text, 0, &tokens}}, workspace);
  return clock.turns();
}

TEST(ComponentClock, IsToldEveryComponentInTheOrderOfThePipeline) {
  EXPECT_THAT(
      turns_on("The ferry left Port Ansel at noon."),
      ElementsAre("tokenizer", "tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "ner", "end"));
}

TEST(ComponentClock, IsToldTheEndOfATextWithoutTokens) {
  EXPECT_THAT(turns_on(""), ElementsAre("tokenizer", "end"));
}

}  // namespace
}  // namespace diurna::nlp
