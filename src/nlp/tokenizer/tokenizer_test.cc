#include "nlp/tokenizer/tokenizer.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "base/file.h"
#include "text/unicode.h"

namespace diurna::nlp {
namespace {

using text::operator""_id;

struct Model {
  Vocab vocab;
  Tokenizer tokenizer;
};

// The English pipeline, or nothing where it has not been fetched.
std::optional<Model> english() {
  const std::string directory = DIURNA_MODEL_DIR "/en-core-web-sm";
  const Result<std::string> lookups = base::read_file(directory + "/vocab/lookups.bin", 1u << 20);
  const Result<std::string> rules = base::read_file(directory + "/tokenizer", 1u << 20);
  if (!lookups || !rules) return std::nullopt;
  Result<Vocab> vocab = Vocab::from_bytes(*lookups, directory);
  EXPECT_TRUE(vocab) << vocab.error().to_string();
  Result<Tokenizer> tokenizer = Tokenizer::from_bytes(*rules, directory, *vocab);
  EXPECT_TRUE(tokenizer) << tokenizer.error().to_string();
  return Model{*std::move(vocab), *std::move(tokenizer)};
}

// A declared name cannot stand in parentheses. NOLINTBEGIN(bugprone-macro-parentheses)
#define ENGLISH_OR_SKIP(model)                  \
  const std::optional<Model> model = english(); \
  if (!model) GTEST_SKIP() << "the English pipeline has not been fetched"
// NOLINTEND(bugprone-macro-parentheses)

// The tokens between bars, a blank behind one as "~".
std::string shown(std::string_view text, const doc::Tokens& tokens) {
  std::string out;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    if (i > 0) out += '|';
    out += slice(text, tokens.span[i]);
    if (tokens.space_after[i]) out += '~';
  }
  return out;
}

std::string tokenized(const Model& model, std::string_view text) {
  doc::Tokens tokens;
  model.tokenizer.tokenize(text, 0, tokens);
  return shown(text, tokens);
}

struct Sentence {
  const char* text;
  const char* tokens;
};

// What spaCy 3.8 makes of sentences invented for this test.
constexpr Sentence kSentences[] = {
    {"The harbour master, Ms.Quill, wasn't \"available\" on Tuesday.",
     "The~|harbour~|master|,~|Ms.|Quill|,~|was|n't~|\"|available|\"~|on~|Tuesday|."},
    {"Gonna cost $4.5bn (about €4.1bn), she'd said...",
     "Gon|na~|cost~|$|4.5bn~|(|about~|€|4.1bn|)|,~|she|'d~|said|..."},
    {"Write to press@harbour-office.example or see https://www.harbour.example/a_(b)?c=d#e.",
     "Write~|to~|press@harbour-office.example~|or~|see~|https://www.harbour.example/a_(b)?c=d#e|."},
    {"Prices rose 3.5%, to 20km/h-ish levels in the '90s; see p.7!",
     "Prices~|rose~|3.5|%|,~|to~|20km|/|h|-|ish~|levels~|in~|the~|'|90s|;~|see~|p.7|!"},
    {"“It’s over,” he said—‘really’ over…", "“|It|’s~|over|,|”~|he~|said—‘really|’~|over|…"},
    {"The U.K.'s mid-1990s well-known either/or plan ended at 5p.m.",
     "The~|U.K.|'s~|mid-1990s~|well|-|known~|either|/|or~|plan~|ended~|at~|5|p.m."},
    {"He smiled :-) and left : )  then came back ;)",
     "He~|smiled~|:-)~|and~|left~|:~|)~| |then~|came~|back~|;)"},
    {"one  two   three \n four\nfive ", "one~| |two~|  |three~|\n |four|\n|five~"},
    {"  two blanks first", "  |two~|blanks~|first"},
    {"Ends with two  ", "Ends~|with~|two~| "},
    {"no\u00a0break\u2009thin\034file", "no|\u00a0|break|\u2009|thin|\034|file"},
    {"Сегодня «тихо», сказал он.", "Сегодня~|«|тихо|»|,~|сказал~|он|."},
    {"آرام است، نه؟", "آرام~|است|،~|نه|؟"},
    {"港口很安静。「是的」", "港口很安静。「是的|」"},
    {"cafe\u0301 nai\u0308ve 👍🏽👍 🇳🇵", "cafe\u0301~|nai\u0308ve~|👍|🏽|👍~|🇳|🇵"},
    {"ΟΔΟΣ ΣΟΦΟΣ. İzmir", "ΟΔΟΣ~|ΣΟΦΟΣ|.~|İzmir"},
    {"a.b c.D e/f g--h i...j k,l m'n o:p", "a.b~|c.|D~|e|/|f~|g|--|h~|i|...|j~|k|,|l~|m'n~|o|:p"},
    {"It's its' James' can't cannot CAN'T Can’t", "It|'s~|its|'~|James|'~|ca|n't~|can|not~|CAN'T~|Ca|n’t"},
    {"AT&T 9/11 192.168.0.1 8.8.4.4:53 C++ #tag @name",
     "AT&T~|9/11~|192.168.0.1~|8.8.4.4:53~|C++~|#|tag~|@name"},
    {"(((nested))) [x] {y} <z> ''q''", "(|(|(|nested|)|)|)~|[|x|]~|{|y|}~|<|z|>~|''|q|''"},
};

TEST(Tokenizer, CutsEnglishAsSpacyDoes) {
  ENGLISH_OR_SKIP(model);
  for (const Sentence& sentence : kSentences) EXPECT_EQ(tokenized(*model, sentence.text), sentence.tokens);
}

TEST(Tokenizer, TokensAreTheTextAndTheirStringsAreKept) {
  ENGLISH_OR_SKIP(model);
  for (const Sentence& sentence : kSentences) {
    doc::Tokens tokens;
    model->tokenizer.tokenize(sentence.text, 0, tokens);
    std::string joined;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      EXPECT_EQ(tokens.form(i), slice(sentence.text, tokens.span[i]));
      EXPECT_EQ(tokens.strings.get(tokens.lower[i]), text::lower(tokens.form(i)));
      EXPECT_FALSE(tokens.strings.get(tokens.norm[i]).empty());
      joined += tokens.form(i);
      if (tokens.space_after[i]) joined += ' ';
    }
    EXPECT_EQ(joined, sentence.text);
  }
}

TEST(Tokenizer, NormsComeFromExceptionsThenTablesThenCase) {
  ENGLISH_OR_SKIP(model);
  doc::Tokens tokens;
  model->tokenizer.tokenize("gonna she'd Ms.Quill can\u2019t \u2014 colour \u201C \u20AC Ma'am Cannot", 0,
                            tokens);
  std::vector<std::string> norms;
  for (const StringId norm : tokens.norm) norms.emplace_back(tokens.strings.get(norm));
  EXPECT_EQ(norms, (std::vector<std::string>{"going", "to", "she", "'d", "ms.", "quill", "can", "not", "-",
                                             "color", "\"", "$", "madam", "can", "not"}));
}

TEST(Tokenizer, AppendsWithTheOffsetOfTheText) {
  ENGLISH_OR_SKIP(model);
  doc::Tokens tokens;
  model->tokenizer.tokenize("Calm seas.", 0, tokens);
  model->tokenizer.tokenize("Calm\u00A0air", 100, tokens);
  model->tokenizer.tokenize("", 200, tokens);
  ASSERT_EQ(tokens.size(), 6u);
  EXPECT_EQ(tokens.span[2], (ByteSpan{9, 10}));
  EXPECT_EQ(tokens.span[3], (ByteSpan{100, 104}));
  EXPECT_EQ(tokens.span[4], (ByteSpan{104, 106}));
  EXPECT_EQ(tokens.orth[3], tokens.orth[0]);
  EXPECT_TRUE(tokens.space_after[0]);
  EXPECT_FALSE(tokens.space_after[3]);
}

TEST(Tokenizer, StringsOfTheVocabularyAreNotCopied) {
  ENGLISH_OR_SKIP(model);
  doc::Tokens tokens;
  tokens.strings = text::StringStore(&model->vocab.strings());
  model->tokenizer.tokenize("colour", 0, tokens);
  EXPECT_EQ(tokens.norm[0], "color"_id);
  EXPECT_EQ(tokens.strings.get("color"_id).data(), model->vocab.strings().get("color"_id).data());
}

TEST(Tokenizer, ThreadsShareIt) {
  ENGLISH_OR_SKIP(model);
  std::atomic<int> wrong = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round < 20; ++round) {
        for (const Sentence& sentence : kSentences)
          wrong += tokenized(*model, sentence.text) != sentence.tokens;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
}

// spaCy needs hours for some of these: the point is that they end, and that nothing is lost.
TEST(Tokenizer, RunsWithoutBlanksTakeLinearTime) {
  ENGLISH_OR_SKIP(model);
  constexpr std::size_t kSize = 200'000;
  for (const std::string unit :
       {")", ".", "...)", ":@:@a.", "a.b-c/d", "'", "\u4E2D\u3002", "http://a.b/", "\u03A3", " ", "-"}) {
    std::string text;
    while (text.size() < kSize) text += unit;
    doc::Tokens tokens;
    model->tokenizer.tokenize(text, 0, tokens);
    std::size_t end = 0;
    for (const ByteSpan span : tokens.span) {
      ASSERT_EQ(span.begin, end) << unit;
      end = span.end;
    }
    EXPECT_EQ(end, text.size()) << unit;
  }
}

TEST(Tokenizer, ADamagedFileIsAnError) {
  const Vocab vocab = *Vocab::from_bytes("\x80", "lookups.bin");
  const Result<Tokenizer> damaged = Tokenizer::from_bytes("\x81\xA3xyz", "m/tokenizer", vocab);
  ASSERT_FALSE(damaged);
  EXPECT_EQ(damaged.error().code(), ErrorCode::kModelBroken);
  EXPECT_EQ(damaged.error().input(), "m/tokenizer");
}

// {"infix_finditer": "'", "exceptions": {"Mx.": [{65: "Mx."}], "la la": [{65: "la "}, {65: "la", 67:
// "song"}]}}
TEST(Tokenizer, SpecialCasesMayHoldBlanksAndNeedAnAffixToBeFoundInside) {
  const Vocab vocab = *Vocab::from_bytes("\x80", "lookups.bin");
  const Result<Tokenizer> tokenizer = Tokenizer::from_bytes(
      "\x82\xAEinfix_finditer\xA2\\.\xAA"
      "exceptions\x82\xA3Mx.\x91\x81\x41\xA3Mx.\xA5la la\x92\x81\x41\xA3la \x82\x41\xA2la\x43\xA4song",
      "m/tokenizer", vocab);
  ASSERT_TRUE(tokenizer) << tokenizer.error().to_string();
  const std::string text = "oh la la  Mx.Ruy la  la";
  doc::Tokens tokens;
  tokenizer->tokenize(text, 0, tokens);
  EXPECT_EQ(shown(text, tokens), "oh~|la |la~| |Mx.|Ruy~|la~| |la");
  EXPECT_EQ(tokens.norm[2], "song"_id);
  EXPECT_EQ(tokens.norm[8], "la"_id);
}

}  // namespace
}  // namespace diurna::nlp
