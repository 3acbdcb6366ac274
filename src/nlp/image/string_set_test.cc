#include "nlp/image/string_set.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "nlp/image/testing_image.h"

namespace diurna::nlp {
namespace {

std::vector<std::string> many_words() {
  std::vector<std::string> words = {"", "pier", "Pier", "pier ", std::string(300, 'p')};
  for (int i = 0; i < 5000; ++i) words.push_back("berth" + std::to_string(i * 7));
  return words;
}

std::string error_of(std::uint32_t bits, std::uint32_t probes, const std::vector<std::uint32_t>& slots) {
  const Image image = table_image([&](ImageWriter& writer) {
    writer.u32(bits);
    writer.u32(probes);
    writer.array<std::uint32_t>(slots);
    StringList::write(writer, std::vector<std::string>{"pier", "quay"});
  });
  ImageReader reader = image.section("table").value();
  const StringSet set = StringSet::read(reader);
  EXPECT_FALSE(set.contains("mole"));
  return reader.ok() ? "no error" : reader.error().to_string();
}

TEST(StringSet, KnowsItsStringsAndNoOther) {
  const std::vector<std::string> words = many_words();
  const Image image = table_image([&](ImageWriter& writer) {
    StringSet::write(writer, {words.begin(), words.end()});
  });
  ImageReader reader = image.section("table").value();
  const StringSet set = StringSet::read(reader);
  ASSERT_TRUE(reader.ok() && reader.at_end());
  ASSERT_EQ(set.size(), words.size());
  for (const std::string& word : words) {
    const std::optional<std::uint32_t> index = set.index_of(word);
    ASSERT_TRUE(index.has_value()) << word;
    EXPECT_EQ(set[*index], word);
    EXPECT_FALSE(set.contains(word + "?"));
  }
}

TEST(StringSet, IndicesAreInTheOrderOfTheBytes) {
  const Image image = table_image([](ImageWriter& writer) {
    StringSet::write(writer, {"quay", "Zoë", "pier", "quay", "Zo\xff"});
  });
  ImageReader reader = image.section("table").value();
  const StringSet set = StringSet::read(reader);
  ASSERT_EQ(set.size(), 4u);
  EXPECT_EQ(set.index_of("Zoë"), 0u);
  EXPECT_EQ(set.index_of("Zo\xff"), 1u);
  EXPECT_EQ(set.index_of("pier"), 2u);
  EXPECT_EQ(set.index_of("quay"), 3u);
}

TEST(StringSet, TheBytesDoNotDependOnTheOrder) {
  const std::vector<std::string> words = many_words();
  std::vector<std::string_view> views(words.begin(), words.end());
  const auto write = [&](ImageWriter& writer) { StringSet::write(writer, views); };
  const std::string bytes = table_bytes(write);
  std::reverse(views.begin(), views.end());
  EXPECT_EQ(table_bytes(write), bytes);
}

TEST(StringSet, AnEmptySetContainsNothing) {
  EXPECT_FALSE(StringSet().contains(""));
  const Image image = table_image([](ImageWriter& writer) { StringSet::write(writer, {}); });
  ImageReader reader = image.section("table").value();
  EXPECT_FALSE(StringSet::read(reader).contains(""));
  EXPECT_TRUE(reader.ok());
}

TEST(StringSet, RefusesSlotsThatLeadNowhere) {
  EXPECT_EQ(error_of(3, 8, {1, 2, 1, 2, 1, 2, 1, 2}), "no error") << "full, and still searched only once";
  EXPECT_EQ(error_of(3, 8, {0, 2, 3, 0, 0, 0, 0, 0}),
            "town.model: byte 200: section table: a slot that leads to no string (model_broken)");
  EXPECT_NE(error_of(3, 8, {0, 1}).find("not as long as it says"), std::string::npos);
  EXPECT_NE(error_of(3, 9, std::vector<std::uint32_t>(8)).find("probed for longer"), std::string::npos);
}

}  // namespace
}  // namespace diurna::nlp
