#include "export/json_writer.h"

#include <gtest/gtest.h>

namespace diurna::exporting {
namespace {

std::string written(void (*fill)(JsonWriter&)) {
  std::string out;
  JsonWriter json(out);
  fill(json);
  return out;
}

TEST(JsonWriter, KeepsTheOrderOfKeysAndSeparatesNestedValues) {
  EXPECT_EQ(written([](JsonWriter& json) {
              json.begin_object();
              json.string("z", "1");
              json.key("a");
              json.begin_array();
              json.begin_array();
              json.end_array();
              json.number(7);
              json.begin_object();
              json.null("n");
              json.boolean("t", true);
              json.end_object();
              json.end_array();
              json.number("m", 18446744073709551615U);
              json.end_object();
            }),
            R"({"z":"1","a":[[],7,{"n":null,"t":true}],"m":18446744073709551615})");
}

TEST(JsonWriter, EscapesOnlyWhatJsonAsksFor) {
  EXPECT_EQ(written([](JsonWriter& json) { json.string("“Käfig” \"/\\\n\r\t\x01\x7f \U0001F600"); }),
            "\"“Käfig” \\\"/\\\\\\n\\r\\t\\u0001\x7f \U0001F600\"");
}

TEST(JsonWriter, NeverWritesBrokenUtf8) {
  EXPECT_EQ(written([](JsonWriter& json) { json.string("caf\xE9.txt", "\xE2\x80"); }),
            "\"caf\xEF\xBF\xBD.txt\":\"\xEF\xBF\xBD\"");
}

TEST(JsonWriter, RoundsToTwoDecimals) {
  EXPECT_EQ(written([](JsonWriter& json) {
              json.begin_array();
              for (const double value : {0.0, 0.125, 0.9, 0.996, 1.0}) json.hundredths(value);
              json.end_array();
            }),
            "[0.00,0.12,0.90,1.00,1.00]");
}

TEST(JsonWriter, WritesNullForAnEmptyString) {
  EXPECT_EQ(written([](JsonWriter& json) {
              json.begin_object();
              json.string_or_null("title", "");
              json.string_or_null("uri", "-");
              json.end_object();
            }),
            R"({"title":null,"uri":"-"})");
}

}  // namespace
}  // namespace diurna::exporting
