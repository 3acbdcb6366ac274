#include "nlp/tokenizer/chunk_splitter.h"

#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

struct Setting {
  std::string prefix = "^\\(|^\"|^\\.\\.+";
  std::string suffix = "\\)$|\"$|\\.$|\\.\\.+$|'s$|(?<=[0-9])km$";
  std::string infix = "-|\\.\\.+|(?<=[a-z])/(?=[a-z])";
  std::string token_match;
  std::string url_match;
  std::vector<TokenizerException> exceptions;
};

std::optional<Regex> compile(const std::string& pattern, RegexStart start = RegexStart::kAnywhere) {
  if (pattern.empty()) return std::nullopt;
  Result<Regex> regex = Regex::compile(pattern, start);
  EXPECT_TRUE(regex) << pattern;
  return *std::move(regex);
}

// The parts between bars; a special case in braces.
std::string split(std::string_view chunk, const Setting& setting = {}) {
  TokenizerRules rules;
  rules.prefix = compile(setting.prefix);
  rules.suffix = compile(setting.suffix);
  rules.infix = compile(setting.infix);
  rules.token_match = compile(setting.token_match, RegexStart::kAtBegin);
  rules.url_match = compile(setting.url_match, RegexStart::kAtBegin);
  const SpecialCases special_cases(setting.exceptions, *Vocab::from_bytes("\x80", "lookups.bin"));
  std::vector<ChunkPart> parts;
  ChunkSplitter(rules, &special_cases).split(chunk, parts);
  std::string out = "|";
  for (const ChunkPart& part : parts) {
    out += part.special == nullptr ? std::string(part.form) : "{" + std::string(part.form) + "}";
    out += "|";
  }
  return out;
}

TEST(ChunkSplitter, TakesAffixesOffBothEnds) {
  EXPECT_EQ(split("(\"ferry\".)"), "|(|\"|ferry|\"|.|)|");
  EXPECT_EQ(split("ferry's"), "|ferry|'s|");
  EXPECT_EQ(split("()"), "|(|)|");
  EXPECT_EQ(split("("), "|(|");
}

TEST(ChunkSplitter, TheSuffixIsLookedForBehindThePrefix) {
  EXPECT_EQ(split("5km"), "|5|km|");
  EXPECT_EQ(split("km"), "|km|");
  EXPECT_EQ(split("(km"), "|(|km|");  // its look-behind sees no digit, nor the prefix
}

TEST(ChunkSplitter, CutsTheRestAtInfixes) {
  EXPECT_EQ(split("ice-free"), "|ice|-|free|");
  EXPECT_EQ(split("well...no/yes"), "|well|...|no|/|yes|");
  EXPECT_EQ(split("a--b"), "|a|-|-|b|");
}

TEST(ChunkSplitter, AnInfixAtTheBeginningStays) {
  EXPECT_EQ(split("-ice-free"), "|-ice|-|free|");
  EXPECT_EQ(split("--"), "|-|-|");
}

TEST(ChunkSplitter, EmptyInfixesCutToo) {
  Setting setting;
  setting.infix = "(?<=[a-z])(?=[A-Z])";
  EXPECT_EQ(split("iceFreePort", setting), "|ice|Free|Port|");
}

TEST(ChunkSplitter, SpecialCasesStopTheAffixes) {
  Setting setting;
  setting.exceptions = {{"a.m.", {{"a.m.", ""}}}, {"(c)", {{"(c)", ""}}}, {"x-y", {{"x-y", ""}}}};
  EXPECT_EQ(split("a.m.", setting), "|{a.m.}|");
  EXPECT_EQ(split("(a.m.)", setting), "|(|{a.m.}|)|");
  EXPECT_EQ(split("\"(c)\"", setting), "|\"|{(c)}|\"|");
  EXPECT_EQ(split("(c).", setting), "|{(c)}|.|");
  EXPECT_EQ(split("(x-y", setting), "|(|{x-y}|");
}

TEST(ChunkSplitter, ATokenMatchIsNotCut) {
  Setting setting;
  setting.token_match = "^\\(?rock-[a-z]+\\)?$";
  EXPECT_EQ(split("\"(rock-fall)\"", setting), "|\"|(rock-fall)|\"|");
  EXPECT_EQ(split("rock-fall.", setting), "|rock-fall|.|");
}

TEST(ChunkSplitter, AUrlIsLeftWholeOnceItsAffixesAreOff) {
  Setting setting;
  setting.url_match = "^[a-z-]+\\.example$";
  EXPECT_EQ(split("(ice-free.example).", setting), "|(|ice-free.example|)|.|");
}

TEST(ChunkSplitter, WithoutExpressionsTheChunkIsTheToken) {
  Setting setting;
  setting.prefix = setting.suffix = setting.infix = "";
  EXPECT_EQ(split("(ice-free).", setting), "|(ice-free).|");
}

// spaCy cuts the length of the match off the end, wherever it matched.
TEST(ChunkSplitter, AnExpressionNotTiedToTheEndCutsByItsLength) {
  Setting setting;
  setting.prefix = "\u00E9x";
  setting.suffix = "";
  EXPECT_EQ(split("\u00FCb\u00E9xz", setting), "|\u00FCb|\u00E9x|z|");
}

TEST(ChunkSplitter, LongSuffixesOfLongChunksAreFoundWhole) {
  const std::string word(ChunkSplitter::kWholeSearch, 'x');
  const std::string dots(1000, '.');
  EXPECT_EQ(split(word + dots), "|" + word + "|" + dots + "|");
  std::string brackets = "|" + word;
  for (int i = 0; i < 700; ++i) brackets += "|)";
  EXPECT_EQ(split(word + std::string(700, ')')), brackets + "|");
  EXPECT_EQ(split(word + "\u00E9" + std::string(63, 'y') + "'s"),
            "|" + word + "\u00E9" + std::string(63, 'y') + "|'s|");
}

}  // namespace
}  // namespace diurna::nlp
