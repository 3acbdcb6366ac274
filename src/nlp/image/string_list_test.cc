#include "nlp/image/string_list.h"

#include <gtest/gtest.h>

#include <vector>

#include "nlp/image/testing_image.h"

namespace diurna::nlp {
namespace {

std::string error_of(const std::vector<std::uint32_t>& begins, std::size_t size) {
  const Image image = table_image([&](ImageWriter& writer) {
    writer.array<std::uint32_t>(begins);
    writer.array<std::uint8_t>(std::vector<std::uint8_t>(size, 'x'));
  });
  ImageReader reader = image.section("table").value();
  EXPECT_TRUE(StringList::read(reader).size() == 0 || reader.ok());
  return reader.ok() ? "no error" : reader.error().to_string();
}

TEST(StringList, GivesStringsInTheirOrder) {
  const std::vector<std::string> strings = {"quay", "", "Häfen", "quay", std::string("a\0b", 3)};
  const Image image = table_image([&](ImageWriter& writer) {
    StringList::write(writer, strings);
    writer.u32(4);
  });
  ImageReader reader = image.section("table").value();
  const StringList list = StringList::read(reader);
  ASSERT_EQ(list.size(), strings.size());
  for (std::size_t i = 0; i < strings.size(); ++i) EXPECT_EQ(list[i], strings[i]);
  EXPECT_EQ(reader.u32(), 4u);
  EXPECT_TRUE(reader.at_end());
}

TEST(StringList, MayBeEmpty) {
  const Image image =
      table_image([](ImageWriter& writer) { StringList::write(writer, std::vector<std::string>()); });
  ImageReader reader = image.section("table").value();
  EXPECT_EQ(StringList::read(reader).size(), 0u);
  EXPECT_TRUE(reader.ok());
  EXPECT_EQ(StringList().size(), 0u);
}

TEST(StringList, RefusesPlacesOutsideItsBytes) {
  EXPECT_EQ(error_of({0, 2, 2, 5}, 5), "no error");
  for (const auto& begins : std::vector<std::vector<std::uint32_t>>{{}, {1, 5}, {0, 4}, {0, 6}, {0}}) {
    EXPECT_NE(error_of(begins, 5).find("does not end where its bytes do"), std::string::npos);
  }
  EXPECT_EQ(error_of({0, 9, 3, 5}, 5),
            "town.model: byte 200: section table: a string that ends before it begins (model_broken)");
  EXPECT_NE(error_of({0, 2, 0xffffffff, 5}, 5).find("byte 204"), std::string::npos);
}

}  // namespace
}  // namespace diurna::nlp
