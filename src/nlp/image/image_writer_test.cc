#include "nlp/image/image_writer.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/file.h"
#include "nlp/image/sample_image.h"

namespace diurna::nlp {
namespace {

using namespace std::string_literals;

TEST(ImageWriter, LaysSectionsOutAsTheFormatSays) {
  ImageWriter writer;
  writer.begin_section("first");
  writer.u32(0x01020304);
  writer.string("pier");
  writer.flag(true);
  writer.array<std::uint8_t>(std::vector<std::uint8_t>{7, 8});
  writer.begin_section("second");
  writer.u64(9);
  writer.f32(1.5f);
  const std::string file = std::move(writer).finish();

  ASSERT_EQ(file.size(), 384u);
  EXPECT_EQ(file.substr(0, 24),
            "\x89"
            "DIURNA\n\1\0\0\0\2\0\0\0\x80\1\0\0\0\0\0\0"s);
  EXPECT_EQ(file.substr(32, 24), std::string(24, '\0'));
  EXPECT_EQ(file.substr(64, 56), "first"s + std::string(35, '\0') + "\xc0\0\0\0\0\0\0\0\x42\0\0\0\0\0\0\0"s);
  EXPECT_EQ(file.substr(128, 56),
            "second"s + std::string(34, '\0') + "\x40\1\0\0\0\0\0\0\x0c\0\0\0\0\0\0\0"s);
  EXPECT_EQ(file.substr(192, 21), "\4\3\2\1\4\0\0\0pier\1\2\0\0\0\0\0\0\0"s);
  EXPECT_EQ(file.substr(213, 43), std::string(43, '\0'));
  EXPECT_EQ(file.substr(256, 64), "\7\10"s + std::string(62, '\0'));
  EXPECT_EQ(file.substr(320, 64), "\11\0\0\0\0\0\0\0\0\0\xc0\x3f"s + std::string(52, '\0'));
}

// Images that users have converted must stay readable: a change here needs another version of the format.
TEST(ImageWriter, WritesTheBytesThatItHasAlwaysWritten) {
  const std::string file = sample_image();
  const std::string kept = std::string(DIURNA_SOURCE_DIR) + "/fuzz/corpus/model_image/sample.bin";
  const Result<std::string> expected = base::read_file(kept, 1 << 20);
  if (expected && *expected == file) return;
  const std::string path = ::testing::TempDir() + "sample.bin";
  std::ofstream(path, std::ios::binary) << file;
  FAIL() << kept << " differs from what is written now: " << path;
}

TEST(ImageWriter, AnImageMayBeEmpty) {
  EXPECT_EQ(ImageWriter().finish().size(), 64u);
}

TEST(ImageWriterDeathTest, RefusesWhatMakesNoImage) {
  EXPECT_DEATH(ImageWriter().u32(1), "values belong to a section");
  EXPECT_DEATH(ImageWriter().begin_section(""), "printable ASCII");
  EXPECT_DEATH(ImageWriter().begin_section(std::string(41, 'x')), "printable ASCII");
  EXPECT_DEATH(ImageWriter().begin_section("a\nb"), "printable ASCII");
  ImageWriter writer;
  writer.begin_section("tagger");
  EXPECT_DEATH(writer.begin_section("tagger"), "two sections of one name");
}

}  // namespace
}  // namespace diurna::nlp
