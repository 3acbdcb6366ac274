#include "nlp/image/string_map.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "nlp/image/testing_image.h"

namespace diurna::nlp {
namespace {

using Entries = std::vector<StringMap::Entry>;

TEST(StringMap, GivesEachKeyItsValue) {
  std::map<std::string, std::uint32_t> expected = {{"", 1}, {"ferries", 0xffffffff}};
  for (std::uint32_t i = 0; i < 5000; ++i) expected["row" + std::to_string(i)] = i;
  const Image image = table_image(
      [&](ImageWriter& writer) { StringMap::write(writer, Entries(expected.begin(), expected.end())); });
  ImageReader reader = image.section("table").value();
  const StringMap map = StringMap::read(reader);
  ASSERT_TRUE(reader.ok() && reader.at_end());
  for (const auto& [key, value] : expected) ASSERT_EQ(map.find(key), value) << key;
  EXPECT_EQ(map.find("row5000"), std::nullopt);
  EXPECT_EQ(map.keys().size(), expected.size());
  EXPECT_EQ(map.values()[map.keys().index_of("row17").value()], 17u);
  EXPECT_EQ(StringMap().find(""), std::nullopt);
}

TEST(StringMap, TheLastEntryOfAKeyCountsAndNothingElseOfTheOrder) {
  const Image image = table_image([](ImageWriter& writer) {
    StringMap::write(writer, Entries{{"pier", 1}, {"quay", 2}, {"pier", 3}});
  });
  ImageReader reader = image.section("table").value();
  EXPECT_EQ(StringMap::read(reader).find("pier"), 3u);

  const auto bytes_of = [](const Entries& entries) {
    return table_bytes([&](ImageWriter& writer) { StringMap::write(writer, entries); });
  };
  EXPECT_EQ(bytes_of({{"pier", 1}, {"quay", 2}, {"mole", 3}}),
            bytes_of({{"mole", 3}, {"pier", 1}, {"quay", 2}}));
}

TEST(StringMap, HoldsValuesToTheirLimitAndNumber) {
  const Image image = table_image([](ImageWriter& writer) {
    StringMap::write(writer, Entries{{"pier", 8}, {"quay", 9}});
  });
  ImageReader within = image.section("table").value();
  EXPECT_EQ(StringMap::read(within, 10).find("quay"), 9u);
  ImageReader beyond = image.section("table").value();
  EXPECT_EQ(StringMap::read(beyond, 9).find("pier"), std::nullopt);
  EXPECT_EQ(beyond.error().message(), "section table: a value that is out of range");

  const Image short_one = table_image([](ImageWriter& writer) {
    StringSet::write(writer, {"pier", "quay"});
    writer.array<std::uint32_t>(std::vector<std::uint32_t>{1});
  });
  ImageReader reader = short_one.section("table").value();
  EXPECT_EQ(StringMap::read(reader).find("quay"), std::nullopt);
  EXPECT_EQ(reader.error().message(), "section table: a map with another number of values than of keys");
}

}  // namespace
}  // namespace diurna::nlp
