#include "article/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/sha256.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::article {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const ArticleReader& reader() {
  static const ArticleReader kReader = *ArticleReader::open("");
  return kReader;
}

Article read(const std::string& payload, const ArticleHints& hints = {.uri = "pier.txt"}) {
  auto article = reader().read(payload, hints);
  EXPECT_TRUE(article) << article.error().to_string();
  return article ? *article : Article();
}

Status refusal(const std::string& payload, const ArticleHints& hints = {.uri = "pier.txt"}) {
  auto article = reader().read(payload, hints);
  EXPECT_FALSE(article);
  return article ? Status(ErrorCode::kBadData, "was read") : article.error();
}

std::vector<std::string> kinds(const Article& article) {
  std::vector<std::string> out;
  for (const Block& block : article.blocks) out.emplace_back(name_of(block.kind));
  return out;
}

const std::string kStory =
    "Pier Stays Shut Until the End of the Year\n"
    "\n"
    "By Tom Okafor\n"
    "\n"
    "HARWICK, March 3, 2024 (Coastline) — The harbour office said on Sunday that the northern pier "
    "would stay shut until the divers had found the anchor that tore up the cable.\n"
    "\n"
    "Its head, Leyla Azimi, asked the council for patience. “We’ll open when it is safe,” she posted on X.\n"
    "\n"
    "پل شمالی تا پایان سال بسته می‌ماند و کشتی‌ها از اسکله "
    "قدیمی حرکت می‌کنند… — Leyla Azimi لیلا عظیمی "
    "(@leyla) March 4, 2024\n"
    "\n"
    "Also Read Who owns the northern pier?\n"
    "\n"
    "A cable torn up\n"
    "\n"
    "The cable to the islands was torn up in the spring. The council has three demands:\n"
    "\n"
    "• a new pier\n"
    "• two ferries\n"
    "\n"
    "Photo: Ferries at the old quay. M. Okafor/Coastline\n"
    "\n"
    "The council did not reply to questions about the cost of the new pier on Sunday.\n"
    "\n"
    "Correction: The pier was built in 1911, not in 1917.\n";

TEST(ArticleReader, NamesTheKindOfEachBlock) {
  const Article article = read(kStory);
  EXPECT_THAT(kinds(article), ElementsAre("headline", "paragraph", "dateline", "paragraph", "paragraph",
                                          "embedded_post", "related_link", "heading", "paragraph",
                                          "list_item", "list_item", "caption", "paragraph", "correction"));
  EXPECT_EQ(article.title, "Pier Stays Shut Until the End of the Year");
  EXPECT_EQ(article.dateline, "HARWICK");
  EXPECT_EQ(article.language, "en");
  EXPECT_EQ(slice(article.text, article.blocks[2].span), "HARWICK, March 3, 2024 (Coastline) —");
  EXPECT_TRUE(slice(article.text, article.blocks[3].span).starts_with("The harbour office said"));
  EXPECT_THAT(article.warnings, IsEmpty());
}

TEST(ArticleReader, IdentifiesThePayload) {
  const Article article = read(kStory);
  EXPECT_EQ(article.uri, "pier.txt");
  EXPECT_EQ(article.sha256, base::sha256_hex(kStory));
  EXPECT_EQ(article.id, "d:" + article.sha256.substr(0, 32));
  EXPECT_EQ(article.text, kStory);
}

TEST(ArticleReader, TakesTheDateFromTheBestSource) {
  const Article hinted = read(kStory, {.uri = "u", .date = "2024-03-05"});
  EXPECT_EQ(hinted.published, "2024-03-05");
  EXPECT_EQ(hinted.published_from, "--date");
  const Article by_dateline = read(kStory);
  EXPECT_EQ(by_dateline.published, "2024-03-03");
  EXPECT_EQ(by_dateline.published_from, "dateline");
  std::string without_year = kStory;
  without_year.replace(without_year.find("3, 2024 (Coast"), 7, "3");
  const Article by_post = read(without_year);
  EXPECT_EQ(by_post.published, "2024-03-04");
  EXPECT_EQ(by_post.published_from, "embedded post");
  const Article undated = read("The pier is shut.\n\nNobody knows why.");
  EXPECT_EQ(undated.published, "");
  EXPECT_EQ(undated.published_from, "");
}

TEST(ArticleReader, RefusesWhatIsNoArticleAndSaysWhich) {
  EXPECT_EQ(refusal("").code(), ErrorCode::kEmpty);
  EXPECT_EQ(refusal(" \r\n\t\u3000").code(), ErrorCode::kEmpty);
  EXPECT_EQ(refusal("\xEF\xBB\xBF").code(), ErrorCode::kEmpty);
  EXPECT_EQ(refusal("%PDF-1.4 ...").code(), ErrorCode::kNotText);
  EXPECT_EQ(refusal("The pier", {.uri = "u", .max_bytes = 7}).code(), ErrorCode::kTooLarge);
  for (const char* date : {"3 March 2024", "2024-02-30", "2024-3-3", "soon"}) {
    EXPECT_EQ(refusal("The pier", {.uri = "u", .date = date}).code(), ErrorCode::kBadOption) << date;
  }
  EXPECT_EQ(refusal("caf\xE9").to_string(), "pier.txt: byte 3: 1 of 4 bytes are no UTF-8 (not_text)");
}

TEST(ArticleReader, WarnsOfWhatItChanged) {
  const Article article = read(std::string(300, 'a') +
                               "\xFF"
                               "b\xC3\n\n" +
                               "c\rd");
  EXPECT_THAT(article.warnings, ElementsAre("2 broken UTF-8 sequences read as U+FFFD",
                                            "1 carriage return without a line feed removed"));
}

// The characters of source bytes, blanks left out, broken sequences as U+FFFD.
std::u32string characters(std::string_view bytes) {
  std::u32string out;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto point = text::decode(bytes, at);
    if (!point) {
      out += text::kReplacement;
      at += text::ill_formed_length(bytes, at);
      continue;
    }
    if (!text::is_space(point->value)) out += point->value;
    at += point->size;
  }
  return out;
}

void expect_mapped(const std::string& payload) {
  const Article article = read(payload);
  std::string all;
  for (const Block& block : article.blocks) {
    std::string source;
    for (const SourceSpan range : article.source_map.to_source(block.span)) {
      ASSERT_LE(range.end, payload.size());
      source += payload.substr(range.begin, range.size());
    }
    EXPECT_EQ(characters(source), characters(slice(article.text, block.span)));
    all += slice(article.text, block.span);
  }
  EXPECT_EQ(characters(all), characters(article.text)) << "some words are in no block";
}

TEST(ArticleReader, LeadsEveryBlockBackToItsBytes) {
  expect_mapped(kStory);
  std::string windows = "\xEF\xBB\xBF";
  for (const char byte : kStory) windows += byte == '\n' ? "\r\n" : std::string(1, byte);
  expect_mapped(windows);
  std::string broken = kStory;
  broken.insert(broken.find("harbour"), "\xFF");
  broken.insert(broken.find("shut"), "\xE2\x80");
  broken.insert(broken.find("divers"), "\r");
  expect_mapped(broken);
}

TEST(ArticleReader, ReadsTheSameArticleFromWindowsLineEnds) {
  std::string windows;
  for (const char byte : kStory) windows += byte == '\n' ? "\r\n" : std::string(1, byte);
  EXPECT_EQ(read(windows).text, kStory);
  EXPECT_EQ(kinds(read(windows)), kinds(read(kStory)));
}

TEST(ArticleReader, KeepsEverySpanInsideTheTextAndInOrder) {
  const Article article = read(kStory);
  std::uint32_t end = 0;
  for (const Block& block : article.blocks) {
    EXPECT_GE(block.span.begin, end);
    EXPECT_FALSE(block.span.empty());
    end = block.span.end;
  }
  EXPECT_LE(end, article.text.size());
}

TEST(ArticleReader, NamesTheLanguageOfShortBlocksByTheArticle) {
  const Article article = read(
      "Die Brücke bleibt bis zum Ende des Jahres geschlossen, wie der Rat am Dienstag beschlossen hat.\n\n"
      "Kein Geld\n\n"
      "Die Fähren fahren bis dahin vom alten Kai ab, sagte eine Sprecherin der Hafenverwaltung am Abend.");
  ASSERT_EQ(article.blocks.size(), 3u);
  EXPECT_EQ(article.language, "de");
  EXPECT_EQ(article.blocks[1].language, "de");
}

TEST(ArticleReader, ReadsAPlaceBeforeAColonOnlyAtTheStart) {
  const std::string sentence =
      "The harbour office on Monday rejected the offer of a rival town to take over the "
      "northern pier, four years after it was shut.";
  EXPECT_EQ(read("Harwick: " + sentence + "\n\n" + sentence).dateline, "Harwick");
  EXPECT_EQ(read(sentence + "\n\nHarwick: " + sentence).dateline, "");
  EXPECT_EQ(read("Ferro: " + sentence + "\n\nOkafor: " + sentence).dateline, "");  // a transcript
}

TEST(ArticleReader, OpensOnlyWithAllItsTables) {
  EXPECT_TRUE(ArticleReader::open(std::string(DIURNA_SOURCE_DIR) + "/data"));
  const auto missing = ArticleReader::open(testing::TempDir() + "no-such-folder");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code(), ErrorCode::kNotFound);
}

}  // namespace
}  // namespace diurna::article
