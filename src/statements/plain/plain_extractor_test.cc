#include "statements/plain/plain_extractor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace diurna::statements::plain {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const PlainExtractor& extractor() {
  static const PlainExtractor kExtractor = [] {
    auto loaded = PlainExtractor::load("");
    if (!loaded) {
      ADD_FAILURE() << loaded.error().to_string();
      std::abort();
    }
    return std::move(*loaded);
  }();
  return kExtractor;
}

const RuleConfidence& confidence() {
  static const RuleConfidence kConfidence = *RuleConfidence::load("");
  return kConfidence;
}

// An article of paragraphs; the first is a headline if it begins with "# ".
Article article_of(const std::string& language, const std::vector<std::string>& paragraphs) {
  Article article;
  article.language = language;
  for (const std::string& paragraph : paragraphs) {
    const bool headline = paragraph.starts_with("# ");
    const auto begin = static_cast<std::uint32_t>(article.text.size());
    article.text += headline ? paragraph.substr(2) : paragraph;
    const auto end = static_cast<std::uint32_t>(article.text.size());
    article.blocks.push_back(
        {headline ? BlockKind::kHeadline : BlockKind::kParagraph, {begin, end}, language, std::nullopt});
    article.text += "\n\n";
  }
  return article;
}

std::vector<Statement> extract(const Article& article) {
  return extractor().extract(article, confidence());
}

// "act speaker: content" for each statement; the speaker is the name, else the role, else "-".
std::vector<std::string> said(const std::string& language, const std::vector<std::string>& paragraphs) {
  const Article article = article_of(language, paragraphs);
  std::vector<std::string> lines;
  for (const Statement& s : extract(article)) {
    std::string line = std::string(name_of(s.act)) + " ";
    line += !s.source ? "-" : s.source->name.empty() ? s.source->role : s.source->name;
    line += ":";
    for (const ByteSpan piece : s.content) line += " " + std::string(slice(article.text, piece));
    lines.push_back(line);
  }
  return lines;
}

TEST(PlainPersian, TheClauseBehindTheVerbEndsWhereTheNextVerbOfSayingGoesOn) {
  const std::string both =
      "نیلی گفت که پل باز می‌شود و از مردم خواست که صبر کنند.";
  EXPECT_THAT(said("fa", {both}),
              ElementsAre("say نیلی: که پل باز می‌شود", "urge نیلی: که صبر کنند"));
}

TEST(PlainPersian, AQuotationGoesOnBehindItsSource) {
  EXPECT_THAT(
      said("fa", {"«آب نیست»، مهین کیان، باغدار، گفت. «درخت‌ها خشک "
                  "شدند.»"}),
      ElementsAre("say مهین کیان: «آب نیست» «درخت‌ها خشک شدند.»"));
}

TEST(PlainPersian, AQuotationGoesOnOverParagraphs) {
  EXPECT_THAT(
      said("fa", {"مهین کیان گفت: «آب نیست و درخت‌ها خشک شدند.",
                  "«باران هم نمی‌آید.»"}),
      ElementsAre(
          "say مهین کیان: «آب نیست و درخت‌ها خشک شدند. «باران هم "
          "نمی‌آید.»"));
}

TEST(PlainPersian, TheObjectStandsBeforeTheVerb) {
  EXPECT_THAT(
      said("fa", {"بهرام نیلی، شهردار بندر، در بیانیه‌ای این خبر را "
                  "تکذیب "
                  "کرد."}),
      ElementsAre("deny بهرام نیلی: این خبر را"));
}

TEST(PlainPersian, SurnamesTitlesAndPronounsLeadToTheName) {
  EXPECT_THAT(said("fa", {"بهرام نیلی، شهردار بندر، گفت که پل بسته است.", "نیلی افزود که راهی نیست.",
                          "شهردار هشدار داد که آب می‌آید.",
                          "او گفت که می‌ماند."}),
              ElementsAre("say بهرام نیلی: که پل بسته است", "say بهرام نیلی: که راهی نیست",
                          "threaten بهرام نیلی: که آب می‌آید",
                          "say بهرام نیلی: که می‌ماند"));
}

TEST(PlainPersian, ANegatedVerbIsNegative) {
  const auto statements =
      extract(article_of("fa", {"شهردار نگفت که پل کی باز می‌شود."}));
  ASSERT_EQ(statements.size(), 1u);
  EXPECT_EQ(statements[0].polarity, Polarity::kNegative);
}

TEST(PlainPersian, SilenceHasThreeKinds) {
  EXPECT_THAT(
      said("fa-AF",
           {"والی از اظهار نظر خودداری کرد. پلیس بندر به پرسش‌های "
            "ما "
            "پاسخ "
            "نداد. "
            "نجیب "
            "روشن "
            "در "
            "دسترس نبود."}),
      ElementsAre("decline والی:", "no_reply پلیس بندر:", "unavailable نجیب روشن:"));
}

TEST(PlainPersian, ArabicLettersAreRead) {
  EXPECT_THAT(said("fa", {"بهرام نيلي، شهردار بندر، تاكيد كرد كه پل باز است."}),
              ElementsAre("say بهرام نيلي: كه پل باز است"));
}

TEST(PlainPersian, ARelativeClauseThatNamesIsNoStatement) {
  EXPECT_THAT(
      said("fa",
           {"کوچه‌ای که مردم آن را «کوچهٔ باد» می‌نامند، بسته "
            "شد."}),
      IsEmpty());
}

TEST(PlainPersian, TurnsOfAnInterviewHaveNoVerb) {
  EXPECT_THAT(said("fa", {"پل‌نامه: چرا رفتید؟", "نیلی: چون خسته بودم.",
                          "پل‌نامه: برمی‌گردید؟", "نیلی: نه."}),
              ElementsAre("ask پل‌نامه: چرا رفتید", "say نیلی: چون خسته بودم",
                          "ask پل‌نامه: برمی‌گردید", "say نیلی: نه"));
}

TEST(PlainPersian, APostStandsBelowItsSignature) {
  const Article article = article_of("fa", {"مهین کیان (@mahin_k) — توییتر، ۳ تیر ۱۳۹۸", "باران آمد."});
  const auto statements = extract(article);
  ASSERT_EQ(statements.size(), 1u);
  EXPECT_EQ(statements[0].kind, StatementKind::kPost);
  EXPECT_EQ(statements[0].source->name, "مهین کیان");
  EXPECT_EQ(slice(article.text, statements[0].channel->span), "توییتر");
}

TEST(PlainArabic, TheSourceFollowsTheVerbAndGoesOn) {
  EXPECT_THAT(said("ar", {"وقال رئيس البلدية نزار الحلو إن الجسر مغلق، مضيفا أن الأشغال تأخرت."}),
              ElementsAre("say نزار الحلو: إن الجسر مغلق", "say نزار الحلو: أن الأشغال تأخرت"));
}

TEST(PlainArabic, TheSubjectMayStandBeforeTheVerb) {
  EXPECT_THAT(said("ar", {"أما سكان الحي فيقولون إن المياه مقطوعة."}),
              ElementsAre("say سكان الحي: إن المياه مقطوعة"));
}

TEST(PlainArabic, AVerbWithoutSourceHasNone) {
  EXPECT_THAT(said("ar", {"وقال نزار الحلو، رئيس البلدية، إن الجسر مغلق.", "وأضاف أن الأشغال تأخرت."}),
              ElementsAre("say نزار الحلو: إن الجسر مغلق", "say -: أن الأشغال تأخرت"));
}

TEST(PlainArabic, AQuotationMayStandBeforeTheVerb) {
  EXPECT_THAT(said("ar", {"«لن نرحل من هنا»، تقول أم سامي، وهي خبازة في الحي."}),
              ElementsAre("say أم سامي: «لن نرحل من هنا»"));
}

TEST(PlainArabic, TheAccusedIsPartOfWhatIsSaid) {
  EXPECT_THAT(said("ar", {"واتهمت نقابة المعلمين الوزارة بتأخير الرواتب."}),
              ElementsAre("accuse نقابة المعلمين: الوزارة بتأخير الرواتب"));
}

TEST(PlainArabic, AReportedSpeakerIsInsideTheReport) {
  EXPECT_THAT(
      said("ar", {"ونقلت الصحيفة عن مسؤول محلي قوله إن المخازن فارغة."}),
      ElementsAre("say الصحيفة: عن مسؤول محلي قوله إن المخازن فارغة", "say مسؤول محلي: إن المخازن فارغة"));
}

TEST(PlainArabic, SilenceHasThreeKinds) {
  EXPECT_THAT(
      said("ar", {"ورفض المحافظ التعليق على القرار. ولم ترد الوزارة على أسئلتنا. وتعذر الوصول إلى نزار "
                  "الحلو."}),
      ElementsAre("decline المحافظ: على القرار", "no_reply الوزارة:", "unavailable نزار الحلو:"));
}

TEST(PlainArabic, TheSameLettersAreANounBehindAPreposition) {
  EXPECT_THAT(said("ar", {"وهو طالب في الجامعة ولم يتوقف عن ذكر القرية."}), IsEmpty());
}

TEST(PlainExtractor, AddresseeAndChannelStandInTheClause) {
  const Article article = article_of("ar", {"وقال نزار الحلو لوكالة المرسى في اتصال هاتفي إن الجسر مغلق."});
  const auto statements = extract(article);
  ASSERT_EQ(statements.size(), 1u);
  ASSERT_TRUE(statements[0].addressee);
  EXPECT_EQ(slice(article.text, statements[0].addressee->span.value()), "وكالة المرسى");
  ASSERT_TRUE(statements[0].channel);
  EXPECT_EQ(slice(article.text, statements[0].channel->span), "اتصال هاتفي");
}

TEST(PlainExtractor, ASourceThatWithholdsItsNameIsAnonymous) {
  const auto statements = extract(article_of(
      "fa", {"یک کارمند بندر که به دلیل ترس از اخراج نخواست نامش فاش شود، گفت که انبار خالی است."}));
  ASSERT_EQ(statements.size(), 1u);
  EXPECT_TRUE(statements[0].source->anonymous);
  EXPECT_EQ(statements[0].source->role, "یک کارمند بندر");
  EXPECT_EQ(statements[0].source->anonymous_reason, "به دلیل ترس از اخراج");
}

TEST(PlainExtractor, OtherLanguagesAreLeftAlone) {
  EXPECT_THAT(said("ps", {"هغه وویل چې پل تړل شوی دی."}), IsEmpty());
  EXPECT_THAT(said("en", {"The mayor said that the bridge was closed."}), IsEmpty());
}

// Every span lies in the text, at the edge of a character, and is not empty.
void expect_whole(const Article& article) {
  const auto is_edge = [&](std::uint32_t at) {
    return at == article.text.size() || (static_cast<unsigned char>(article.text[at]) & 0xC0) != 0x80;
  };
  const auto expect = [&](ByteSpan span) {
    EXPECT_FALSE(span.empty());
    ASSERT_LE(span.end, article.text.size());
    EXPECT_TRUE(is_edge(span.begin) && is_edge(span.end));
  };
  for (const Statement& s : extract(article)) {
    for (const ByteSpan piece : s.content) expect(piece);
    for (const ByteSpan piece : s.evidence) expect(piece);
    if (s.cue) expect(s.cue->span);
    if (s.source) expect(s.source->span);
    if (s.addressee && s.addressee->span) expect(*s.addressee->span);
    if (s.channel) expect(s.channel->span);
  }
}

std::vector<std::string> characters_of(const std::string& text) {
  std::vector<std::string> characters;
  for (const char c : text) {
    const bool continues = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    if (continues) {
      characters.back() += c;
    } else {
      characters.emplace_back(1, c);
    }
  }
  return characters;
}

const std::vector<std::pair<std::string, std::string>>& samples() {
  static const std::vector<std::pair<std::string, std::string>> kSamples = {
      {"fa",
       "بندر (پل‌نامه) — «آب نیست»، مهین "
       "کیان، باغدار، به پل‌نامه گفت و از "
       "شهردار خواست که بیاید. به گفتهٔ او، "
       "والی به پرسش‌ها پاسخ نداد؛ این "
       "ادعا را رد کرد: «نه.»"},
      {"ar",
       "بندر - وقال رئيس البلدية، نزار "
       "الحلو، لـ«المرسى» في بيان إن الجسر "
       "«مغلق»، مضيفا: «لا». ولم ترد شركة "
       "«الملح» على أسئلة، وبحسب مصدر رفض "
       "ذكر اسمه، نقلت عن آخر قوله إنه رحل."}};
  return kSamples;
}

TEST(PlainExtractor, SurvivesTextThatIsCutShortOrHasLostACharacter) {
  for (const auto& [language, text] : samples()) {
    const std::vector<std::string> characters = characters_of(text);
    std::string head;
    for (std::size_t i = 0; i < characters.size(); ++i) {
      head += characters[i];
      std::string lost;
      for (std::size_t j = 0; j < characters.size(); ++j) lost += j == i ? "" : characters[j];
      expect_whole(article_of(language, {head, lost}));
      expect_whole(article_of(language, {"# " + lost, head}));
    }
  }
}

TEST(PlainExtractor, SurvivesWordsInAnyOrder) {
  std::uint32_t state = 7;
  const auto next = [&state](std::size_t below) {
    state = state * 1664525u + 1013904223u;
    return (state >> 8) % below;
  };
  for (const auto& [language, text] : samples()) {
    std::vector<std::string> characters = characters_of(text);
    for (int round = 0; round < 300; ++round) {
      std::swap(characters[next(characters.size())], characters[next(characters.size())]);
      const std::size_t at = next(characters.size());
      characters.insert(characters.begin() + static_cast<std::ptrdiff_t>(at),
                        characters[next(characters.size())]);
      std::string joined;
      for (const std::string& character : characters) joined += character;
      expect_whole(article_of(language, {joined, joined.substr(0, 0), joined}));
    }
  }
}

TEST(PlainExtractor, ReadsLongBlocksOfNothingButCues) {
  std::string persian;
  std::string arabic;
  std::string marks;
  for (int i = 0; i < 20000; ++i) {
    persian += "او گفت که ";
    arabic += "قال إن ";
    marks += i % 2 == 0 ? "«" : "، ";
  }
  expect_whole(article_of("fa", {persian, marks}));
  expect_whole(article_of("ar", {arabic, marks}));
}

}  // namespace
}  // namespace diurna::statements::plain
