#include "nlp/lemmatizer/lookups.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
  const Result<LemmaLookups> lookups = read_lemma_lookups(kTables, "lookups.bin");
  ASSERT_TRUE(lookups) << lookups.error().to_string();
  EXPECT_TRUE(lookups->has_rules);
  EXPECT_TRUE(lookups->has_lookup);
  const LemmaTables& nouns = lookups->by_pos.at("noun"_id);
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
    const Result<LemmaLookups> lookups =
        read_lemma_lookups(std::string_view(kTables).substr(0, size), "lookups.bin");
    ASSERT_FALSE(lookups) << size;
    EXPECT_THAT(lookups.error().to_string(), HasSubstr("lookups.bin: byte ")) << size;
  }
}

TEST(LemmaLookups, RefusesARuleThatIsNoPair) {
  const Result<LemmaLookups> lookups =
      read_lemma_lookups("\x81\xABlemma_rules\x81\xA4noun\x91\x91\xA1s", "lookups.bin");
  ASSERT_FALSE(lookups);
  EXPECT_THAT(lookups.error().message(), HasSubstr("no pair"));
}

}  // namespace
}  // namespace diurna::nlp
