#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "diurna/output.h"
#include "export/sample_record_test.h"

namespace diurna {
namespace {

// Blocks of one line each, in the order given; a dateline shares its line with what follows.
Article article_of(const std::vector<std::pair<BlockKind, std::string>>& blocks) {
  Article article;
  for (const auto& [kind, words] : blocks) {
    if (!article.text.empty()) {
      const bool is_behind_dateline = article.blocks.back().kind == BlockKind::kDateline;
      article.text += is_behind_dateline ? " " : "\n\n";
    }
    const auto begin = static_cast<std::uint32_t>(article.text.size());
    article.text += words;
    article.blocks.push_back({kind, {begin, static_cast<std::uint32_t>(article.text.size())}, "en", {}});
  }
  return article;
}

const std::vector<std::pair<BlockKind, std::string>> kBlocks = {
    {BlockKind::kHeadline, "Pier closes"},
    {BlockKind::kStandfirst, "No ships before May."},
    {BlockKind::kDateline, "CORRAN (Coast Wire) \u2014"},
    {BlockKind::kParagraph, "The pier is shut.\nSo is the bar."},
    {BlockKind::kHeading, "What is missing"},
    {BlockKind::kListItem, "diesel"},
    {BlockKind::kListItem, "straw"},
    {BlockKind::kRelatedLink, "Read more: Fares rise"},
    {BlockKind::kQuote, "My fish will not wait."},
    {BlockKind::kCaption, "The pier on Monday."},
};

std::string written(const Article& article, const ArticleOptions& options) {
  std::ostringstream out;
  write_article(article, options, out);
  return out.str();
}

TEST(ArticleOutput, TheTextIsTheRunningTextOneBlockALine) {
  EXPECT_EQ(written(article_of(kBlocks), {}),
            "No ships before May.\n"
            "CORRAN (Coast Wire) \u2014 The pier is shut.\nSo is the bar.\n"
            "What is missing\ndiesel\nstraw\nMy fish will not wait.\n");
}

TEST(ArticleOutput, MarkdownMarksHeadingsListsAndQuotes) {
  EXPECT_EQ(written(article_of(kBlocks), {.format = ArticleFormat::kMarkdown}),
            "# Pier closes\n\n**No ships before May.**\n\n"
            "CORRAN (Coast Wire) \u2014 The pier is shut.\nSo is the bar.\n\n"
            "## What is missing\n\n- diesel\n- straw\n\n> My fish will not wait.\n\n*The pier on Monday.*\n");
}

TEST(ArticleOutput, ThePartsOfAPostStayOneQuotation) {
  Article article =
      article_of({{BlockKind::kEmbeddedPost, "We sail at six."}, {BlockKind::kEmbeddedPost, "Bring coats."}});
  article.posts.emplace_back();
  for (Block& block : article.blocks) block.post = 0;
  EXPECT_EQ(written(article, {.format = ArticleFormat::kMarkdown}), "> We sail at six.\n>\n> Bring coats.\n");
}

TEST(ArticleOutput, FactsStandInFrontAsYaml) {
  Article article = article_of({{BlockKind::kParagraph, "Shut."}});
  article.title = "The \"old\" pier";
  article.byline = {"Ada Quill", "Tom Fennick"};
  article.published = "2025-03-04T09:00:00+01:00";
  EXPECT_EQ(written(article, {.facts = ArticleFacts::kInclude}),
            "---\ntitle: \"The \\\"old\\\" pier\"\nbyline: [\"Ada Quill\",\"Tom Fennick\"]\n"
            "published: \"2025-03-04T09:00:00+01:00\"\n---\nShut.\n");
}

TEST(ArticleOutput, TheDocumentsLineHoldsTextAndMapWhereAskedFor) {
  const exporting::Sample sample = exporting::sample();
  std::ostringstream out;
  write_jsonl(sample.record.article, {ArticleText::kInclude, "test", ArticleMap::kInclude}, out);
  // The byte-order mark is left out, and so is the carriage return of each line end.
  EXPECT_THAT(out.str(), ::testing::HasSubstr(R"("source_map":[[0,28,3,31],[28,29,32,33],)"));
}

}  // namespace
}  // namespace diurna
