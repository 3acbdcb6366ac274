#include "nlp/transition/transition_network.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstring>

namespace diurna::nlp {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using namespace std::string_literals;

std::string text(const std::string& value) {
  return std::string(1, static_cast<char>(0xa0 + value.size())) + value;
}
std::string tensor(const std::string& shape, const std::vector<float>& values) {
  std::string bytes(values.size() * sizeof(float), '\0');
  std::memcpy(bytes.data(), values.data(), bytes.size());
  return "\x83" + text("type") + text("<f4") + text("shape") + shape + text("data") + "\xc4" +
         static_cast<char>(bytes.size()) + bytes;
}
std::string node(const std::string& name) {
  return "\x81" + text("name") + "\xd9" + static_cast<char>(name.size()) + name;
}

// Vectors of 1 float, a hidden layer of 2 with 2 pieces, 2 features, 3 moves.
std::string model_bytes() {
  const std::string upper = "\x82" + text("W") + tensor("\x92\x03\x02", {1, 0, 0, 1, 1, 1}) + text("b") +
                            tensor("\x91\x03", {0, 0, 100});
  // [feature][output][piece][input]: feature 0 passes the first of the projection to output 0, piece 0, and
  // its negative to piece 1; feature 1 passes ten times the second to output 1, piece 0.
  const std::string lower =
      "\x83" + text("W") +
      tensor("\x94\x02\x02\x02\x02", {1, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0}) + text("b") +
      tensor("\x92\x02\x02", {0.5f, 0, 0, -50}) + text("pad") +
      tensor("\x94\x01\x02\x02\x02", {7, 6, 5, 4, 3, 2, 1, 0});
  const std::string projection =
      "\x82" + text("W") + tensor("\x92\x02\x01", {1, 2}) + text("b") + tensor("\x91\x02", {0, 1});
  return "\x82" + text("nodes") + "\x93" + node("linear") + node("precomputable_affine") + node("linear") +
         text("params") + "\x93" + upper + lower + projection;
}

constexpr std::string_view kConfig =
    "[components.parser.model]\n@architectures = \"spacy.TransitionBasedParser.v2\"\n"
    "extra_state_tokens = false\nhidden_width = 2\nmaxout_pieces = 2\nuse_upper = true\n";

Result<TransitionNetwork> network(const std::string& from = "", const std::string& to = "",
                                  TransitionNetwork::Shape shape = {1, 2, 3}) {
  std::string text(kConfig);
  if (!from.empty()) text.replace(text.find(from), from.size(), to);
  const Result<PipelineConfig> config = PipelineConfig::parse("config.cfg", text);
  EXPECT_TRUE(config);
  const Result<ThincModel> model = ThincModel::parse("parser/model", model_bytes());
  EXPECT_TRUE(model) << model.error().to_string();
  return TransitionNetwork::from(*model, *config, "parser", shape, best_kernels());
}

TEST(TransitionNetwork, SumsWhatEachFeatureContributes) {
  const Result<TransitionNetwork> built = network();
  ASSERT_TRUE(built) << built.error().to_string();
  Workspace workspace;
  // Projections (3, 7) and (-4, -7).
  built->prepare(std::vector<float>{3, -4}, 2, workspace);
  // Output 0: max(3 + 0.5, -3) = 3.5; output 1: max(10 * -7, 0 - 50) = -50.
  EXPECT_THAT(built->score(std::array<std::int32_t, 2>{0, 1}, workspace), ElementsAre(3.5f, -50.0f, 53.5f));
  // Output 0: max(-4 + 0.5, 4) = 4; output 1: max(10 * 7, -50) = 70.
  EXPECT_THAT(built->score(std::array<std::int32_t, 2>{1, 0}, workspace), ElementsAre(4.0f, 70.0f, 174.0f));
}

TEST(TransitionNetwork, AnAbsentTokenContributesThePad) {
  const Result<TransitionNetwork> built = network();
  ASSERT_TRUE(built);
  Workspace workspace;
  built->prepare(std::vector<float>{3}, 1, workspace);
  // Output 0: max(7 + 3 + 0.5, 6 + 2) = 10.5; output 1: max(5 + 1, 4 + 0 - 50) = 6.
  EXPECT_THAT(built->score(std::array<std::int32_t, 2>{-1, -1}, workspace), ElementsAre(10.5f, 6.0f, 116.5f));
}

TEST(TransitionNetwork, RefusesPartsThatItDoesNotRunByName) {
  EXPECT_THAT(network("use_upper = true", "use_upper = false").error().message(),
              HasSubstr("use_upper: false"));
  EXPECT_THAT(network("extra_state_tokens = false", "extra_state_tokens = true").error().message(),
              HasSubstr("extra_state_tokens: true is not supported"));
  EXPECT_THAT(network("Parser.v2", "Parser.v1").error().message(), HasSubstr("TransitionBasedParser.v1"));
  EXPECT_THAT(network("pieces = 2", "pieces = 1").error().message(),
              HasSubstr("maxout_pieces: out of range"));
}

TEST(TransitionNetwork, RefusesAModelOfAnotherShape) {
  EXPECT_THAT(
      network("", "", {1, 2, 4}).error().to_string(),
      HasSubstr("parser/model: W of the layer linear has the shape (3, 2) where the pipeline needs (4, 2)"));
  EXPECT_THAT(network("", "", {1, 8, 3}).error().message(), HasSubstr("precomputable_affine"));
  EXPECT_THAT(network("", "", {5, 2, 3}).error().message(), HasSubstr("needs (2, 5)"));
}

}  // namespace
}  // namespace diurna::nlp
