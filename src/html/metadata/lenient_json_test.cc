#include "html/metadata/lenient_json.h"

#include <gtest/gtest.h>

namespace diurna::html {
namespace {

std::string headline_of(std::string_view text) {
  const auto value = parse_leniently(text, {});
  if (!value || !value->is_object()) return "none";
  const auto* headline = value->get_object().if_contains("headline");
  return headline != nullptr && headline->is_string() ? std::string(headline->get_string()) : "none";
}

TEST(ParseLeniently, ReadsSoundJson) {
  EXPECT_EQ(headline_of(R"({"headline": "Pier \"closed\" \ud83d\ude00"})"), "Pier \"closed\" 😀");
}

TEST(ParseLeniently, MendsTheUsualFaults) {
  EXPECT_EQ(headline_of("{\"headline\": \"Pier\n\tclosed\",}"), "Pier  closed");
  EXPECT_EQ(headline_of("<!-- {\"headline\": \"Pier\"} -->"), "Pier");
  EXPECT_EQ(headline_of("//<![CDATA[\n{\"headline\": \"Pier\"}\n//]]>"), "Pier");
  EXPECT_EQ(headline_of("<![CDATA[{\"headline\": \"Pier\"}]]>"), "Pier");
  EXPECT_EQ(headline_of("{\"headline\": \"Pier\"};"), "Pier");
  EXPECT_EQ(headline_of("/* news */ {\"headline\": \"Pier\"}"), "Pier");
  EXPECT_EQ(headline_of(R"({"headline": "The "old" pier", "name": "x"})"), "The \"old\" pier");
  EXPECT_EQ(headline_of(R"({"headline": "Varga\'s pier"})"), "Varga's pier");
  EXPECT_EQ(headline_of(R"({"headline": "Pier \ud83d!"})"), "Pier \uFFFD!");
  EXPECT_EQ(headline_of("{&quot;headline&quot;: &quot;Pier&quot;}"), "Pier");
}

TEST(ParseLeniently, GivesUpOnTheRest) {
  EXPECT_FALSE(parse_leniently("", {}));
  EXPECT_FALSE(parse_leniently("pier", {}));
  EXPECT_FALSE(parse_leniently("{\"headline\" \"Pier\"}", {}));
  EXPECT_FALSE(parse_leniently("{\"headline\": \"Pier", {}));
  EXPECT_FALSE(parse_leniently("]{", {}));
  EXPECT_FALSE(parse_leniently(std::string(100000, '['), {}));
}

}  // namespace
}  // namespace diurna::html
