#include "nlp/attribute_ruler/rule_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using text::operator""_id;

// MessagePack by hand: text stands for itself, the rest is written as bytes.
std::string str(std::string_view text) {
  return static_cast<char>(0xA0 | text.size()) + std::string(text);
}
std::string array(std::size_t size) {
  return std::string(1, static_cast<char>(0x90 | size));
}
std::string map(std::size_t size) {
  return std::string(1, static_cast<char>(0x80 | size));
}
const std::string kTrue = "\xC3";

// One rule with one pattern of one token, `token`, that sets `attrs`.
std::string rule_file(const std::string& token, const std::string& attrs, const std::string& index) {
  return array(1) + map(3) + str("patterns") + array(1) + array(1) + token + str("attrs") + attrs +
         str("index") + index;
}
std::string zero() {
  return std::string(1, '\0');
}
std::string lemma(std::string_view value) {
  return map(1) + str("LEMMA") + str(value);
}

std::string message_of(const std::string& bytes) {
  text::StringStore strings;
  const Result<RuleFile> file = read_rules(bytes, "m/patterns", strings);
  return file ? "" : file.error().to_string();
}

TEST(RuleFile, ReadsPlainValuesListsAndExpressions) {
  text::StringStore strings;
  const std::string token = map(4) + str("TAG") + map(1) + str("IN") + array(2) + str("VBP") + str("VBZ") +
                            str("LOWER") + map(1) + str("REGEX") + str("^ai$") +       //
                            str("IS_SPACE") + kTrue +                                  //
                            str("dep") + map(1) + str("NOT_IN") + array(1) + str("");  //
  const Result<RuleFile> file = read_rules(rule_file(token, lemma("be"), zero()), "m/patterns", strings);
  ASSERT_TRUE(file) << file.error().to_string();
  ASSERT_EQ(file->patterns.size(), 1u);
  const TokenPattern& conditions = file->patterns[0].tokens.at(0);
  ASSERT_EQ(conditions.size(), 4u);
  EXPECT_EQ(conditions[0].attribute, TokenAttribute::kTag);
  EXPECT_THAT(conditions[0].values, testing::UnorderedElementsAre("VBP"_id, "VBZ"_id));
  EXPECT_EQ(conditions[1].kind, TokenCondition::Kind::kRegex);
  EXPECT_THAT(conditions[2].values, ElementsAre(1u));
  EXPECT_EQ(conditions[3].attribute, TokenAttribute::kDep);
  EXPECT_EQ(conditions[3].kind, TokenCondition::Kind::kNotIn);
  EXPECT_THAT(conditions[3].values, ElementsAre(0u));
  ASSERT_EQ(file->rules.at(0).assignments.size(), 1u);
  EXPECT_EQ(file->rules[0].assignments[0].value, "be"_id);
  EXPECT_EQ(strings.get("be"_id), "be");
}

TEST(RuleFile, PutsFeaturesIntoTheirNormalForm) {
  text::StringStore strings;
  const std::string attrs = map(1) + str("MORPH") + str("VerbForm=Fin|Mood=Ind");
  const Result<RuleFile> file = read_rules(rule_file(map(0), attrs, zero()), "m/patterns", strings);
  ASSERT_TRUE(file) << file.error().to_string();
  EXPECT_EQ(strings.get(file->rules[0].assignments[0].value), "Mood=Ind|VerbForm=Fin");
}

TEST(RuleFile, RefusesWhatItCannotObeyByName) {
  EXPECT_THAT(message_of(rule_file(map(1) + str("OP") + str("+"), lemma("x"), zero())), HasSubstr("'OP'"));
  EXPECT_THAT(message_of(rule_file(map(1) + str("LIKE_NUM") + kTrue, lemma("x"), zero())),
              HasSubstr("'LIKE_NUM'"));
  EXPECT_THAT(
      message_of(rule_file(map(1) + str("LOWER") + map(1) + str("FUZZY2") + str("go"), lemma("x"), zero())),
      HasSubstr("'FUZZY2'"));
  EXPECT_THAT(message_of(rule_file(map(0), map(1) + str("ENT_TYPE") + str("ORG"), zero())),
              HasSubstr("'ENT_TYPE'"));
  EXPECT_THAT(message_of(rule_file(map(0), map(1) + str("MORPH") + str("Number"), zero())),
              HasSubstr("Field=Value"));
}

TEST(RuleFile, RefusesAnIndexOutsideThePattern) {
  EXPECT_THAT(message_of(rule_file(map(0), lemma("x"), "\x01")), HasSubstr("index 1"));
  EXPECT_THAT(message_of(rule_file(map(0), lemma("x"), "\xFE")), HasSubstr("index -2"));
  EXPECT_EQ(message_of(rule_file(map(0), lemma("x"), "\xFF")), "");
}

TEST(RuleFile, NamesTheFileAndTheByteOfDamage) {
  const std::string whole = rule_file(map(1) + str("TAG") + str("NN"), lemma("x"), zero());
  ASSERT_EQ(message_of(whole), "");
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_THAT(message_of(whole.substr(0, size)), HasSubstr("m/patterns: byte ")) << size;
  }
  EXPECT_THAT(message_of(whole + "x"), HasSubstr("bytes follow"));
}

}  // namespace
}  // namespace diurna::nlp
