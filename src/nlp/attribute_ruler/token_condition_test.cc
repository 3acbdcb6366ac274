#include "nlp/attribute_ruler/token_condition.h"

#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

using text::operator""_id;

// "Kabul's" with a blank after it, a noun that begins a sentence.
doc::Tokens one_token() {
  doc::Tokens tokens;
  tokens.span.push_back({0, 7});
  tokens.space_after.push_back(1);
  tokens.orth.push_back(tokens.strings.add("Kabul's"));
  tokens.lower.push_back(tokens.strings.add("kabul's"));
  tokens.norm.push_back(tokens.strings.add("kabul's"));
  tokens.tag.push_back("NNP"_id);
  tokens.sentence_start.push_back(1);
  return tokens;
}

TEST(TokenAttribute, IsNamedInAnyCase) {
  EXPECT_EQ(token_attribute_named("TEXT"), TokenAttribute::kOrth);
  EXPECT_EQ(token_attribute_named("is_Title"), TokenAttribute::kIsTitle);
  EXPECT_FALSE(token_attribute_named("LIKE_URL"));
  EXPECT_FALSE(token_attribute_named(""));
}

TEST(TokenAttribute, HasTheValueThatSpacyCompares) {
  const doc::Tokens tokens = one_token();
  EXPECT_EQ(value_of(tokens, 0, TokenAttribute::kShape), text::string_id("Xxxxx'x"));
  EXPECT_EQ(value_of(tokens, 0, TokenAttribute::kLength), 7u);
  EXPECT_EQ(value_of(tokens, 0, TokenAttribute::kSpacy), 1u);
  EXPECT_EQ(value_of(tokens, 0, TokenAttribute::kSentenceStart), 1u);
  EXPECT_EQ(value_of(tokens, 0, TokenAttribute::kIsTitle), 0u);
  EXPECT_EQ(value_of(tokens, 0, TokenAttribute::kIsAscii), 1u);
  EXPECT_EQ(value_of(tokens, 0, TokenAttribute::kTag), "NNP"_id);
}

TEST(TokenAttribute, IsZeroBeforeItsComponentHasRun) {
  const doc::Tokens tokens = one_token();
  EXPECT_EQ(value_of(tokens, 0, TokenAttribute::kDep), 0u);
  EXPECT_EQ(value_of(tokens, 0, TokenAttribute::kEntityType), 0u);
}

TEST(TokenCondition, TellsListsFromTheirComplements) {
  const doc::Tokens tokens = one_token();
  PatternRegexScratch scratch;
  TokenCondition condition;
  condition.attribute = TokenAttribute::kTag;
  condition.values = {"NNP"_id};
  EXPECT_TRUE(condition.holds(tokens, 0, scratch));
  condition.kind = TokenCondition::Kind::kNotIn;
  EXPECT_FALSE(condition.holds(tokens, 0, scratch));
  condition.values = {"NNS"_id};
  EXPECT_TRUE(condition.holds(tokens, 0, scratch));
}

TEST(TokenCondition, SearchesTheAttributesString) {
  const doc::Tokens tokens = one_token();
  PatternRegexScratch scratch;
  const auto found = [&](TokenAttribute attribute, std::string_view pattern) {
    Result<PatternRegex> regex = PatternRegex::compile(pattern);
    EXPECT_TRUE(regex) << pattern;
    TokenCondition condition;
    condition.attribute = attribute;
    condition.kind = TokenCondition::Kind::kRegex;
    condition.regex = std::make_shared<const PatternRegex>(*std::move(regex));
    return condition.holds(tokens, 0, scratch);
  };
  EXPECT_TRUE(found(TokenAttribute::kLower, "'s$"));
  EXPECT_FALSE(found(TokenAttribute::kOrth, "^k"));
  EXPECT_TRUE(found(TokenAttribute::kShape, "^X"));
  EXPECT_FALSE(found(TokenAttribute::kLemma, "."));
}

}  // namespace
}  // namespace diurna::nlp
