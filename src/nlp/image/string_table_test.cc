#include "nlp/image/string_table.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "nlp/image/testing_image.h"

namespace diurna::nlp {
namespace {

using text::operator""_id;

TEST(StringTable, LeadsFromIdsToStrings) {
  const Image image = table_image([](ImageWriter& writer) {
    StringTable::write(writer, {"moored", "nsubj", "", "Åland", "moored"});
  });
  ImageReader reader = image.section("table").value();
  const StringTable table = StringTable::read(reader);
  ASSERT_TRUE(reader.ok() && reader.at_end());
  EXPECT_EQ(table.get("moored"_id), "moored");
  EXPECT_EQ(table.get("nsubj"_id), "nsubj") << "a symbol, whose id is a small number";
  EXPECT_EQ(table.get("Åland"_id), "Åland");
  EXPECT_EQ(table.get(""_id), "");
  EXPECT_EQ(table.get("unmoored"_id), "");
  EXPECT_EQ(table.strings().size(), 4u);
  EXPECT_EQ(StringTable().get("moored"_id), "");
}

TEST(StringTable, TheBytesDoNotDependOnTheOrder) {
  EXPECT_EQ(table_bytes([](ImageWriter& writer) {
              StringTable::write(writer, {"b", "a", "c", "a"});
            }),
            table_bytes([](ImageWriter& writer) {
              StringTable::write(writer, {"a", "c", "b"});
            }));
}

TEST(StringTable, RefusesIdsThatLeadToNoString) {
  const Image image = table_image([](ImageWriter& writer) {
    StringList::write(writer, std::vector<std::string>{"pier", "quay"});
    IdMap::write(writer, std::vector<IdMap::Entry>{{"pier"_id, 0}, {"quay"_id, 2}});
  });
  ImageReader reader = image.section("table").value();
  EXPECT_EQ(StringTable::read(reader).get("quay"_id), "");
  EXPECT_EQ(reader.error().message(), "section table: an id has a value that is out of range");
}

}  // namespace
}  // namespace diurna::nlp
