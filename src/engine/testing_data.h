// The tables of the binary in a folder where a test may change them.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string_view>

#include "base/embedded.h"

namespace diurna::testing_engine {

// A folder of the test that runs.
inline std::filesystem::path copy_of_data() {
  const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
  const std::filesystem::path folder =
      std::filesystem::path(::testing::TempDir()) / test->test_suite_name() / test->name();
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    const std::filesystem::path target = folder / file.path.substr(std::string_view("data/").size());
    std::filesystem::create_directories(target.parent_path());
    std::ofstream(target, std::ios::binary) << file.bytes;
  }
  return folder;
}

}  // namespace diurna::testing_engine
