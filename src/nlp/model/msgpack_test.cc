#include "nlp/model/msgpack.h"

#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

TEST(Msgpack, ReadsEveryKindOfInteger) {
  using namespace std::string_view_literals;
  MsgpackReader reader("\x05\xff\xcc\xc8\xd1\xff\x38\xcf\xff\xff\xff\xff\xff\xff\xff\xff"sv);
  EXPECT_EQ(reader.integer(), 5);
  EXPECT_EQ(reader.integer(), -1);
  EXPECT_EQ(reader.integer(), 200);
  EXPECT_EQ(reader.integer(), -200);
  EXPECT_EQ(reader.unsigned_integer(), 0xffffffffffffffffULL);
  EXPECT_TRUE(reader.ok());
  EXPECT_EQ(reader.peek(), MsgpackReader::Type::kEnd);
}

TEST(Msgpack, ReadsMapsWithStringsAndBinary) {
  using namespace std::string_view_literals;
  MsgpackReader reader(
      "\x82\xa1"
      "a"
      "\xc4\x02hi\xda\x00\x01"
      "b"
      "\x92\xc3\xc0"sv);
  ASSERT_EQ(reader.map(), 2u);
  EXPECT_EQ(reader.string(), "a");
  EXPECT_EQ(reader.binary(), "hi");
  EXPECT_EQ(reader.string(), "b");
  ASSERT_EQ(reader.array(), 2u);
  EXPECT_TRUE(reader.boolean());
  EXPECT_TRUE(reader.nil());
  EXPECT_TRUE(reader.ok());
}

TEST(Msgpack, SkipsNestedValues) {
  using namespace std::string_view_literals;
  MsgpackReader reader("\x81\x01\x92\xcb\x3f\xf0\0\0\0\0\0\0\xa2yy\x07"sv);
  reader.skip();
  EXPECT_EQ(reader.integer(), 7);
}

TEST(Msgpack, NamesTheByteWhereTheFileEnds) {
  MsgpackReader reader(
      "\xa5"
      "abc",
      100);
  EXPECT_EQ(reader.string(), "");
  ASSERT_FALSE(reader.ok());
  EXPECT_EQ(reader.error("m").to_string(), "m: byte 104: the file ends inside a value (model_broken)");
}

TEST(Msgpack, AnErrorSticks) {
  MsgpackReader reader("\x01\x02");
  reader.string();
  EXPECT_EQ(reader.integer(), 0);
  EXPECT_FALSE(reader.ok());
}

TEST(Msgpack, RefusesAnAbsurdCountWithoutLooping) {
  MsgpackReader reader("\xdf\xff\xff\xff\xff");
  EXPECT_EQ(reader.map(), 0u);
  EXPECT_FALSE(reader.ok());
}

TEST(Msgpack, RefusesBottomlessNesting) {
  const std::string deep(100000, '\x91');
  MsgpackReader reader(deep);
  reader.skip();
  EXPECT_FALSE(reader.ok());
}

}  // namespace
}  // namespace diurna::nlp
