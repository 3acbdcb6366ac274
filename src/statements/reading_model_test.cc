#include "statements/reading_model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace diurna::statements {
namespace {

using ::testing::ElementsAre;

std::string steps() {
  std::string text;
  for (int i = 0; i < 255; ++i) text += std::to_string((i - 127) * 10) + ' ';
  return text;
}

std::string model(const std::string& more) {
  return "part\tsplits\tvalues\nthreshold\t-\t80\nother\t-\t9\nsteps\t-\t" + steps() +
         "\ncategory\tlemma 200\t1f 2e\ncategory\tlemma 0\t3d\nreading_bias\t-\t5\n" +
         "reading\tlemma>100 has_source>0\t-1000 0 -500 1000\nexact_bias\t-\t7\n" +
         "exact\thas_source>0\t-20 30\n" + more;
}

ReadingFeatures features(std::uint32_t lemma, bool has_source) {
  ReadingFeatures features;
  features.categories[static_cast<std::size_t>(Category::kLemma)] = lemma;
  features.numbers[static_cast<std::size_t>(Number::kHasSource)] = has_source ? 1 : 0;
  return features;
}

TEST(ReadingModel, KnowsCategoriesByTheirHash) {
  const auto parsed = ReadingModel::parse(model(""));
  ASSERT_TRUE(parsed) << parsed.error().to_string();
  EXPECT_EQ(parsed->threshold(), 80);
  // 1005 is worth 228 steps, 5 half of them, -495 the 78th, -995 the 28th.
  EXPECT_THAT(parsed->chances(
                  {features(0x1f, true), features(0x1f, false), features(0x99, true), features(0x3d, false)}),
              ElementsAre(228, 128, 78, 28));
  EXPECT_DOUBLE_EQ(parsed->confidence(255), 1.0);
}

TEST(ReadingModel, KnowsWhatWasNeverAStatement) {
  const auto parsed = ReadingModel::parse(model(""));
  ASSERT_TRUE(parsed);
  EXPECT_TRUE(parsed->never(Category::kLemma, 0x3d));
  EXPECT_FALSE(parsed->never(Category::kLemma, 0x1f));
  EXPECT_FALSE(parsed->never(Category::kLemma, 0x99));
  EXPECT_FALSE(parsed->never(Category::kNext, 0x3d));
}

TEST(ReadingModel, NamesTheByteOfWhatIsBroken) {
  const std::string whole = model("");
  for (const std::string row :
       {"category\tlemma 256\t1f\n", "category\tlemmas 2\t1f\n", "category\tlemma 2\t0\n",
        "category\tlemma 2\txyz\n", "reading\tweather>1\t1 2\n", "threshold\t-\t300\n",
        "confidence\t-\t1 2 3\n", "forest\t-\t1\n"}) {
    const auto parsed = ReadingModel::parse(whole + row);
    ASSERT_FALSE(parsed) << row;
    EXPECT_EQ(parsed.error().code(), ErrorCode::kModelBroken);
    EXPECT_EQ(parsed.error().offset(), whole.size()) << row;
  }
  EXPECT_FALSE(ReadingModel::parse("part\tsplits\tvalues\nthreshold\t-\t80\n"));
}

TEST(ReadingModel, TellsWhichOfTheReadingsOfAStatementHasItsWords) {
  const auto parsed = ReadingModel::parse(model(""));
  ASSERT_TRUE(parsed) << parsed.error().to_string();
  EXPECT_THAT(parsed->exactness({features(1, false), features(1, true)}), ElementsAre(-13, 37));
}

TEST(ReadingModel, IsCompiledIn) {
  const auto opened = ReadingModel::open();
  ASSERT_TRUE(opened) << opened.error().to_string();
  EXPECT_GT(opened->threshold(), 0);
}

}  // namespace
}  // namespace diurna::statements
