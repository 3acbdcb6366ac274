#include "nlp/attribute_ruler/attribute_ruler.h"

#include <gtest/gtest.h>

#include "base/file.h"

namespace diurna::nlp {
namespace {

using text::operator""_id;

struct Word {
  std::string form;
  std::string lower;
  std::string tag;
  std::string dep;
};

doc::Tokens tokens_of(const std::vector<Word>& words) {
  doc::Tokens tokens;
  std::uint32_t at = 0;
  for (const Word& word : words) {
    const auto size = static_cast<std::uint32_t>(word.form.size());
    tokens.span.push_back({at, at + size});
    at += size + 1;
    tokens.space_after.push_back(1);
    tokens.orth.push_back(tokens.strings.add(word.form));
    tokens.lower.push_back(tokens.strings.add(word.lower));
    tokens.norm.push_back(tokens.strings.add(word.lower));
    tokens.tag.push_back(tokens.strings.add(word.tag));
    tokens.dep.push_back(tokens.strings.add(word.dep));
  }
  return tokens;
}

class EnglishRuler : public testing::Test {
 protected:
  // The tokens after the ruler of the English model; `skip` leading ones belong to another text.
  doc::Tokens ruled(const std::vector<Word>& words, std::uint32_t skip = 0) {
    const std::string path = std::string(DIURNA_MODEL_DIR) + "/en-core-web-sm/attribute_ruler/patterns";
    const Result<std::string> bytes = base::read_file(path, 1u << 20);
    EXPECT_TRUE(bytes) << bytes.error().to_string();
    Result<AttributeRuler> ruler = AttributeRuler::from_bytes(*bytes, path, strings_);
    EXPECT_TRUE(ruler) << ruler.error().to_string();
    doc::Tokens tokens = tokens_of(words);
    AttributeRuler::Scratch scratch;
    ruler->apply(tokens, {skip, tokens.size()}, scratch);
    return tokens;
  }
  std::string_view name(text::StringId id) const { return strings_.get(id); }

  text::StringStore strings_;
};

TEST_F(EnglishRuler, MapsTagsThenRefinesThemByForm) {
  const doc::Tokens tokens = ruled({{"The", "the", "DT", "det"},
                                    {"envoys", "envoys", "NNS", "nsubj"},
                                    {"were", "were", "VBD", "aux"},
                                    {"n't", "n't", "RB", "neg"},
                                    {"told", "told", "VBN", "ROOT"}});
  EXPECT_EQ(tokens.pos[0], "DET"_id);
  EXPECT_EQ(name(tokens.morph[0]), "Definite=Def|PronType=Art");
  EXPECT_EQ(tokens.pos[1], "NOUN"_id);
  EXPECT_EQ(tokens.lemma[1], 0u);
  EXPECT_EQ(tokens.pos[2], "AUX"_id);
  EXPECT_EQ(name(tokens.lemma[2]), "be");
  EXPECT_EQ(tokens.pos[3], "PART"_id);
  EXPECT_EQ(name(tokens.lemma[3]), "not");
  EXPECT_EQ(name(tokens.morph[4]), "Aspect=Perf|Tense=Past|VerbForm=Part");
}

TEST_F(EnglishRuler, DependsOnTheLabel) {
  const doc::Tokens tokens = ruled({{"It", "it", "PRP", "nsubj"},
                                    {"did", "did", "VBD", "ROOT"},
                                    {"it", "it", "PRP", "dobj"},
                                    {"that", "that", "IN", "mark"},
                                    {"this", "this", "DT", "nsubj"},
                                    {"this", "this", "DT", "det"}});
  EXPECT_EQ(name(tokens.morph[0]), "Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs");
  EXPECT_EQ(tokens.pos[1], "VERB"_id);
  EXPECT_EQ(name(tokens.morph[2]), "Case=Acc|Gender=Neut|Number=Sing|Person=3|PronType=Prs");
  EXPECT_EQ(tokens.pos[3], "SCONJ"_id);
  EXPECT_EQ(tokens.pos[4], "PRON"_id);
  EXPECT_EQ(tokens.pos[5], "DET"_id);
}

TEST_F(EnglishRuler, MatchesSeveralTokensWithinOneText) {
  const std::vector<Word> words = {{"gon", "gon", "VBG", "ROOT"},
                                   {"na", "na", "TO", "aux"},
                                   {"Ai", "ai", "VBZ", "aux"},
                                   {"nt", "nt", "RB", "neg"},
                                   {"let", "let", "VB", "ROOT"}};
  const doc::Tokens tokens = ruled(words);
  EXPECT_EQ(name(tokens.lemma[0]), "go");
  EXPECT_EQ(name(tokens.lemma[1]), "to");
  EXPECT_EQ(name(tokens.lemma[2]), "be");
  EXPECT_EQ(name(tokens.lemma[3]), "not");
  EXPECT_EQ(tokens.lemma[4], 0u);

  const doc::Tokens second = ruled(words, 1);
  EXPECT_EQ(second.lemma[0], 0u);
  EXPECT_EQ(second.lemma[1], 0u);
  EXPECT_EQ(second.pos[0], 0u);
}

TEST_F(EnglishRuler, SetsWhiteSpaceApart) {
  const doc::Tokens tokens =
      ruled({{"\n\n", "\n\n", "NN", "dep"}, {"\n", "\n", "NN", ""}, {"x", "x", "_SP", "dep"}});
  EXPECT_EQ(tokens.tag[0], "_SP"_id);
  EXPECT_EQ(tokens.pos[0], "SPACE"_id);
  EXPECT_EQ(tokens.morph[0], 0u);
  EXPECT_EQ(tokens.dep[0], "dep"_id);
  EXPECT_EQ(tokens.dep[1], 0u);
  EXPECT_EQ(tokens.pos[2], "X"_id);
}

TEST(AttributeRuler, CountsANegativeIndexFromTheEndOfTheMatch) {
  // [{"patterns": [[{"LOWER": "per"}, {"LOWER": "cent"}]], "attrs": {"LEMMA": "percent"}, "index": -1}]
  const std::string_view patterns =
      "\x91\x83\xA8patterns\x91\x92\x81\xA5LOWER\xA3per\x81\xA5LOWER\xA4"
      "cent\xA5"
      "attrs\x81\xA5LEMMA\xA7percent\xA5index\xFF";
  text::StringStore strings;
  const Result<AttributeRuler> ruler = AttributeRuler::from_bytes(patterns, "patterns", strings);
  ASSERT_TRUE(ruler) << ruler.error().to_string();
  doc::Tokens tokens = tokens_of({{"per", "per", "IN", "prep"}, {"cent", "cent", "NN", "pobj"}});
  AttributeRuler::Scratch scratch;
  ruler->apply(tokens, {0, 2}, scratch);
  EXPECT_EQ(tokens.lemma[0], 0u);
  EXPECT_EQ(tokens.lemma[1], "percent"_id);
}

}  // namespace
}  // namespace diurna::nlp
