#include "nlp/transition/component_settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace diurna::nlp {
namespace {

using ::testing::HasSubstr;

// Its own for each test: tests may run at the same time.
std::string folder() {
  return ::testing::TempDir() + "component_settings_test_" +
         ::testing::UnitTest::GetInstance()->current_test_info()->name();
}

std::string outcome(const std::string& cfg) {
  const std::string pipeline = folder();
  std::filesystem::create_directories(pipeline + "/parser");
  std::ofstream(pipeline + "/parser/cfg", std::ios::binary) << cfg;
  std::ofstream(pipeline + "/config.cfg") << "[nlp]\n";
  const Result<PipelineFiles> files = PipelineFiles::open(pipeline);
  if (!files) return files.error().to_string();
  const std::optional<Status> error = unsupported_settings(*files, "parser");
  return error ? error->to_string() : "supported";
}

TEST(ComponentSettings, TheGreedyParserIsSupported) {
  EXPECT_EQ(outcome("{\"beam_width\":1,\"learn_tokens\":false}"), "supported");
  EXPECT_EQ(outcome("{\"min_action_freq\":30}"), "supported");
}

TEST(ComponentSettings, OthersAreRefusedByName) {
  EXPECT_THAT(outcome("{\"beam_width\":16}"), HasSubstr("parser/cfg: byte 0: beam_width is not supported"));
  EXPECT_THAT(outcome("{\"beam_width\":\"1\"}"), HasSubstr("beam_width is not supported"));
  EXPECT_THAT(outcome("{\"learn_tokens\":true}"), HasSubstr("learn_tokens is not supported"));
}

TEST(ComponentSettings, BrokenAndMissingFilesAreErrors) {
  EXPECT_THAT(outcome("{"), HasSubstr("not a JSON object"));
  const Result<PipelineFiles> files = PipelineFiles::open(folder());
  EXPECT_EQ(unsupported_settings(*files, "tagger")->code(), ErrorCode::kModelMissing);
}

}  // namespace
}  // namespace diurna::nlp
