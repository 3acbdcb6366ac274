#include "ingest/json/json_string.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::ingest {
namespace {

using ::testing::ElementsAre;

TEST(JsonString, CopiesWhatIsNotEscaped) {
  const auto decoded = decode_json_string("The pier is safe", 10);
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->text, "The pier is safe");
  ASSERT_EQ(decoded->map.segments().size(), 1u);
  EXPECT_THAT(decoded->map.to_source({4, 8}), ElementsAre(SourceSpan{14, 18}));
}

TEST(JsonString, LeadsACharacterBackToItsEscape) {
  const auto decoded = decode_json_string(R"(a\n\"caf\u00e9\"\/)", 0);
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->text, "a\n\"caf\xC3\xA9\"/");
  EXPECT_THAT(decoded->map.to_source({1, 2}), ElementsAre(SourceSpan{1, 3}));
  EXPECT_THAT(decoded->map.to_source({6, 8}), ElementsAre(SourceSpan{8, 14}));
}

TEST(JsonString, TakesASurrogatePairAsOne) {
  const auto decoded = decode_json_string(R"(\ud83d\udea2!)", 0);
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->text, "\xF0\x9F\x9A\xA2!");
  EXPECT_THAT(decoded->map.to_source({0, 4}), ElementsAre(SourceSpan{0, 12}));
}

TEST(JsonString, ReadsHalfASurrogatePairAsReplacementCharacter) {
  EXPECT_EQ(decode_json_string(R"(\ud83d.)", 0)->text, "\xEF\xBF\xBD.");
  EXPECT_EQ(decode_json_string(R"(\udea2)", 0)->text, "\xEF\xBF\xBD");
  EXPECT_EQ(decode_json_string(R"(\ud83d\u0041)", 0)->text,
            "\xEF\xBF\xBD"
            "A");
}

TEST(JsonString, RefusesEscapesThatAreNone) {
  for (const char* odd : {R"(\x41)", R"(\u12)", R"(\u12g4)", "end\\", R"(\u+123)"}) {
    EXPECT_FALSE(decode_json_string(odd, 0)) << odd;
  }
}

}  // namespace
}  // namespace diurna::ingest
