#include "nlp/image/image.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <fstream>

#include "base/xxh64.h"
#include "nlp/image/sample_image.h"

namespace diurna::nlp {
namespace {

using ::testing::ElementsAre;

namespace format = image_format;

std::string two_sections() {
  ImageWriter writer;
  writer.begin_section("tagger");
  writer.array<float>(std::vector<float>{0.5f, 2.0f});
  writer.begin_section("ner");
  writer.string("B-PER");
  return std::move(writer).finish();
}

// The file with the checksums of its head made to fit.
std::string resealed(std::string file) {
  const std::string_view view = file;
  const auto count = format::load<std::uint32_t>(file.data() + format::kSectionCountAt);
  const std::uint64_t table = std::min<std::uint64_t>(count * format::kEntrySize, file.size() - 64);
  format::store(file.data() + format::kTableChecksumAt, base::xxh64(view.substr(format::kHeaderSize, table)));
  format::store(file.data() + format::kHeaderChecksumAt,
                base::xxh64(view.substr(0, format::kHeaderChecksumAt)));
  return file;
}

std::string with_u64(std::string file, std::size_t at, std::uint64_t value) {
  format::store(file.data() + at, value);
  return resealed(std::move(file));
}

std::string error_of(const std::string& file) {
  const Result<Image> image = Image::from_bytes(file, "town.model");
  return image ? "no error" : image.error().to_string();
}

TEST(Image, GivesSectionsByName) {
  const Result<Image> image = Image::from_bytes(two_sections(), "town.model");
  ASSERT_TRUE(image) << image.error().to_string();
  EXPECT_TRUE(image->has("ner"));
  EXPECT_FALSE(image->has("parser"));
  ASSERT_EQ(image->sections().size(), 2u);
  EXPECT_EQ(image->sections()[0].name, "tagger");
  EXPECT_EQ(image->sections()[1].offset, 192u + 128u);
  Result<ImageReader> reader = image->section("ner");
  ASSERT_TRUE(reader);
  EXPECT_EQ(reader->string(), "B-PER");
  EXPECT_TRUE(reader->at_end());
  EXPECT_EQ(image->section("parser").error().to_string(),
            "town.model: the image has no section parser (model_missing)");
}

TEST(Image, OpensAFileAndItsViewsLiveAsLongAsAnyCopy) {
  const std::string path = ::testing::TempDir() + "image_copy.model";
  std::ofstream(path, std::ios::binary) << two_sections();
  Result<Image> image = Image::open(path);
  ASSERT_TRUE(image) << image.error().to_string();
  const std::span<const float> values = image->section("tagger")->array<float>();
  const Image copy = *image;
  image = Status(ErrorCode::kEmpty, "gone");
  EXPECT_THAT(values, ElementsAre(0.5f, 2.0f));
  EXPECT_EQ(copy.section("tagger")->array<float>().data(), values.data());
}

TEST(Image, ArraysAreAlignedWhereverTheBytesCameFrom) {
  const std::string shifted = "x" + two_sections();
  const Result<Image> image = Image::from_bytes(std::string_view(shifted).substr(1), "town.model");
  ASSERT_TRUE(image);
  const auto address = reinterpret_cast<std::uintptr_t>(image->section("tagger")->array<float>().data());
  EXPECT_EQ(address % 64, 0u);
}

TEST(Image, TellsMissingFromBroken) {
  EXPECT_EQ(Image::open("/no/such.model").error().code(), ErrorCode::kModelMissing);
  EXPECT_EQ(Image::open(::testing::TempDir()).error().code(), ErrorCode::kUnreadable);
  const std::string path = ::testing::TempDir() + "image_empty.model";
  std::ofstream(path, std::ios::binary) << "";
  EXPECT_EQ(Image::open(path).error().code(), ErrorCode::kModelBroken);
  EXPECT_EQ(error_of(std::string(300, 'x')), "town.model: byte 0: not a model image (model_broken)");
}

TEST(Image, EveryTruncationIsAnErrorInTheFile) {
  const std::string whole = sample_image();
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const Result<Image> image = Image::from_bytes(whole.substr(0, size), "town.model");
    ASSERT_FALSE(image) << size;
    ASSERT_EQ(image.error().code(), ErrorCode::kModelBroken);
    ASSERT_LE(image.error().offset().value(), size);
  }
  EXPECT_EQ(error_of(whole + '\0'), "town.model: byte " + std::to_string(whole.size()) + ": the file has " +
                                        std::to_string(whole.size() + 1) + " bytes where its header says " +
                                        std::to_string(whole.size()) + " (model_broken)");
}

TEST(Image, EveryChangedBitIsFound) {
  const std::string whole = two_sections();
  for (std::size_t bit = 0; bit < whole.size() * 8; ++bit) {
    std::string damaged = whole;
    damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ 1 << bit % 8);
    EXPECT_FALSE(Image::from_bytes(damaged, "town.model")) << bit;
  }
}

TEST(Image, NamesTheFormatThatItCannotRead) {
  std::string file = two_sections();
  file[format::kVersionAt] = 3;
  EXPECT_EQ(error_of(file),
            "town.model: byte 8: made for format 3; this program reads format 1 (model_broken)");
}

TEST(Image, NamesTheSectionThatIsDamaged) {
  std::string file = two_sections();
  file[256] = static_cast<char>(file[256] ^ 1);
  EXPECT_EQ(error_of(file),
            "town.model: byte 192: section tagger is damaged: its checksum differs from that at byte 120 "
            "(model_broken)");
}

// The second entry of the table begins at byte 128; its section at 320.
TEST(Image, RefusesSectionsThatOverlapOrLeaveTheFile) {
  const std::string file = two_sections();
  ASSERT_EQ(error_of(resealed(file)), "no error");
  constexpr std::size_t kEntry = 128;
  for (const std::uint64_t offset : {0ULL, 192ULL, 256ULL, 321ULL, 384ULL, 0xffffffffffffffc0ULL}) {
    EXPECT_THAT(error_of(with_u64(file, kEntry + format::kOffsetAt, offset)),
                ::testing::HasSubstr("byte 168: section ner begins at byte " + std::to_string(offset)));
  }
  for (const std::uint64_t size : {65ULL, 0xffffffffffffffffULL, 0xfffffffffffffec0ULL}) {
    EXPECT_THAT(error_of(with_u64(file, kEntry + format::kSizeAt, size)),
                ::testing::HasSubstr("byte 176: section ner of"));
  }
}

TEST(Image, RefusesBytesThatBelongToNoSection) {
  std::string file = two_sections() + std::string(64, '\0');
  EXPECT_THAT(error_of(with_u64(file, format::kFileSizeAt, file.size())),
              ::testing::HasSubstr("bytes behind the last section"));
}

TEST(Image, RefusesATableThatIsLongerThanTheFile) {
  for (const std::uint32_t count : {6u, 1025u, 0xffffffffu}) {
    std::string file = two_sections();
    format::store(file.data() + format::kSectionCountAt, count);
    EXPECT_EQ(error_of(resealed(file)),
              "town.model: byte 12: a table of " + std::to_string(count) + " sections (model_broken)");
  }
}

TEST(Image, RefusesNamesThatAreTwiceThereOrNone) {
  std::string file = two_sections();
  std::string("tagger").copy(file.data() + 128, 6);
  EXPECT_THAT(error_of(resealed(file)), ::testing::HasSubstr("byte 128: two sections named tagger"));
  file[128] = '\0';
  EXPECT_THAT(error_of(resealed(file)), ::testing::HasSubstr("byte 128: a section without a printable name"));
}

}  // namespace
}  // namespace diurna::nlp
