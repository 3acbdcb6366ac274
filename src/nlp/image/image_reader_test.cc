#include "nlp/image/image_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>

#include "nlp/image/image.h"
#include "nlp/image/sample_image.h"

namespace diurna::nlp {
namespace {

using ::testing::ElementsAre;

// The only section begins at byte 128.
Image image_of(const std::function<void(ImageWriter&)>& write) {
  ImageWriter writer;
  writer.begin_section("tagger");
  write(writer);
  return Image::from_bytes(std::move(writer).finish(), "town.model").value();
}

TEST(ImageReader, ReadsWhatWasWritten) {
  const Result<Image> image = Image::from_bytes(sample_image(), "town.model");
  ASSERT_TRUE(image);
  ImageReader reader = *image->section("values");
  EXPECT_EQ(reader.u32(), 3u);
  EXPECT_EQ(reader.u64(), 1ULL << 40);
  EXPECT_EQ(reader.f32(), -0.25f);
  EXPECT_TRUE(reader.flag());
  EXPECT_EQ(reader.string(), "moored");
  EXPECT_THAT(reader.array<float>(), ElementsAre(0.5f, -1.0f, 3.0f));
  EXPECT_FALSE(reader.at_end());
  EXPECT_THAT(reader.array<std::int32_t>(), ElementsAre(-1, 2));
  EXPECT_TRUE(reader.at_end());
  EXPECT_TRUE(reader.ok());
}

TEST(ImageReader, TheFirstErrorSticksAndNamesItsByte) {
  const Image image = image_of([](ImageWriter& writer) {
    writer.u32(1);
    writer.u32(2);
  });
  ImageReader reader = image.section("tagger").value();
  EXPECT_EQ(reader.u32(), 1u);
  EXPECT_EQ(reader.u64(), 0u);
  EXPECT_FALSE(reader.ok());
  EXPECT_TRUE(reader.at_end());
  EXPECT_EQ(reader.u32(), 0u);
  reader.fail("another");
  EXPECT_EQ(reader.error().to_string(),
            "town.model: byte 132: section tagger: the section ends inside a value (model_broken)");
}

TEST(ImageReader, RefusesStringsAndArraysThatLeaveTheSection) {
  const Image string_image = image_of([](ImageWriter& writer) { writer.u32(0xffffffff); });
  ImageReader string = string_image.section("tagger").value();
  EXPECT_EQ(string.string(), "");
  EXPECT_EQ(string.error().message(), "section tagger: the section ends inside a value");

  for (const std::uint64_t count : {17ULL, 1ULL << 61, 1ULL << 62, 0xffffffffffffffffULL}) {
    const Image array_image = image_of([&](ImageWriter& writer) {
      writer.u64(count);
      // Takes the bytes up to the next multiple of 64, and then 64.
      for (int i = 0; i < 15; ++i) writer.u64(0);
    });
    ImageReader array = array_image.section("tagger").value();
    EXPECT_TRUE(array.array<std::uint32_t>().empty());
    EXPECT_EQ(array.error().to_string(),
              "town.model: byte 192: section tagger: the section ends inside an array (model_broken)");
  }
  const Image padding_image = image_of([](ImageWriter& writer) { writer.u64(0); });
  ImageReader padding = padding_image.section("tagger").value();
  EXPECT_TRUE(padding.array<std::uint8_t>().empty());
  EXPECT_FALSE(padding.ok());
}

TEST(ImageReader, EmptyArraysAndStringsAreNoErrors) {
  const Image image = image_of([](ImageWriter& writer) {
    writer.string("");
    writer.array<float>({});
    writer.array<std::uint64_t>({});
  });
  ImageReader reader = image.section("tagger").value();
  EXPECT_EQ(reader.string(), "");
  EXPECT_TRUE(reader.array<float>().empty());
  EXPECT_TRUE(reader.array<std::uint64_t>().empty());
  EXPECT_TRUE(reader.ok());
  EXPECT_TRUE(reader.at_end());
}

TEST(ImageReader, RefusesNumbersThatAreNotFinite) {
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  for (const float bad : {kInfinity, -kInfinity, std::nanf("")}) {
    std::vector<float> values(1000, std::numeric_limits<float>::max());
    values[1] = std::numeric_limits<float>::denorm_min();
    const Image whole_image = image_of([&](ImageWriter& writer) { writer.array<float>(values); });
    ImageReader whole = whole_image.section("tagger").value();
    EXPECT_EQ(whole.array<float>().size(), 1000u);
    EXPECT_TRUE(whole.ok());

    values[701] = bad;
    const Image image = image_of([&](ImageWriter& writer) { writer.array<float>(values); });
    ImageReader reader = image.section("tagger").value();
    EXPECT_TRUE(reader.array<float>().empty());
    EXPECT_EQ(reader.error().to_string(),
              "town.model: byte 2996: section tagger: a number that is not finite (model_broken)");

    const Image single_image = image_of([&](ImageWriter& writer) { writer.f32(bad); });
    ImageReader single = single_image.section("tagger").value();
    EXPECT_EQ(single.f32(), 0.0f);
    EXPECT_EQ(single.error().offset(), 128u);
  }
}

TEST(ImageReader, RefusesTruthValuesThatAreNeither) {
  const Image image = image_of([](ImageWriter& writer) { writer.u32(0x0201); });
  ImageReader reader = image.section("tagger").value();
  EXPECT_TRUE(reader.flag());
  EXPECT_FALSE(reader.flag());
  EXPECT_EQ(reader.error().offset(), 129u);
}

TEST(ImageReader, ALoaderNamesTheElementThatMakesNoSense) {
  const Image image = image_of([](ImageWriter& writer) {
    writer.array<std::int32_t>(std::vector<std::int32_t>{1, -5, 2});
  });
  ImageReader reader = image.section("tagger").value();
  const std::span<const std::int32_t> heads = reader.array<std::int32_t>();
  reader.fail_at(heads, 1, "a head before the first token");
  EXPECT_EQ(reader.error().to_string(),
            "town.model: byte 196: section tagger: a head before the first token (model_broken)");
}

}  // namespace
}  // namespace diurna::nlp
