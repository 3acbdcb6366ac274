#include "nlp/model/pipeline_config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr std::string_view kConfig =
    "# comment\r\n"
    "[nlp]\r\n"
    "lang = \"en\"\r\n"
    "pipeline = [\"tok2vec\",\"tagger\",\r\n"
    "    \"senter\"]\r\n"
    "disabled = [\"senter\"]\r\n"
    "\r\n"
    "[components.tok2vec.model.encode]\r\n"
    "@architectures = \"spacy.MaxoutWindowEncoder.v2\"\r\n"
    "width = 96\r\n"
    "[components.tok2vec.model.embed]\r\n"
    "width = ${components.tok2vec.model.encode:width}\r\n"
    "depth = ${components.tok2vec.model.encode.width}\r\n"
    "rows = [5000,1000]\r\n"
    "include_static_vectors = false\r\n"
    "self = ${components.tok2vec.model.embed:self}\r\n";

PipelineConfig config() {
  Result<PipelineConfig> parsed = PipelineConfig::parse("config.cfg", kConfig);
  EXPECT_TRUE(parsed);
  return std::move(*parsed);
}

TEST(PipelineConfig, ReadsValuesOfEachType) {
  const PipelineConfig parsed = config();
  const std::string embed = "components.tok2vec.model.embed";
  EXPECT_EQ(*parsed.string("nlp", "lang"), "en");
  EXPECT_EQ(*parsed.count("components.tok2vec.model.encode", "width"), 96u);
  EXPECT_THAT(*parsed.counts(embed, "rows"), ElementsAre(5000u, 1000u));
  EXPECT_FALSE(*parsed.flag(embed, "include_static_vectors"));
  EXPECT_TRUE(parsed.has(embed));
  EXPECT_FALSE(parsed.has("components.ner"));
}

TEST(PipelineConfig, JoinsContinuedLinesAndLeavesOutDisabledComponents) {
  const PipelineConfig parsed = config();
  EXPECT_THAT(*parsed.strings("nlp", "pipeline"), ElementsAre("tok2vec", "tagger", "senter"));
  EXPECT_THAT(*parsed.components(), ElementsAre("tok2vec", "tagger"));
}

TEST(PipelineConfig, FollowsReferencesButNotInCircles) {
  const PipelineConfig parsed = config();
  EXPECT_EQ(*parsed.count("components.tok2vec.model.embed", "width"), 96u);
  EXPECT_EQ(*parsed.count("components.tok2vec.model.embed", "depth"), 96u);
  EXPECT_FALSE(parsed.count("components.tok2vec.model.embed", "self"));
}

TEST(PipelineConfig, ErrorsNameSectionKeyAndByte) {
  const PipelineConfig parsed = config();
  const Result<std::uint32_t> wrong = parsed.count("nlp", "lang");
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().to_string(), "config.cfg: byte 18: [nlp] lang: expected a count (model_broken)");
  EXPECT_EQ(parsed.count("nlp", "batch").error().offset(), 11u);
  EXPECT_EQ(parsed.count("none", "batch").error().offset(), std::nullopt);
  EXPECT_THAT(parsed.string("none", "batch").error().to_string(), HasSubstr("[none] batch: not set"));
}

TEST(PipelineConfig, RequireNamesTheUnsupportedPart) {
  const PipelineConfig parsed = config();
  EXPECT_TRUE(parsed.require("components.tok2vec.model.embed", "include_static_vectors", "false"));
  const auto refused =
      parsed.require("components.tok2vec.model.encode", "@architectures", "\"spacy.Other.v1\"");
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().message(), HasSubstr("MaxoutWindowEncoder"));
}

TEST(PipelineConfig, RefusesALineThatIsNoKey) {
  const Result<PipelineConfig> stray = PipelineConfig::parse("config.cfg", "[nlp]\nlang\n");
  ASSERT_FALSE(stray);
  EXPECT_EQ(stray.error().offset(), 6u);
  EXPECT_FALSE(PipelineConfig::parse("config.cfg", "lang = \"en\"\n")) << "no section yet";
}

}  // namespace
}  // namespace diurna::nlp
