#include "nlp/model/thinc_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>

namespace diurna::nlp {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using namespace std::string_literals;

std::string text(const std::string& value) {
  return std::string(1, static_cast<char>(0xa0 + value.size())) + value;
}
std::string bin(const std::string& value) {
  return "\xc4"s + static_cast<char>(value.size()) + value;
}
std::string floats(const std::vector<float>& values) {
  std::string bytes(values.size() * sizeof(float), '\0');
  std::memcpy(bytes.data(), values.data(), bytes.size());
  return bytes;
}
std::string tensor(const std::string& shape, const std::vector<float>& values,
                   const std::string& type = "<f4") {
  return "\x85" + bin("nd") + "\xc3" + bin("type") + bin(type) + bin("kind") + bin("") + bin("shape") +
         shape + bin("data") + bin(floats(values));
}
std::string nodes() {
  return "\x92\x83"s + text("index") + "\0"s + text("name") + text("linear") + text("dims") + "\x82" +
         text("nO") + "\x02" + text("nI") + "\xc0" + "\x81" + text("name") + text("dropout");
}
std::string attributes() {
  return "\x92\x82"s + text("seed") + bin("\x08") + text("normalize") + bin("\xc2") + "\x81" +
         text("columns") + bin("\x91\xa4NORM");
}
std::string model(const std::string& weights) {
  return "\x84"s + text("nodes") + nodes() + text("attrs") + attributes() + text("params") + "\x92\x82" +
         text("W") + weights + text("b") + "\xc0" + "\x80" + text("shims") + "\x92\x90\x90";
}
std::string error_of(const std::string& bytes) {
  Result<ThincModel> parsed = ThincModel::parse("tagger/model", bytes);
  if (parsed) return "no error";
  EXPECT_EQ(parsed.error().code(), ErrorCode::kModelBroken);
  EXPECT_EQ(parsed.error().input(), "tagger/model");
  EXPECT_TRUE(parsed.error().offset().has_value());
  return parsed.error().message();
}

TEST(ThincModel, ReadsNodesWithTheirDimensionsAttributesAndTensors) {
  const Result<ThincModel> parsed = ThincModel::parse("m", model(tensor("\x92\x02\x01", {1.5f, -2.0f})));
  ASSERT_TRUE(parsed) << parsed.error().to_string();
  ASSERT_EQ(parsed->nodes().size(), 2u);
  const ThincNode& node = *parsed->named("linear").at(0);
  EXPECT_EQ(node.dims.at("nO"), 2);
  EXPECT_FALSE(node.dims.contains("nI")) << "a dimension that is not set";
  EXPECT_EQ(node.numbers.at("seed"), 8);
  EXPECT_EQ(node.numbers.at("normalize"), 0);
  ASSERT_NE(node.param("W"), nullptr);
  EXPECT_THAT(node.param("W")->shape, ElementsAre(2u, 1u));
  EXPECT_THAT(node.param("W")->values, ElementsAre(1.5f, -2.0f));
  EXPECT_EQ(node.param("b"), nullptr);
  EXPECT_TRUE(parsed->named("softmax").empty());
}

TEST(ThincModel, TellsWhatALayerLacks) {
  const Result<ThincModel> parsed = ThincModel::parse("m", model(tensor("\x92\x02\x01", {1.5f, -2.0f})));
  ASSERT_TRUE(parsed);
  const Result<const ThincNode*> node = parsed->node("linear", 0);
  ASSERT_TRUE(node);
  EXPECT_THAT(*parsed->tensor(**node, "W", {2, 1}), ElementsAre(1.5f, -2.0f));
  EXPECT_EQ(parsed->tensor(**node, "W", {1, 2}).error().to_string(),
            "m: W of the layer linear has the shape (2, 1) where the pipeline needs (1, 2) (model_broken)");
  EXPECT_EQ(parsed->tensor(**node, "b", {2}).error().message(), "the layer linear has no b");
  EXPECT_EQ(parsed->node("linear", 1).error().message(), "1 layers named linear where the pipeline needs 2");
}

TEST(ThincModel, EveryTruncationNamesAByteInTheFile) {
  const std::string whole = model(tensor("\x92\x02\x01", {1.5f, -2.0f}));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const Result<ThincModel> parsed = ThincModel::parse("m", whole.substr(0, size));
    ASSERT_FALSE(parsed) << size;
    ASSERT_TRUE(parsed.error().offset().has_value()) << size;
    EXPECT_LE(*parsed.error().offset(), size);
  }
}

TEST(ThincModel, NoFlippedByteIsReadOutOfBounds) {
  const std::string whole = model(tensor("\x92\x02\x01", {1.5f, -2.0f}));
  std::size_t refused = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const char byte : {'\x00', '\x7f', '\x9f', '\xdd', '\xff'}) {
      std::string damaged = whole;
      damaged[at] = byte;
      refused += ThincModel::parse("m", damaged) ? 0 : 1;
    }
  }
  EXPECT_GT(refused, whole.size());
}

TEST(ThincModel, RefusesTensorsWhoseShapeAndDataDisagree) {
  EXPECT_THAT(error_of(model(tensor("\x92\x02\x02", {1, 2}))), HasSubstr("less data than its shape"));
  EXPECT_THAT(error_of(model(tensor("\x91\x01", {1, 2}))), HasSubstr("1 values with 8 bytes"));
  EXPECT_THAT(error_of(model(tensor("\x92\xcf\x80\0\0\0\0\0\0\0\x02"s, {1, 2}))), HasSubstr("less data"));
}

TEST(ThincModel, RefusesOtherNumberTypes) {
  EXPECT_THAT(error_of(model(tensor("\x91\x02", {1, 2}, "<f8"))), HasSubstr("not of 32-bit floats"));
}

TEST(ThincModel, RefusesListsOfDifferentLengths) {
  const std::string bytes = "\x82"s + text("nodes") + nodes() + text("params") + "\x91\x80";
  EXPECT_THAT(error_of(bytes), HasSubstr("1 entries for 2 nodes"));
}

TEST(ThincModel, RefusesAMapThatIsNoModelAndTrailingBytes) {
  EXPECT_THAT(error_of("\x80"), HasSubstr("not a thinc model"));
  EXPECT_THAT(error_of(model(tensor("\x92\x02\x01", {1, 2})) + "x"), HasSubstr("after the end"));
}

}  // namespace
}  // namespace diurna::nlp
