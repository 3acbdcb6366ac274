#include "html/body/body_model.h"

#include <gtest/gtest.h>

#include <string>

namespace diurna::html {
namespace {

std::string model_with(std::string_view row) {
  std::string steps = "steps\t-\t";
  for (int i = 0; i < 255; ++i) steps += std::to_string((i - 127) * 100) + (i < 254 ? " " : "\n");
  return "part\tsplits\tvalues\nthreshold\t-\t100\n" + steps +
         "first\twords>8\t-500 500\nsecond\tchance+0>127\t-9 9\n" + std::string(row);
}

ErrorCode code_of(std::string_view bytes) {
  const auto model = BodyModel::parse(bytes);
  EXPECT_FALSE(model);
  return model ? ErrorCode::kEmpty : model.error().code();
}

TEST(BodyModel, TurnsScoresIntoChances) {
  const auto model = BodyModel::parse(model_with("first_bias\t-\t100\n"));
  ASSERT_TRUE(model) << model.error().to_string();
  forest::FeatureTable table(2, 1);
  table.column(0)[0] = 8;
  table.column(0)[1] = 9;
  const std::vector<std::uint8_t> chances = model->first_chances(table);
  EXPECT_EQ(chances[0], 124);
  EXPECT_EQ(chances[1], 134);
  EXPECT_EQ(model->threshold(), 100);
}

TEST(BodyModel, RefusesWhatItDoesNotKnow) {
  EXPECT_EQ(code_of(model_with("first\tno_such_feature>3\t1 2\n")), ErrorCode::kModelBroken);
  EXPECT_EQ(code_of(model_with("first\twords>3\t1 2 3\n")), ErrorCode::kModelBroken);
  EXPECT_EQ(code_of(model_with("first\twords>300\t1 2\n")), ErrorCode::kModelBroken);
  EXPECT_EQ(code_of(model_with("first\twords\t1 2\n")), ErrorCode::kModelBroken);
  EXPECT_EQ(code_of(model_with("third\twords>3\t1 2\n")), ErrorCode::kModelBroken);
  EXPECT_EQ(code_of(model_with("steps\t-\t1 2 3\n")), ErrorCode::kModelBroken);
  EXPECT_EQ(code_of("part\tsplits\tvalues\n"), ErrorCode::kModelBroken);
  EXPECT_EQ(code_of("words"), ErrorCode::kModelBroken);
}

TEST(BodyModel, NamesTheByteOfABadRow) {
  const std::string bytes = model_with("first\twords>3\tx\n");
  EXPECT_EQ(BodyModel::parse(bytes).error().offset(), bytes.rfind("first"));
}

}  // namespace
}  // namespace diurna::html
