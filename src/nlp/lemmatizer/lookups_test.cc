#include "nlp/lemmatizer/lookups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nlp/lemmatizer/testing_lookups.h"

namespace diurna::nlp {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using text::operator""_id;

// {"lemma_rules": {"noun": [["s", ""]]}, "lemma_index": {"noun": ["river"]},
//  "lemma_exc": {445: {"geese": ["goose"]}}, "lemma_lookup": {"geese": ["goose", "x"], "ran": "run"}, "a":
//  nil}
const std::string kTables =
    "\x85\xABlemma_rules\x81\xA4noun\x91\x92\xA1s\xA0"
    "\xABlemma_index\x81\xA4noun\x91\xA5river"
    "\xA9lemma_exc\x81\xCD\x01\xBD\x81\xA5geese\x91\xA5goose"
    "\xAClemma_lookup\x82\xA5geese\x92\xA5goose\xA1x\xA3ran\xA3run"
    "\xA1"
    "a\xC0";

TEST(LemmaLookups, ReadsTablesByNameOrIdOfThePartOfSpeech) {
  const Result<ParsedLookups> lookups = read_lemma_lookups(kTables, "lookups.bin");
  ASSERT_TRUE(lookups) << lookups.error().to_string();
  EXPECT_THAT(lookups->tables, ElementsAre("lemma_rules", "lemma_index", "lemma_exc", "lemma_lookup", "a"));
  const ParsedTables& nouns = lookups->by_pos.at("noun"_id);
  ASSERT_EQ(nouns.rules.size(), 1u);
  EXPECT_EQ(nouns.rules[0].old_suffix, "s");
  EXPECT_EQ(nouns.rules[0].new_suffix, "");
  EXPECT_TRUE(nouns.index.contains("river"));
  // 445 is the symbol "punct".
  EXPECT_THAT(lookups->by_pos.at("punct"_id).exceptions.at("geese"), ElementsAre("goose"));
  EXPECT_EQ(lookups->lemma_of_form.at("geese"_id), "goose");
  EXPECT_EQ(lookups->lemma_of_form.at("ran"_id), "run");
}

TEST(LemmaLookups, NamesTheByteOfDamage) {
  for (std::size_t size = 0; size < kTables.size(); ++size) {
    const Result<ParsedLookups> lookups =
        read_lemma_lookups(std::string_view(kTables).substr(0, size), "lookups.bin");
    ASSERT_FALSE(lookups) << size;
    EXPECT_THAT(lookups.error().to_string(), HasSubstr("lookups.bin: byte ")) << size;
  }
}

TEST(LemmaLookups, RefusesARuleThatIsNoPair) {
  const Result<ParsedLookups> lookups =
      read_lemma_lookups("\x81\xABlemma_rules\x81\xA4noun\x91\x91\xA1s", "lookups.bin");
  ASSERT_FALSE(lookups);
  EXPECT_THAT(lookups.error().message(), HasSubstr("no pair"));
}

// {"lemma_rules_groups": {"noun": [["noun_plur", ["Number=Plur"]], ["noun_any", []]]}}
const std::string kGroups =
    "\x81\xB2lemma_rules_groups\x81\xA4noun\x92\x92\xA9noun_plur\x91\xABNumber=Plur"
    "\x92\xA8noun_any\x90";

TEST(LemmaLookups, KeepsTheOrderOfGroups) {
  const Result<ParsedLookups> lookups = read_lemma_lookups(kGroups, "lookups.bin");
  ASSERT_TRUE(lookups) << lookups.error().to_string();
  const std::vector<RuleGroup>& groups = lookups->rule_groups.at("noun"_id);
  ASSERT_EQ(groups.size(), 2u);
  EXPECT_EQ(groups[0].rules, "noun_plur"_id);
  EXPECT_THAT(groups[0].features, ElementsAre("Number=Plur"));
  EXPECT_EQ(groups[1].rules, "noun_any"_id);
  for (std::size_t size = 0; size < kGroups.size(); ++size) {
    EXPECT_FALSE(read_lemma_lookups(std::string_view(kGroups).substr(0, size), "lookups.bin")) << size;
  }
}

TEST(LemmaLookups, RefusesAStringThatIsNotUtf8) {
  const Result<ParsedLookups> lookups =
      read_lemma_lookups("\x81\xABlemma_index\x81\xA4noun\x91\xA2\xC3s", "lookups.bin");
  ASSERT_FALSE(lookups);
  EXPECT_THAT(lookups.error().to_string(), HasSubstr("not UTF-8"));
}

TEST(LemmaLookups, AreTheSameInAnImage) {
  ParsedLookups parsed;
  parsed.tables = {"lemma_rules", "lemma_exc"};
  parsed.by_pos["noun"_id].rules = {{"s", ""}, {"es", "e"}};
  parsed.by_pos["noun"_id].index = {"river", "lake"};
  parsed.by_pos["noun"_id].exceptions["geese"] = {"goose"};
  parsed.by_pos["noun"_id].exceptions["axes"] = {"axe", "axis"};
  parsed.by_pos["noun"_id].exceptions["none"] = {};
  parsed.rule_groups["verb"_id] = {{"past"_id, {"Tense=Past", "VerbForm=Fin"}}, {"other"_id, {}}};
  parsed.lemma_of_form = {{"ran"_id, "run"}, {"runs"_id, "run"}, {"swam"_id, "swim"}};
  const TestLookups read(parsed);
  ASSERT_TRUE(read.ok);
  const LemmaLookups& lookups = read.lookups;
  EXPECT_EQ(lookups.tables_of("verb"_id), nullptr);
  const LemmaTables& nouns = *lookups.tables_of("noun"_id);
  ASSERT_EQ(nouns.rules.size(), 2u);
  EXPECT_EQ(nouns.rules[1].new_suffix, "e");
  EXPECT_TRUE(nouns.index.contains("lake"));
  EXPECT_FALSE(nouns.index.contains("sea"));
  EXPECT_THAT(nouns.exceptions_of("axes").value(), ElementsAre("axe", "axis"));
  EXPECT_THAT(nouns.exceptions_of("none").value(), ElementsAre());
  EXPECT_EQ(nouns.exceptions_of("mice"), std::nullopt);
  ASSERT_EQ(lookups.groups_of("verb"_id).size(), 2u);
  EXPECT_THAT(lookups.groups_of("verb"_id)[0].features, ElementsAre("Tense=Past", "VerbForm=Fin"));
  EXPECT_TRUE(lookups.groups_of("noun"_id).empty());
  EXPECT_THAT(lookups.grouped_rules(), ElementsAre("past"_id, "other"_id));
  EXPECT_EQ(lookups.lemma_of("runs"_id), "run");
  EXPECT_EQ(lookups.lemma_of("swims"_id), std::nullopt);
  EXPECT_TRUE(lookups.has_table("lemma_exc"));
  EXPECT_FALSE(lookups.has_table("lemma_index"));
}

}  // namespace
}  // namespace diurna::nlp
