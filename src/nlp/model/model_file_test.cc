#include "nlp/model/model_file.h"

#include <gtest/gtest.h>

#include <fstream>

namespace diurna::nlp {
namespace {

TEST(ModelFile, GivesTheBytesOfAFileOfThePipeline) {
  std::ofstream(::testing::TempDir() + "moves", std::ios::binary) << "ab\r\n";
  const Result<std::string> bytes = read_model_file(::testing::TempDir(), "moves");
  ASSERT_TRUE(bytes);
  EXPECT_EQ(*bytes, "ab\r\n");
}

TEST(ModelFile, SaysWhichFileIsMissingAndHowToGetIt) {
  const Result<std::string> bytes = read_model_file("/no/pipeline", "parser/moves");
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().code(), ErrorCode::kModelMissing);
  EXPECT_EQ(bytes.error().to_string(),
            "/no/pipeline/parser/moves: the pipeline has no file parser/moves; `make models` fetches it "
            "(model_missing)");
}

TEST(ModelFile, TellsAFolderFromAMissingFile) {
  const Result<std::string> bytes = read_model_file(::testing::TempDir(), ".");
  ASSERT_FALSE(bytes);
  EXPECT_EQ(bytes.error().code(), ErrorCode::kUnreadable);
}

}  // namespace
}  // namespace diurna::nlp
