#include "nlp/lemmatizer/lemmatizer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/file.h"
#include "nlp/image/testing_image.h"

namespace diurna::nlp {
namespace {

using testing::HasSubstr;

doc::Tokens token_of(std::string_view form, std::string_view lower, std::string_view pos,
                     std::string_view morph) {
  doc::Tokens tokens;
  tokens.span.push_back({0, static_cast<std::uint32_t>(form.size())});
  tokens.orth.push_back(tokens.strings.add(form));
  tokens.lower.push_back(tokens.strings.add(lower));
  tokens.pos.push_back(tokens.strings.add(pos));
  tokens.morph.push_back(tokens.strings.add(morph));
  return tokens;
}

// A lemmatizer from the bytes of lookups.bin, by way of an image.
class TestLemmatizer {
 public:
  TestLemmatizer(const std::string& bytes, const LemmatizerOptions& options)
      : parsed_(read_lemma_lookups(bytes, "lookups.bin")), image_(table_image([&](ImageWriter& writer) {
          write_lemmatizer(parsed_ ? *parsed_ : ParsedLookups(), options, writer);
        })) {
    ImageReader reader = image_.section("table").value();
    lemmatizer_ = Lemmatizer::read(reader);
    if (!reader.ok()) error_ = reader.error().to_string();
  }
  explicit operator bool() const { return error_.empty(); }
  const std::string& error() const { return error_; }
  const Lemmatizer* operator->() const { return &lemmatizer_; }

 private:
  Result<ParsedLookups> parsed_;
  Image image_;
  Lemmatizer lemmatizer_;
  std::string error_;
};

class EnglishLemmatizer : public testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(lemmatizer_) << lemmatizer_.error(); }

  std::string lemma(std::string_view form, std::string_view lower, std::string_view pos,
                    std::string_view morph = "") {
    doc::Tokens tokens = token_of(form, lower, pos, morph);
    lemmatizer_->apply(tokens, {0, 1});
    return std::string(tokens.lemma_text(0));
  }

  static TestLemmatizer opened() {
    const std::string path = std::string(DIURNA_MODEL_DIR) + "/en-core-web-sm/lemmatizer/lookups/lookups.bin";
    const Result<std::string> bytes = base::read_file(path, 1u << 24);
    return TestLemmatizer(bytes ? *bytes : "", {"en", "rule", false});
  }

  const TestLemmatizer lemmatizer_ = opened();
};

// The expected lemmas are those of spaCy 3.8.18 with the same tables.
TEST_F(EnglishLemmatizer, AppliesSuffixRulesAndPrefersKnownWords) {
  EXPECT_EQ(lemma("Ministers", "ministers", "NOUN", "Number=Plur"), "minister");
  EXPECT_EQ(lemma("glasses", "glasses", "NOUN", "Number=Plur"), "glass");
  EXPECT_EQ(lemma("denies", "denies", "VERB", "Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"), "deny");
  EXPECT_EQ(lemma("larger", "larger", "ADJ", "Degree=Cmp"), "large");
}

TEST_F(EnglishLemmatizer, PutsExceptionsFirst) {
  EXPECT_EQ(lemma("said", "said", "VERB", "Tense=Past|VerbForm=Fin"), "say");
  EXPECT_EQ(lemma("children", "children", "NOUN", "Number=Plur"), "child");
}

TEST_F(EnglishLemmatizer, LeavesBaseFormsAndNamesAlone) {
  EXPECT_EQ(lemma("News", "news", "NOUN", "Number=Sing"), "news");
  EXPECT_EQ(lemma("Balkans", "balkans", "PROPN", "Number=Plur"), "Balkans");
  EXPECT_EQ(lemma("Of", "of", "ADP"), "of");
  EXPECT_EQ(lemma("\n", "\n", "SPACE"), "\n");
}

TEST_F(EnglishLemmatizer, KeepsTheCaseOfWhatNoRuleFits) {
  EXPECT_EQ(lemma("NGO", "ngo", "NOUN", "Number=Plur"), "NGO");
}

TEST_F(EnglishLemmatizer, KeepsALemmaThatIsSet) {
  doc::Tokens tokens = token_of("were", "were", "AUX", "");
  tokens.lemma.push_back(tokens.strings.add("be"));
  lemmatizer_->apply(tokens, {0, 1});
  EXPECT_EQ(tokens.lemma_text(0), "be");
}

// {"lemma_lookup": {"ran": "run"}}
const std::string kLookupTable = "\x81\xAClemma_lookup\x81\xA3ran\xA3run";

TEST(Lemmatizer, LooksFormsUpInLookupMode) {
  const TestLemmatizer lemmatizer(kLookupTable, {"xx", "lookup", false});
  ASSERT_TRUE(lemmatizer) << lemmatizer.error();
  doc::Tokens known = token_of("ran", "ran", "", "");
  lemmatizer->apply(known, {0, 1});
  EXPECT_EQ(known.lemma_text(0), "run");
  doc::Tokens other = token_of("Walked", "walked", "", "");
  lemmatizer->apply(other, {0, 1});
  EXPECT_EQ(other.lemma_text(0), "Walked");
}

// {"lemma_rules": {"noun": [["x", ""]], "noun_plur": [["s", ""]]}, "lemma_rules_groups":
//  {"noun": [["noun_plur", ["Number=Plur"]]]}, "lemma_index": {}, "lemma_exc": {}, "lemma_lookup": {}}
const std::string kRuleTables =
    "\x85\xABlemma_rules\x82\xA4noun\x91\x92\xA1x\xA0\xA9noun_plur\x91\x92\xA1s\xA0"
    "\xB2lemma_rules_groups\x81\xA4noun\x91\x92\xA9noun_plur\x91\xABNumber=Plur"
    "\xABlemma_index\x80\xA9lemma_exc\x80\xAClemma_lookup\x80";

TEST(Lemmatizer, ChoosesTheRulesOfTheLanguage) {
  const auto lemma = [](const char* language, std::string_view form, std::string_view lower,
                        std::string_view pos) {
    const TestLemmatizer lemmatizer(kRuleTables, {language, "rule", false});
    if (!lemmatizer) return lemmatizer.error();
    doc::Tokens tokens = token_of(form, lower, pos, "Number=Plur");
    lemmatizer->apply(tokens, {0, 1});
    return std::string(tokens.lemma_text(0));
  };
  EXPECT_EQ(lemma("fr", "Bijoux", "bijoux", "NOUN"), "bijou");
  EXPECT_EQ(lemma("fr", "Par", "par", "ADP"), "par");
  EXPECT_EQ(lemma("es", "Libros", "libros", "NOUN"), "libro");
  EXPECT_EQ(lemma("es", "Por", "por", "ADP"), "Por");
  EXPECT_EQ(lemma("de", "Libros", "libros", "NOUN"), "Libros");
  for (const char* language : {"fr", "es", "de"}) EXPECT_EQ(lemma(language, "\n", "\n", "SPACE"), "\n");
}

TEST(Lemmatizer, KnowsWhereASentenceStarts) {
  const TestLemmatizer lemmatizer(kRuleTables, {"es", "rule", false});
  ASSERT_TRUE(lemmatizer) << lemmatizer.error();
  doc::Tokens tokens = token_of("Por", "por", "ADP", "");
  tokens.sentence_start.push_back(1);
  lemmatizer->apply(tokens, {0, 1});
  EXPECT_EQ(tokens.lemma_text(0), "por");
}

TEST(Lemmatizer, OverwritesWhereTheModelSaysSo) {
  const TestLemmatizer lemmatizer(kLookupTable, {"xx", "lookup", true});
  ASSERT_TRUE(lemmatizer) << lemmatizer.error();
  doc::Tokens tokens = token_of("ran", "ran", "", "");
  tokens.lemma.push_back(tokens.strings.add("sprint"));
  lemmatizer->apply(tokens, {0, 1});
  EXPECT_EQ(tokens.lemma_text(0), "run");
}

TEST(Lemmatizer, RefusesByNameWhatItCannotDo) {
  const auto message = [](const LemmatizerOptions& options) {
    const TestLemmatizer lemmatizer(kLookupTable, options);
    return lemmatizer ? "" : lemmatizer.error();
  };
  EXPECT_THAT(message({"it", "rule", false}), HasSubstr("language 'it'"));
  EXPECT_THAT(message({"en", "pos_lookup", false}), HasSubstr("mode 'pos_lookup'"));
  EXPECT_THAT(message({"en", "rule", false}), HasSubstr("lemma_rules"));
  EXPECT_THAT(message({"fr", "rule", false}), HasSubstr("lemma_rules"));
  EXPECT_THAT(message({"es", "rule", false}), HasSubstr("lemma_rules"));
  EXPECT_EQ(message({"fr", "lookup", false}), "");
}

}  // namespace
}  // namespace diurna::nlp
