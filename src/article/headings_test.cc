#include "article/headings.h"

#include <gtest/gtest.h>

namespace diurna::article {
namespace {

constexpr std::string_view kStory =
    "The harbour office said on Monday that the northern pier would stay shut.";

// An article of paragraphs, the first of which is its headline.
Article article_of(std::initializer_list<std::string_view> blocks) {
  Article article;
  for (const std::string_view words : blocks) {
    if (!article.text.empty()) article.text += "\n\n";
    Block block;
    block.span.begin = static_cast<std::uint32_t>(article.text.size());
    article.text += words;
    block.span.end = static_cast<std::uint32_t>(article.text.size());
    article.blocks.push_back(block);
  }
  article.blocks[0].kind = BlockKind::kHeadline;
  mark_headings(article);
  return article;
}

TEST(Headings, StandBeforeRunningText) {
  const Article article = article_of({"Pier", kStory, "A cable torn up", kStory, "Thanks to the divers"});
  EXPECT_EQ(article.blocks[2].kind, BlockKind::kHeading);
  EXPECT_EQ(article.blocks[3].kind, BlockKind::kParagraph);
  EXPECT_EQ(article.blocks[4].kind, BlockKind::kParagraph);
}

TEST(Headings, AreNotNamesInAList) {
  const Article article = article_of({"Pier", kStory, "Ana Ferro", "Tom Okafor", "Li Wen", "Nobody came."});
  for (std::size_t i = 1; i < article.blocks.size(); ++i) {
    EXPECT_EQ(article.blocks[i].kind, BlockKind::kParagraph) << i;
  }
}

TEST(Headings, HaveNoEndMarkUnlessInCapitals) {
  EXPECT_TRUE(reads_like_heading("A cable torn up"));
  EXPECT_TRUE(reads_like_heading("ON THE QUAY."));
  EXPECT_TRUE(reads_like_heading("Кабель порван"));
  EXPECT_FALSE(reads_like_heading("Nobody came."));
  EXPECT_FALSE(reads_like_heading("Who tore it?"));
  EXPECT_FALSE(reads_like_heading("She added:"));
  EXPECT_FALSE(reads_like_heading("By Ana Ferro"));
  EXPECT_FALSE(reads_like_heading("“A cable torn up”"));
  EXPECT_FALSE(reads_like_heading("and so on"));
  EXPECT_FALSE(reads_like_heading("___"));
}

TEST(Headings, UnderTheHeadlineAreTheStandfirst) {
  const Article article =
      article_of({"Pier", "Divers still look for the anchor that tore up the cable", kStory});
  EXPECT_EQ(article.blocks[1].kind, BlockKind::kStandfirst);
}

}  // namespace
}  // namespace diurna::article
