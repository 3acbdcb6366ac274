#include "statements/rule_confidence.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace diurna::statements {
namespace {

constexpr std::string_view kTwo[] = {"quotation", "colon"};

// Loads a table of `rows` for the rules "quotation" and "colon".
Result<RuleConfidence> loaded(const std::string& rows) {
  const std::filesystem::path folder = std::filesystem::path(::testing::TempDir()) /
                                       ::testing::UnitTest::GetInstance()->current_test_info()->name();
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "rules.tsv", std::ios::binary) << "rule\tconfidence\n" << rows;
  return RuleConfidence::load(folder.string(), "rules.tsv", kTwo);
}

TEST(RuleConfidence, IsThatOfTheRow) {
  const auto confidence = loaded("quotation\t0.88\ncolon\t0.72\n");
  ASSERT_TRUE(confidence) << confidence.error().to_string();
  EXPECT_DOUBLE_EQ(confidence->of("colon"), 0.72);
}

TEST(RuleConfidence, ARuleWithoutARowIsNamed) {
  const auto confidence = loaded("quotation\t0.88\n");
  ASSERT_FALSE(confidence);
  EXPECT_EQ(confidence.error().code(), ErrorCode::kBadData);
  EXPECT_EQ(confidence.error().message(), "no row for the rule 'colon'");
}

TEST(RuleConfidence, ARowThatNoRuleAsksForIsRefused) {
  const auto confidence = loaded("quotation\t0.88\nrumour\t0.10\ncolon\t0.72\n");
  ASSERT_FALSE(confidence);
  EXPECT_EQ(confidence.error().message(), "no rule asks for 'rumour'");
  EXPECT_EQ(confidence.error().offset(), std::string("rule\tconfidence\nquotation\t0.88\n").size());
}

TEST(RuleConfidence, TwoRowsOfARuleAndWhatIsNoShareAreRefused) {
  EXPECT_FALSE(loaded("quotation\t0.88\ncolon\t0.72\ncolon\t0.70\n"));
  EXPECT_FALSE(loaded("quotation\t0.88\ncolon\t1.72\n"));
  EXPECT_FALSE(loaded("quotation\t0.88\ncolon\toften\n"));
}

TEST(RuleConfidence, TheTablesHaveARowForEveryRuleAndNoOther) {
  EXPECT_TRUE(RuleConfidence::load(""));
  EXPECT_TRUE(RuleConfidence::load("", "confidence_romance.tsv", kRomanceRules));
}

}  // namespace
}  // namespace diurna::statements
