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

TEST(WriteFile, ReplacesAFileWhole) {
  const std::string path = ::testing::TempDir() + "write_file_test";
  ASSERT_FALSE(write_file(path, "first"));
  ASSERT_FALSE(write_file(path, std::string_view("sec\0ond", 7)));
  EXPECT_EQ(read_file(path, 100).value(), std::string("sec\0ond", 7));
}

TEST(WriteFile, NamesWhatCannotBeWritten) {
  const std::string path = ::testing::TempDir() + "no_such_folder/file";
  const std::optional<Status> failed = write_file(path, "text");
  ASSERT_TRUE(failed);
  EXPECT_EQ(failed->code(), ErrorCode::kUnwritable);
  EXPECT_EQ(failed->input(), path);
}

}  // namespace
}  // namespace diurna::base
