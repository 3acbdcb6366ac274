#include "nlp/lemmatizer/suffix_rules.h"

#include <gtest/gtest.h>

#include "nlp/lemmatizer/testing_lookups.h"
#include "text/unicode.h"

namespace diurna::nlp {
namespace {

using text::operator""_id;

ParsedLookups tables() {
  ParsedLookups tables;
  ParsedTables& nouns = tables.by_pos["noun"_id];
  nouns.rules = {{"s", ""}, {"es", ""}, {"ies", "y"}};
  nouns.index = {"pie", "py", "bus", "buse"};
  nouns.exceptions["geese"] = {"goose"};
  nouns.exceptions["buses"] = {"omnibus", "bus"};
  tables.by_pos["verb"_id].rules = {{"s", ""}};
  return tables;
}

std::string lemma(std::string_view form, std::string_view pos) {
  const std::string lower = text::lower(form);
  return rule_lemma(TestLookups(tables()).lookups,
                    {form, lower, text::string_id(pos), text::string_id(text::lower(pos)), "", false});
}

// The expected lemmas are those of spaCy 3.8.18 with the same tables.
TEST(RuleLemma, PrefersTheKnownFormOfTheLastRule) {
  EXPECT_EQ(lemma("Pies", "NOUN"), "py");
}

TEST(RuleLemma, PutsExceptionsThatAreNewFirst) {
  EXPECT_EQ(lemma("geese", "NOUN"), "goose");
  EXPECT_EQ(lemma("buses", "NOUN"), "omnibus");
}

TEST(RuleLemma, PrefersWhatIsNoWordToWhatIsUnknown) {
  EXPECT_EQ(lemma("G7s", "NOUN"), "g7");
  EXPECT_EQ(lemma("boxes", "NOUN"), "boxe");
  EXPECT_EQ(lemma("NGO", "NOUN"), "NGO");
}

TEST(RuleLemma, LowersWhatHasNoTablesExceptNames) {
  EXPECT_EQ(lemma("Runs", "VERB"), "run");
  EXPECT_EQ(lemma("Runs", "X"), "runs");
  EXPECT_EQ(lemma("Runs", "PROPN"), "Runs");
}

TEST(SuffixForms, SaysOfWhatKindEachFormIs) {
  const TestLookups known(tables());
  const std::vector<SuffixForm> forms = suffix_forms(*known.lookups.tables_of("noun"_id), "buses");
  ASSERT_EQ(forms.size(), 2u);
  EXPECT_EQ(forms[0].form, "buse");
  EXPECT_EQ(forms[1].form, "bus");
  EXPECT_EQ(forms[1].kind, FormKind::kKnown);
  EXPECT_TRUE(suffix_forms(*known.lookups.tables_of("noun"_id), "s").empty());
}

}  // namespace
}  // namespace diurna::nlp
