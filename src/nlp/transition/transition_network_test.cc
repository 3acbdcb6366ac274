#include "nlp/transition/transition_network.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstring>

#include "nlp/transition/transition_import.h"

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

// [feature][output][piece][input]: feature 0 passes the first of the projection to output 0, piece 0, and
// its negative to piece 1; feature 1 passes ten times the second to output 1, piece 0.
std::string lower() {
  return "\x83" + text("W") +
         tensor("\x94\x02\x02\x02\x02", {1, 0, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0}) + text("b") +
         tensor("\x92\x02\x02", {0.5f, 0, 0, -50}) + text("pad") +
         tensor("\x94\x01\x02\x02\x02", {7, 6, 5, 4, 3, 2, 1, 0});
}

// Vectors of 1 float, a hidden layer of 2 with 2 pieces, 2 features, 3 moves.
std::string model_bytes() {
  const std::string upper = "\x82" + text("W") + tensor("\x92\x03\x02", {1, 0, 0, 1, 1, 1}) + text("b") +
                            tensor("\x91\x03", {0, 0, 100});
  const std::string projection =
      "\x82" + text("W") + tensor("\x92\x02\x01", {1, 2}) + text("b") + tensor("\x91\x02", {0, 1});
  return "\x82" + text("nodes") + "\x93" + node("linear") + node("precomputable_affine") + node("linear") +
         text("params") + "\x93" + upper + lower() + projection;
}

constexpr std::string_view kConfig =
    "[components.parser.model]\n@architectures = \"spacy.TransitionBasedParser.v2\"\n"
    "extra_state_tokens = false\nhidden_width = 2\nmaxout_pieces = 2\nuse_upper = true\n";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return from.empty() ? text : text.replace(text.find(from), from.size(), to);
}

Result<Image> imported(const std::string& from = "", const std::string& to = "",
                       const TransitionShape& shape = {1, 2, 3}, const std::string& bytes = model_bytes()) {
  const Result<PipelineConfig> config =
      PipelineConfig::parse("config.cfg", replaced(std::string(kConfig), from, to));
  EXPECT_TRUE(config);
  const Result<ThincModel> model = ThincModel::parse("parser/model", bytes);
  EXPECT_TRUE(model) << model.error().to_string();
  ImageWriter writer;
  writer.begin_section("network");
  const auto written = import_transition_network(*model, *config, "parser", shape, writer);
  if (!written) return written.error();
  return Image::from_bytes(std::move(writer).finish(), "tiny.model");
}

class TransitionNetworkTest : public ::testing::Test {
 protected:
  void open(const Image& image) {
    ImageReader reader = image.section("network").value();
    network_ = TransitionNetwork::read(reader, best_kernels());
    ASSERT_TRUE(reader.ok()) << reader.error().to_string();
    EXPECT_TRUE(reader.at_end());
  }
  std::vector<float> score(std::int32_t first, std::int32_t second) {
    const auto scores = network_.score(std::array<std::int32_t, 2>{first, second}, scratch_);
    return {scores.begin(), scores.end()};
  }

  const Result<Image> image_ = imported();
  TransitionNetwork network_;
  TransitionNetwork::Scratch scratch_;
};

TEST_F(TransitionNetworkTest, SumsWhatEachFeatureContributes) {
  ASSERT_TRUE(image_) << image_.error().to_string();
  open(*image_);
  EXPECT_EQ(network_.moves(), 3u);
  // Projections (3, 7) and (-4, -7).
  const std::vector<float> vectors = {3, -4};
  network_.begin(vectors, scratch_);
  // Output 0: max(3 + 0.5, -3) = 3.5; output 1: max(10 * -7, 0 - 50) = -50.
  EXPECT_THAT(score(0, 1), ElementsAre(3.5f, -50.0f, 53.5f));
  // Output 0: max(-4 + 0.5, 4) = 4; output 1: max(10 * 7, -50) = 70.
  EXPECT_THAT(score(1, 0), ElementsAre(4.0f, 70.0f, 174.0f));
}

TEST_F(TransitionNetworkTest, AnAbsentTokenContributesThePad) {
  open(*image_);
  const std::vector<float> vectors = {3};
  network_.begin(vectors, scratch_);
  // Output 0: max(7 + 3 + 0.5, 6 + 2) = 10.5; output 1: max(5 + 1, 4 + 0 - 50) = 6.
  EXPECT_THAT(score(-1, -1), ElementsAre(10.5f, 6.0f, 116.5f));
}

TEST_F(TransitionNetworkTest, RemembersTokensOfLongAgo) {
  open(*image_);
  std::vector<float> vectors(10'000, -4);
  vectors[0] = 3;
  network_.begin(vectors, scratch_);
  const std::vector<float> near = score(0, 1);
  EXPECT_EQ(near, score(0, 9'999)) << "what the last token has in common with the second";
  EXPECT_EQ(near, score(0, 5'000));
  EXPECT_EQ(score(9'999, 0), score(1, 0));
}

TEST_F(TransitionNetworkTest, WithoutAnUpperLayerTheHiddenUnitsAreTheMoves) {
  const std::string projection =
      "\x82" + text("W") + tensor("\x92\x02\x01", {1, 2}) + text("b") + tensor("\x91\x02", {0, 1});
  const std::string bytes = "\x82" + text("nodes") + "\x92" + node("linear") + node("precomputable_affine") +
                            text("params") + "\x92" + projection + lower();
  const Result<Image> image = imported("use_upper = true", "use_upper = false", {1, 2, 2}, bytes);
  ASSERT_TRUE(image) << image.error().to_string();
  open(*image);
  EXPECT_EQ(network_.moves(), 2u);
  const std::vector<float> vectors = {3, -4};
  network_.begin(vectors, scratch_);
  EXPECT_THAT(score(0, 1), ElementsAre(3.5f, -50.0f));
}

TEST_F(TransitionNetworkTest, RefusesPartsThatItDoesNotRunByName) {
  EXPECT_THAT(imported("Parser.v2", "Parser.v1").error().message(), HasSubstr("TransitionBasedParser.v1"));
  EXPECT_THAT(imported("pieces = 2", "pieces = 0").error().message(),
              HasSubstr("maxout_pieces: out of range"));
}

TEST_F(TransitionNetworkTest, RefusesAModelOfAnotherShape) {
  EXPECT_THAT(
      imported("", "", {1, 2, 4}).error().to_string(),
      HasSubstr("parser/model: W of the layer linear has the shape (3, 2) where the pipeline needs (4, 2)"));
  EXPECT_THAT(imported("", "", {1, 8, 3}).error().message(), HasSubstr("precomputable_affine"));
  EXPECT_THAT(imported("", "", {5, 2, 3}).error().message(), HasSubstr("needs (2, 5)"));
}

}  // namespace
}  // namespace diurna::nlp
