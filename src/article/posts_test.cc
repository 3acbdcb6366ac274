#include "article/posts.h"

#include <gtest/gtest.h>

#include "article/reader.h"

namespace diurna::article {
namespace {

const std::string kBefore =
    "The harbour office rejected the offer of a rival town on Sunday and said that the pier would stay "
    "shut.\n\n"
    "Its head, Leyla Azimi, asked the council for patience in a note that she published late at night.";
const std::string kAfter =
    "The council did not reply to questions from this newspaper about the pier and the ferries.\n\n"
    "The old quay has been in use since the spring, when a cable to the islands was torn up by an anchor.";

const std::string kPersian =
    "پل شمالی تا پایان سال بسته می‌ماند "
    "و کشتی‌ها از اسکله قدیمی حرکت می‌کنند.";
const std::string kPersianEnd = "از شکیبایی مردم شهر سپاسگزاریم…";
const std::string kRussian =
    "Северный причал останется закрытым до конца года, паромы ходят от старой набережной.";
const std::string kArabic = "سيبقى الرصيف الشمالي مغلقا حتى نهاية العام وتبحر العبارات من الرصيف القديم.";
const std::string kChinese = "北码头将关闭到年底，渡轮从旧码头出发，感谢市民的耐心。";

Article read(const std::string& text) {
  static const ArticleReader kReader = *ArticleReader::open("");
  auto article = kReader.read(text, {.uri = "test"});
  EXPECT_TRUE(article);
  return *article;
}

std::vector<std::string> words_of_post(const Article& article, std::uint32_t post) {
  std::vector<std::string> out;
  for (const Block& block : article.blocks) {
    if (block.post == post) out.emplace_back(slice(article.text, block.span));
  }
  return out;
}

struct ForeignPost {
  std::string content;
  std::string name;
  std::string author;
  std::string date;
  std::string iso;
  std::string language;
};

class ForeignPosts : public testing::TestWithParam<ForeignPost> {};

TEST_P(ForeignPosts, AreReadWhole) {
  const ForeignPost& expected = GetParam();
  const std::string signature = expected.name + " (@port_office)";
  const Article article =
      read(kBefore + "\n\n" + expected.content + " — " + signature + " " + expected.date + "\n\n" + kAfter);
  ASSERT_EQ(article.posts.size(), 1u);
  const Post& post = article.posts[0];
  EXPECT_EQ(slice(article.text, post.content), expected.content);
  EXPECT_EQ(slice(article.text, post.source), signature);
  EXPECT_EQ(post.author, expected.author);
  EXPECT_EQ(post.handle, "@port_office");
  EXPECT_EQ(post.date, expected.iso);
  EXPECT_EQ(slice(article.text, post.date_span.value_or(ByteSpan{})), expected.date);
  EXPECT_EQ(post.language, expected.language);
  EXPECT_EQ(article.language, "en");
  EXPECT_EQ(article.published, expected.iso);
  EXPECT_EQ(article.published_from, "embedded post");
  for (const Block& block : article.blocks) {
    EXPECT_EQ(block.kind == BlockKind::kEmbeddedPost, block.post.has_value());
    EXPECT_EQ(block.language, block.post ? expected.language : "en");
  }
}

INSTANTIATE_TEST_SUITE_P(Scripts, ForeignPosts,
                         testing::Values(ForeignPost{kPersian + "\n\n" + kPersianEnd,
                                                     "Leyla Azimi لیلا عظیمی", "Leyla Azimi", "March 3, 2024",
                                                     "2024-03-03", "fa"},
                                         ForeignPost{kRussian, "Борис Тур | Boris Tur \U0001F30A",
                                                     "Boris Tur", "3 March 2024", "2024-03-03", "ru"},
                                         ForeignPost{kArabic, "Samir Haddad سمير حداد", "Samir Haddad",
                                                     "Mar. 3, 2024", "2024-03-03", "ar"},
                                         ForeignPost{kChinese + "\n\n" + kChinese, "Li Wen 李文", "Li Wen",
                                                     "2024-03-03", "2024-03-03", "zh"}),
                         [](const auto& test) { return test.param.language; });

TEST(Posts, TakeTheWholeRunBeforeTheSignature) {
  const Article article = read(kBefore + "\n\n" + kPersian + "\n\n***\n\n" + kPersianEnd +
                               " — Leyla Azimi (@leyla) March 3, 2024\n\n" + kAfter);
  ASSERT_EQ(article.posts.size(), 1u);
  EXPECT_EQ(words_of_post(article, 0).size(), 3u);
  EXPECT_TRUE(article.posts[0].truncated);
}

TEST(Posts, InTheArticlesOwnLanguageHaveOneBlock) {
  const Article article = read(kBefore +
                               "\n\nThe pier stays shut. Thank you for your patience, Harwick! — Leyla "
                               "Azimi (@leyla) March 3, 2021\n\n" +
                               kAfter);
  ASSERT_EQ(article.posts.size(), 1u);
  EXPECT_EQ(words_of_post(article, 0).size(), 1u);
  EXPECT_EQ(slice(article.text, article.posts[0].content),
            "The pier stays shut. Thank you for your patience, Harwick!");
  EXPECT_EQ(article.posts[0].platform, "Twitter");
  EXPECT_FALSE(article.posts[0].platform_mention);
  EXPECT_FALSE(article.posts[0].truncated);
}

TEST(Posts, TakeTheParagraphBeforeASignatureThatStandsAlone) {
  const Article article = read(kBefore +
                               "\n\nThe pier stays shut, and so does my mouth... https://t.co/abc\n\n— Leyla "
                               "Azimi (@leyla) March 3, 2024\n\n" +
                               kAfter);
  ASSERT_EQ(article.posts.size(), 1u);
  EXPECT_EQ(words_of_post(article, 0).size(), 2u);
  EXPECT_EQ(slice(article.text, article.posts[0].content),
            "The pier stays shut, and so does my mouth... https://t.co/abc");
  EXPECT_TRUE(article.posts[0].truncated);
}

TEST(Posts, TakeQuotedLines) {
  const Article article = read(kBefore +
                               "\n\n> The pier stays shut.\n\n> Thank you all.\n> — Leyla Azimi (@leyla) "
                               "March 3, 2024\n\n" +
                               kAfter);
  ASSERT_EQ(article.posts.size(), 1u);
  EXPECT_EQ(words_of_post(article, 0).size(), 2u);
  EXPECT_EQ(article.text.substr(article.posts[0].content.begin, 21), "The pier stays shut.\n");
}

TEST(Posts, HaveWordsBesidesQuotationMarks) {
  EXPECT_TRUE(read("He wrote on Telegram:\n>\n> — Ana (@ana)\nNobody came.").posts.empty());
  const Article article = read("He said so:\n\n> Shut.\n\n>\n\n> — Ana (@ana) March 3, 2024\n\nNobody came.");
  ASSERT_EQ(article.posts.size(), 1u);
  EXPECT_EQ(slice(article.text, article.posts[0].content), "Shut.");
}

TEST(Posts, AreNotTheAuthorsLineUnderAColumn) {
  const Article article = read(kBefore + "\n\n" + kAfter + "\n\n— Tom Okafor (@tomokafor)");
  EXPECT_TRUE(article.posts.empty());
  EXPECT_EQ(article.blocks.back().kind, BlockKind::kParagraph);
}

TEST(Posts, FollowOneAnother) {
  const Article article = read(kBefore + "\n\n" + kPersian + " — Leyla (@leyla) March 3, 2024\n\n" +
                               kRussian + " — Boris (@boris) March 5, 2024\n\n" + kAfter);
  ASSERT_EQ(article.posts.size(), 2u);
  EXPECT_EQ(article.posts[0].language, "fa");
  EXPECT_EQ(article.posts[1].language, "ru");
  EXPECT_EQ(words_of_post(article, 1).size(), 1u);
  EXPECT_EQ(article.published, "2024-03-05");
}

TEST(Posts, WithoutASignatureNeedAnAnnouncement) {
  const Article announced = read(kBefore + "\n\nThe office then wrote on Telegram:\n\n" + kRussian + "\n\n" +
                                 kRussian + "\n\n" + kAfter);
  ASSERT_EQ(announced.posts.size(), 1u);
  EXPECT_EQ(words_of_post(announced, 0).size(), 2u);
  EXPECT_EQ(announced.posts[0].platform, "Telegram");
  EXPECT_TRUE(announced.posts[0].source.empty());
  EXPECT_EQ(announced.published, "");

  const Article plain = read(kBefore + "\n\nThe office then said:\n\n" + kRussian + "\n\n" + kAfter);
  EXPECT_TRUE(plain.posts.empty());
  EXPECT_EQ(plain.blocks[3].kind, BlockKind::kParagraph);
  EXPECT_EQ(plain.blocks[3].language, "ru");
}

struct PlatformCase {
  std::string before;
  std::string after;
  std::string date;
  std::string platform;
  std::string mention;
};

class PostPlatforms : public testing::TestWithParam<PlatformCase> {};

TEST_P(PostPlatforms, AreNamedByTheArticleOrTheMarkup) {
  const PlatformCase& expected = GetParam();
  const Article article = read(expected.before + "\n\nThe pier stays shut. — Leyla Azimi (@leyla) " +
                               expected.date + "\n\n" + expected.after);
  ASSERT_EQ(article.posts.size(), 1u);
  const Post& post = article.posts[0];
  EXPECT_EQ(post.platform, expected.platform);
  EXPECT_EQ(slice(article.text, post.platform_mention.value_or(ByteSpan{})), expected.mention);
}

INSTANTIATE_TEST_SUITE_P(
    All, PostPlatforms,
    testing::Values(PlatformCase{kBefore, kAfter, "July 22, 2023", "Twitter", ""},
                    PlatformCase{kBefore, kAfter, "July 23, 2023", "X", ""},
                    PlatformCase{kBefore + " She posted on X.", kAfter + " He wrote on Telegram.",
                                 "May 4, 2024", "X", "X"},
                    PlatformCase{kBefore, "In a Facebook post, she gave reasons.\n\n" + kAfter, "May 4, 2024",
                                 "Facebook", "Facebook"},
                    PlatformCase{"He wrote on Weibo that he was tired of it.\n\n" + kBefore, kAfter,
                                 "May 4, 2024", "Weibo", "Weibo"},
                    PlatformCase{kBefore, kAfter + "\n\nShe said so on Truth Social.", "May 4, 2024",
                                 "Truth Social", "Truth Social"}));

TEST(Posts, InAnArticleOfAnotherScriptAreForeignToo) {
  const std::string story = kRussian + " " + kRussian;
  const Article article =
      read(story + "\n\n" + story +
           "\n\nThe pier stays shut until the end of the year, we regret.\n\n"
           "Thank you for your patience — Leyla Azimi Лейла Азими (@leyla) 3 марта 2024\n\n" +
           story);
  ASSERT_EQ(article.posts.size(), 1u);
  EXPECT_EQ(words_of_post(article, 0).size(), 2u);
  EXPECT_EQ(article.posts[0].author, "Лейла Азими");
  EXPECT_EQ(article.posts[0].language, "en");
  EXPECT_EQ(article.language, "ru");
}

}  // namespace
}  // namespace diurna::article
