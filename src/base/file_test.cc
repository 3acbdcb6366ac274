#include "base/file.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>

namespace diurna::base {
namespace {

std::string written(const std::string& name, const std::string& bytes) {
  const std::string path = ::testing::TempDir() + name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

TEST(ReadFile, GivesTheBytesAsTheyAre) {
  const std::string bytes("a\r\n\0\xff", 5);
  Result<std::string> read = read_file(written("bytes", bytes), 100);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, bytes);
}

TEST(ReadFile, AcceptsExactlyTheLimitAndRefusesOneMore) {
  const std::string path = written("limit", std::string(70000, 'x'));
  EXPECT_TRUE(read_file(path, 70000));
  Result<std::string> over = read_file(path, 69999);
  ASSERT_FALSE(over);
  EXPECT_EQ(over.error().code(), ErrorCode::kTooLarge);
  EXPECT_EQ(over.error().offset(), 69999u);
}

TEST(ReadFile, TellsMissingFromUnreadable) {
  EXPECT_EQ(read_file("/no/such/file", 9).error().code(), ErrorCode::kNotFound);
  EXPECT_EQ(read_file(::testing::TempDir(), 9).error().code(), ErrorCode::kUnreadable);
}

}  // namespace
}  // namespace diurna::base
