#include "base/mapped_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdint>
#include <fstream>

namespace diurna::base {
namespace {

std::string written(const std::string& name, const std::string& bytes) {
  const std::string path = ::testing::TempDir() + name;
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

TEST(MappedFile, GivesTheBytesAsTheyAre) {
  const std::string bytes("a\r\n\0\xff", 5);
  const Result<MappedFile> file = MappedFile::open(written("mapped_bytes", bytes));
  ASSERT_TRUE(file) << file.error().to_string();
  EXPECT_EQ(file->bytes(), bytes);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>(file->bytes().data()) % 4096, 0u);
}

TEST(MappedFile, MapsFilesOfManyPagesToTheirLastByte) {
  std::string bytes(100'001, 'x');
  bytes.back() = '.';
  const Result<MappedFile> file = MappedFile::open(written("mapped_pages", bytes));
  ASSERT_TRUE(file);
  EXPECT_EQ(file->bytes(), bytes);
}

TEST(MappedFile, ViewsSurviveAMoveAndARename) {
  const std::string path = written("mapped_old", "old weights");
  Result<MappedFile> first = MappedFile::open(path);
  ASSERT_TRUE(first);
  const std::string_view view = first->bytes();
  MappedFile moved = std::move(*first);
  ASSERT_EQ(std::rename(written("mapped_new", "new weights").c_str(), path.c_str()), 0);
  EXPECT_EQ(moved.bytes().data(), view.data());
  EXPECT_EQ(view, "old weights");

  Result<MappedFile> second = MappedFile::open(path);
  ASSERT_TRUE(second);
  moved = std::move(*second);
  EXPECT_EQ(moved.bytes(), "new weights");
}

TEST(MappedFile, TellsMissingEmptyAndWhatIsNoFile) {
  EXPECT_EQ(MappedFile::open("/no/such/file").error().code(), ErrorCode::kNotFound);
  const std::string empty = written("mapped_empty", "");
  EXPECT_EQ(MappedFile::open(empty).error().to_string(), empty + ": byte 0: the file is empty (empty)");
  EXPECT_EQ(MappedFile::open(::testing::TempDir()).error().code(), ErrorCode::kUnreadable);
}

TEST(MappedFile, RefusesAPipeWithoutWaitingForIt) {
  const std::string pipe = ::testing::TempDir() + "mapped_pipe";
  (void)std::remove(pipe.c_str());
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const Result<MappedFile> file = MappedFile::open(pipe);
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().message(), "not a regular file");
}

}  // namespace
}  // namespace diurna::base
