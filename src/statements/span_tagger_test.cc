#include "statements/span_tagger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <limits>
#include <map>
#include <string>

#include "statements/cue_lexicon.h"
#include "statements/span_evidence.h"

namespace diurna::statements {
namespace {

using ::testing::ElementsAre;

constexpr std::size_t kWidth = 16;

// An article of blocks of words, each with the word in the same block that it hangs on.
struct Words {
  Article article;
  doc::Tokens tokens;

  void add_block(const std::vector<std::pair<std::string, std::uint32_t>>& words) {
    const auto begin = static_cast<std::uint32_t>(article.text.size());
    const std::uint32_t first = tokens.size();
    for (const auto& [word, head] : words) {
      const auto at = static_cast<std::uint32_t>(article.text.size());
      article.text += word + ' ';
      tokens.span.push_back({at, at + static_cast<std::uint32_t>(word.size())});
      tokens.orth.push_back(tokens.strings.add(word));
      tokens.lower.push_back(tokens.orth.back());
      tokens.lemma.push_back(tokens.orth.back());
      tokens.head.push_back(first + head);
      tokens.sentence_start.push_back(tokens.size() == first + 1 ? 1 : 0);
    }
    Block block;
    block.span = {begin, static_cast<std::uint32_t>(article.text.size())};
    article.blocks.push_back(block);
    tokens.texts.push_back({first, tokens.size()});
  }

  Context context(const CueLexicon& lexicon) {
    for (auto* ids : {&tokens.tag, &tokens.pos, &tokens.dep, &tokens.entity_label})
      ids->resize(tokens.size());
    return {article, tokens, lexicon};
  }
};

const CueLexicon& lexicon() {
  static const CueLexicon kLexicon = std::move(*CueLexicon::load(""));
  return kLexicon;
}

// A network that knows one word: it is a cue, what hangs on it is a source, the word two places behind it is
// content.
std::string network(std::string_view word) {
  Words words;
  words.add_block({{std::string(word), 0}});
  const std::uint32_t row = tagger_inputs(words.context(lexicon()))[0][0];
  std::string bytes = "diurna spans 1\n";
  const auto number = [&](std::uint32_t value) {
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
  };
  const auto floats = [&](std::size_t count, float value, const std::map<std::size_t, float>& others = {}) {
    for (std::size_t i = 0; i < count; ++i) {
      const auto other = others.find(i);
      const float one = other != others.end() ? other->second : value;
      bytes.append(reinterpret_cast<const char*>(&one), sizeof one);
    }
  };
  number(kWidth);
  number(1);
  number(tagger_rows());
  number(2);
  floats(kTaggerColumns.size(), 1.0f);
  const std::size_t table = bytes.size();
  bytes.append(tagger_rows() * kWidth, '\0');
  bytes[table + row * kWidth] = 100;
  floats(kWidth, 1.0f);
  floats(kWidth, 0.0f);
  // The second output is the word two places before, the third one the head.
  floats(2 * kWidth * 4 * kWidth, 0.0f, {{1 * 4 * kWidth, 1.0f}, {2 * 4 * kWidth + 3 * kWidth, 1.0f}});
  floats(2 * kWidth, 0.0f);
  floats(kWidth, 1.0f);
  floats(kWidth, 0.0f);
  floats(kSpanRoles * kWidth, 0.0f, {{0 * kWidth + 2, 10.0f}, {1 * kWidth, 10.0f}, {2 * kWidth + 1, 10.0f}});
  floats(kSpanRoles, -20.0f);
  for (int i = 0; i < 255; ++i) floats(1, static_cast<float>(i - 127) / 32.0f);
  return bytes;
}

// The words that are most certainly of the role.
std::vector<std::string> marked(Words& words, SpanRole role) {
  const auto tagger = SpanTagger::parse(network("said"), "test");
  EXPECT_TRUE(tagger) << tagger.error().to_string();
  const SpanEvidence evidence(tagger->chances(words.context(lexicon())));
  std::vector<std::string> found;
  for (std::uint32_t t = 0; t < evidence.size(); ++t) {
    EXPECT_TRUE(evidence.of(t, role) == 0 || evidence.of(t, role) == 255);
    if (evidence.of(t, role) == 255) found.emplace_back(words.tokens.form(t));
  }
  return found;
}

TEST(SpanTagger, SeesWordNeighboursAndHead) {
  Words words;
  words.add_block({{"the", 1}, {"mayor", 2}, {"said", 2}, {"the", 4}, {"bridge", 5}, {"closed", 2}});
  EXPECT_THAT(marked(words, SpanRole::kCue), ElementsAre("said"));
  EXPECT_THAT(marked(words, SpanRole::kContent), ElementsAre("bridge"));
  EXPECT_THAT(marked(words, SpanRole::kSource), ElementsAre("mayor", "said", "closed"));
}

TEST(SpanTagger, SeesShortBlocksTogetherAndLongOnesAlone) {
  Words together;
  together.add_block({{"nobody", 0}, {"said", 1}});
  together.add_block({{"a", 1}, {"word", 1}});
  EXPECT_THAT(marked(together, SpanRole::kContent), ElementsAre("word"));
  Words apart;
  std::vector<std::pair<std::string, std::uint32_t>> many(1023, {"nobody", 0});
  many.emplace_back("said", 1023);
  apart.add_block(many);
  apart.add_block({{"a", 1}, {"word", 1}});
  EXPECT_THAT(marked(apart, SpanRole::kCue), ElementsAre("said"));
  EXPECT_THAT(marked(apart, SpanRole::kContent), ElementsAre());
}

TEST(SpanTagger, ReadsAnArticleWithoutWords) {
  Words words;
  words.add_block({});
  EXPECT_THAT(marked(words, SpanRole::kCue), ElementsAre());
}

TEST(SpanTagger, NamesTheByteOfWhatIsBroken) {
  const std::string whole = network("said");
  for (const std::size_t size : {std::size_t{0}, std::size_t{10}, std::size_t{17}, std::size_t{30},
                                 std::size_t{1000}, whole.size() - 1}) {
    const auto parsed = SpanTagger::parse(std::string_view(whole).substr(0, size), "short.bin");
    ASSERT_FALSE(parsed) << size;
    EXPECT_EQ(parsed.error().code(), ErrorCode::kModelBroken);
    EXPECT_EQ(parsed.error().input(), "short.bin");
    EXPECT_LE(parsed.error().offset(), size);
  }
  EXPECT_FALSE(SpanTagger::parse(whole + "x", "long.bin"));
  std::string wide = whole;
  wide[15] = 17;
  EXPECT_FALSE(SpanTagger::parse(wide, "wide.bin"));
  std::string endless = whole;
  const float nothing = std::numeric_limits<float>::quiet_NaN();
  std::memcpy(endless.data() + endless.size() - 4, &nothing, sizeof nothing);
  EXPECT_FALSE(SpanTagger::parse(endless, "nan.bin"));
}

TEST(SpanEvidence, SumsOverStretches) {
  std::vector<SpanChances> chances(4);
  for (std::size_t t = 0; t < 4; ++t) chances[t][2] = static_cast<std::uint8_t>(40 * t);
  const SpanEvidence evidence(chances);
  EXPECT_EQ(evidence.content({1, 4}), 240u);
  EXPECT_EQ(evidence.mean({1, 4}, SpanRole::kContent), 80);
  EXPECT_EQ(evidence.most({0, 3}, SpanRole::kContent), 80);
  EXPECT_EQ(evidence.least({1, 3}, SpanRole::kContent), 40);
  EXPECT_EQ(evidence.of(9, SpanRole::kContent), 0);
}

}  // namespace
}  // namespace diurna::statements
