#include "nlp/tagger/tagger_import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "nlp/tok2vec/testing_component.h"

namespace diurna::nlp {
namespace {

using ::testing::HasSubstr;
namespace fs = std::filesystem;

const std::string kDirectory = std::string(DIURNA_MODEL_DIR) + "/en-core-web-sm";

// What the import says of the English tagger with these settings.
std::string error_with(const std::string& cfg) {
  const std::string pipeline = ::testing::TempDir() + "tagger_import_test";
  fs::remove_all(pipeline);
  fs::create_directories(pipeline);
  fs::copy(kDirectory + "/tagger", pipeline + "/tagger");
  fs::copy(kDirectory + "/config.cfg", pipeline + "/config.cfg");
  std::ofstream(pipeline + "/tagger/cfg", std::ios::binary) << cfg;
  const PipelineFiles files = PipelineFiles::open(pipeline).value();
  std::set<std::string> strings;
  const Result<Image> image =
      imported_component(files, *PipelineConfig::read(files), "tagger", 96, import_tagger, strings);
  return image ? "no error" : image.error().to_string();
}

TEST(TaggerImport, ErrorsNameTheFile) {
  if (!fs::exists(kDirectory)) GTEST_SKIP() << "no model";
  EXPECT_THAT(error_with("{\"labels\":"),
              HasSubstr("tagger/cfg: byte 0: not well-formed JSON (model_broken)"));
  EXPECT_THAT(error_with("{\"labels\":[]}"), HasSubstr("no list of labels"));
  EXPECT_THAT(error_with("{\"labels\":[\"NN\", 3]}"), HasSubstr("a label that is not a string"));
  EXPECT_THAT(error_with("{\"labels\":[\"NN\"]}"), HasSubstr("(50, 96) where the pipeline needs (1, 96)"));
}

}  // namespace
}  // namespace diurna::nlp
