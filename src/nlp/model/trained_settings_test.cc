#include "nlp/model/trained_settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace diurna::nlp {
namespace {

using testing::HasSubstr;

class TrainedSettingsTest : public testing::Test {
 protected:
  // The settings of a component "senter" with these files.
  Result<TrainedSettings> read(const std::string& cfg, const std::string& section) {
    const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) /
                                         (std::string("trained_settings_test_") +
                                          testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::create_directories(folder / "senter");
    std::ofstream(folder / "senter/cfg", std::ios::binary) << cfg;
    config_ = PipelineConfig::parse("config.cfg", "[components.senter]\n" + section);
    std::ofstream(folder / "config.cfg") << "[nlp]\n";
    const Result<PipelineFiles> files = PipelineFiles::open(folder.string());
    if (!files) return files.error();
    return TrainedSettings::read(*files, "senter", *config_);
  }

  // The value of the flag "overwrite", which is true unless something else is set.
  std::string overwrite(const std::string& cfg, const std::string& section) {
    const Result<TrainedSettings> settings = read(cfg, section);
    if (!settings) return settings.error().to_string();
    const Result<bool> flag = settings->flag("overwrite", true);
    return flag ? (*flag ? "true" : "false") : flag.error().to_string();
  }

  Result<PipelineConfig> config_ = PipelineConfig::parse("", "");
};

TEST_F(TrainedSettingsTest, PrefersTheComponentsOwnFile) {
  EXPECT_EQ(overwrite("{\"overwrite\": false}", "overwrite = true\n"), "false");
  EXPECT_EQ(overwrite("{}", "overwrite = false\n"), "false");
  EXPECT_EQ(overwrite("{}", "factory = \"senter\"\n"), "true");
}

TEST_F(TrainedSettingsTest, GivesObjectsInTheOrderOfTheFile) {
  const Result<TrainedSettings> settings = read("{\"labels_pos\": {\"z\": 92, \"a\": 100}}", "");
  ASSERT_TRUE(settings) << settings.error().to_string();
  const Result<const boost::json::object*> labels = settings->object("labels_pos");
  ASSERT_TRUE(labels) << labels.error().to_string();
  ASSERT_EQ((*labels)->size(), 2u);
  EXPECT_EQ((*labels)->begin()->key(), "z");
}

TEST_F(TrainedSettingsTest, ErrorsNameTheFile) {
  EXPECT_THAT(overwrite("[]", ""), HasSubstr("senter/cfg: byte 0: not a JSON object"));
  EXPECT_THAT(overwrite("{", ""), HasSubstr("not a JSON object"));
  EXPECT_THAT(overwrite("{\"overwrite\": 1}", ""), HasSubstr("overwrite is neither true nor false"));
  EXPECT_THAT(overwrite("{}", "overwrite = 1\n"), HasSubstr("config.cfg"));
  const Result<TrainedSettings> settings = read("{\"labels_pos\": []}", "");
  ASSERT_TRUE(settings) << settings.error().to_string();
  EXPECT_THAT(settings->object("labels_pos").error().to_string(), HasSubstr("no object labels_pos"));
}

}  // namespace
}  // namespace diurna::nlp
