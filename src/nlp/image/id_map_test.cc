#include "nlp/image/id_map.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

#include "nlp/image/testing_image.h"

namespace diurna::nlp {
namespace {

using Entries = std::vector<IdMap::Entry>;

Image image_of(const Entries& entries) {
  return table_image([&](ImageWriter& writer) { IdMap::write(writer, entries); });
}

IdMap map_of(const Image& image, std::uint64_t limit = 1ULL << 32) {
  ImageReader reader = image.section("table").value();
  IdMap map = IdMap::read(reader, limit);
  EXPECT_TRUE(reader.ok() && reader.at_end());
  return map;
}

// A table with these parts, right or wrong.
Image raw(std::uint32_t bits, std::uint32_t probes, const std::vector<std::uint64_t>& ids,
          const std::vector<std::uint32_t>& values) {
  return table_image([&](ImageWriter& writer) {
    writer.u32(bits);
    writer.u32(probes);
    writer.flag(false);
    writer.u32(0);
    writer.array<std::uint64_t>(ids);
    writer.array<std::uint32_t>(values);
  });
}

std::string error_of(const Image& image, std::uint64_t limit = 1ULL << 32) {
  ImageReader reader = image.section("table").value();
  const IdMap map = IdMap::read(reader, limit);
  EXPECT_EQ(map.find(5), std::nullopt);
  return reader.ok() ? "no error" : reader.error().to_string();
}

TEST(IdMap, FindsAllIdsAndNoOther) {
  std::mt19937_64 random(7);
  std::map<std::uint64_t, std::uint32_t> expected;
  for (std::uint32_t i = 0; i < 20'000; ++i) {
    expected[random()] = i;
    expected[i] = i ^ 0xffffffff;  // small, like the ids of symbols
    expected[std::uint64_t{i} << 40] = static_cast<std::uint32_t>(random());  // all lower bits alike
  }
  const Image image = image_of({expected.begin(), expected.end()});
  const IdMap map = map_of(image);
  for (const auto& [id, value] : expected) ASSERT_EQ(map.find(id), value) << id;
  for (int i = 0; i < 20'000; ++i) {
    const std::uint64_t id = random();
    ASSERT_EQ(map.find(id).has_value(), expected.contains(id)) << id;
  }
}

TEST(IdMap, TheIdZeroIsLikeAnyOther) {
  const Image with = image_of({{0, 12}, {1, 13}});
  EXPECT_EQ(map_of(with).find(0), 12u);
  EXPECT_EQ(map_of(with).find(1), 13u);
  const Image without = image_of({{1, 13}});
  EXPECT_EQ(map_of(without).find(0), std::nullopt);
}

TEST(IdMap, AnEmptyMapFindsNothing) {
  const Image image = image_of({});
  EXPECT_EQ(map_of(image).find(0), std::nullopt);
  EXPECT_EQ(map_of(image).find(3), std::nullopt);
  EXPECT_EQ(IdMap().find(3), std::nullopt);
}

TEST(IdMap, TheLastEntryOfAnIdCounts) {
  const Image image = image_of({{5, 1}, {9, 2}, {5, 3}, {0, 4}, {0, 5}});
  EXPECT_EQ(map_of(image).find(5), 3u);
  EXPECT_EQ(map_of(image).find(9), 2u);
  EXPECT_EQ(map_of(image).find(0), 5u);
}

TEST(IdMap, TheBytesDoNotDependOnTheOrder) {
  Entries entries;
  std::mt19937_64 random(3);
  for (std::uint32_t i = 0; i < 500; ++i) entries.emplace_back(random(), i);
  const auto write = [&](ImageWriter& writer) { IdMap::write(writer, entries); };
  const std::string bytes = table_bytes(write);
  std::reverse(entries.begin(), entries.end());
  EXPECT_EQ(table_bytes(write), bytes);
}

TEST(IdMap, HoldsValuesToTheirLimit) {
  const Image image = image_of({{5, 10}, {6, 11}});
  EXPECT_EQ(map_of(image, 12).find(6), 11u);
  EXPECT_NE(error_of(image, 11).find("an id has a value that is out of range"), std::string::npos);
  EXPECT_NE(error_of(image_of({{0, 11}}), 11).find("the id 0 has a value"), std::string::npos);
  // What stands in free slots is no value.
  const Image free = raw(3, 1, std::vector<std::uint64_t>(8, 0), std::vector<std::uint32_t>(8, 99));
  EXPECT_EQ(error_of(free, 11), "no error");
}

TEST(IdMap, RefusesTablesWhosePartsDisagree) {
  const std::vector<std::uint64_t> ids(8, 1);
  const std::vector<std::uint32_t> values(8, 1);
  EXPECT_EQ(error_of(raw(3, 8, ids, values)), "no error");
  EXPECT_NE(error_of(raw(4, 8, ids, values)).find("not as long as it says"), std::string::npos);
  EXPECT_NE(error_of(raw(32, 8, ids, values)).find("not as long as it says"), std::string::npos);
  EXPECT_NE(error_of(raw(3, 8, ids, std::vector<std::uint32_t>(7, 1))).find("not as long as"),
            std::string::npos);
  EXPECT_NE(error_of(raw(3, 9, ids, values)).find("byte 136: section table: a hash table that is probed"),
            std::string::npos);
  for (const std::uint32_t bits : {0u, 2u, 33u, 64u, 0xffffffffu}) {
    EXPECT_NE(error_of(raw(bits, 0, ids, values)).find("number of slots"), std::string::npos) << bits;
  }
}

TEST(IdMap, ATableWithoutFreeSlotsIsSearchedOnce) {
  const std::vector<std::uint32_t> values(8, 1);
  const Image image = raw(3, 8, std::vector<std::uint64_t>(8, 77), values);
  EXPECT_EQ(map_of(image).find(5), std::nullopt);
  EXPECT_EQ(map_of(image).find(77), 1u);
}

}  // namespace
}  // namespace diurna::nlp
