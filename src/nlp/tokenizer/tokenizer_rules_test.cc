#include "nlp/tokenizer/tokenizer_rules.h"

#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

// MessagePack by hand.
std::string str(std::string_view text) {
  return static_cast<char>(0xA0 | text.size()) + std::string(text);
}
std::string map(std::size_t size) {
  return std::string(1, static_cast<char>(0x80 | size));
}
std::string array(std::size_t size) {
  return std::string(1, static_cast<char>(0x90 | size));
}
const std::string kNil = "\xC0";
const std::string kFalse = "\xC2";
const std::string kOrth = "\x41";  // 65
const std::string kNorm = "\x43";  // 67

std::string exceptions(const std::string& form, const std::string& tokens) {
  return map(1) + str("exceptions") + map(1) + str(form) + tokens;
}

Status error_of(const std::string& bytes) {
  const Result<TokenizerRules> rules = read_tokenizer_rules(bytes, "m/tokenizer");
  EXPECT_FALSE(rules);
  return rules ? Status(ErrorCode::kEmpty, "none") : rules.error();
}

TEST(TokenizerRules, ReadsAllParts) {
  const std::string bytes = map(5) + str("prefix_search") + str("^\\(") + str("token_match") + kNil +
                            str("faster_heuristics") + kFalse + str("later") + array(0) + str("exceptions") +
                            map(2) + str("'cos") + array(1) + map(2) + kOrth + str("'cos") + kNorm +
                            str("because") + str("dunno") + array(2) + map(1) + str("ORTH") + str("dun") +
                            map(1) + kOrth + str("no");
  const Result<TokenizerRules> rules = read_tokenizer_rules(bytes, "m/tokenizer");
  ASSERT_TRUE(rules) << rules.error().to_string();
  EXPECT_TRUE(rules->prefix);
  EXPECT_FALSE(rules->suffix);
  EXPECT_FALSE(rules->token_match);
  EXPECT_FALSE(rules->faster_heuristics);
  ASSERT_EQ(rules->exceptions.size(), 2u);
  EXPECT_EQ(rules->exceptions[0].tokens[0].norm, "because");
  EXPECT_EQ(rules->exceptions[1].tokens[1].orth, "no");
  EXPECT_EQ(rules->exceptions[1].tokens[1].norm, "");
}

TEST(TokenizerRules, AFileWithoutAnOptionHasTheDefault) {
  EXPECT_TRUE(read_tokenizer_rules(map(0), "m/tokenizer")->faster_heuristics);
}

TEST(TokenizerRules, AnExpressionsFaultIsAByteOfTheFile) {
  const Status error = error_of(map(1) + str("suffix_search") + str("ab[c"));
  EXPECT_EQ(error.code(), ErrorCode::kModelBroken);
  EXPECT_EQ(error.input(), "m/tokenizer");
  EXPECT_EQ(error.offset(), 18u);
}

TEST(TokenizerRules, RefusesExceptionsThatAreNotTheirTokens) {
  EXPECT_NE(error_of(exceptions("dunno", array(1) + map(1) + kOrth + str("dun"))).message().find("form"),
            std::string::npos);
  EXPECT_NE(error_of(exceptions("a", array(1) + map(1) + "\x4A" + str("a"))).message().find("ORTH"),
            std::string::npos);
  EXPECT_NE(error_of(exceptions("a", array(2) + map(1) + kOrth + str("a") + map(1) + kOrth + str("")))
                .message()
                .find("empty"),
            std::string::npos);
  EXPECT_NE(error_of(exceptions("\xFF", array(0))).message().find("UTF-8"), std::string::npos);
  EXPECT_EQ(error_of(exceptions("", array(0))).code(), ErrorCode::kModelBroken);
}

TEST(TokenizerRules, EveryTruncationIsAnError) {
  const std::string whole = map(2) + str("infix_finditer") + str("-") + str("exceptions") + map(1) +
                            str("'cos") + array(1) + map(1) + kOrth + str("'cos");
  ASSERT_TRUE(read_tokenizer_rules(whole, "m/tokenizer"));
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const Status error = error_of(whole.substr(0, size));
    EXPECT_EQ(error.code(), ErrorCode::kModelBroken) << size;
    EXPECT_TRUE(error.offset()) << size;
  }
}

}  // namespace
}  // namespace diurna::nlp
