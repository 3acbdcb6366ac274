#include "article/splitting.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::article {
namespace {

using ::testing::ElementsAre;

const Rules& rules() {
  static const Rules kOpened = *Rules::open("");
  return kOpened;
}

std::vector<std::string> texts(const std::string& text) {
  std::vector<std::string> out;
  for (const Block& block : split_blocks(text, rules()).blocks) out.emplace_back(slice(text, block.span));
  return out;
}

TEST(SplitBlocks, SeparatesAtBlankLinesAndTrims) {
  EXPECT_THAT(texts("\n  The pier is shut. \n \t\n\nFerries sail on.\n"),
              ElementsAre("The pier is shut.", "Ferries sail on."));
}

TEST(SplitBlocks, TakesEachLineWhereNoLineIsBlank) {
  EXPECT_THAT(texts("The pier is shut.\nFerries sail on.\nNobody knows why.\n"),
              ElementsAre("The pier is shut.", "Ferries sail on.", "Nobody knows why."));
}

TEST(SplitBlocks, JoinsWrappedLines) {
  const std::string text =
      "The harbour office said on Monday that the northern pier would stay\n"
      "shut until the divers had found the anchor that tore up the cable to\n"
      "the islands, and that ferries would sail from the old quay until then.\n";
  EXPECT_EQ(texts(text).size(), 1u);
}

TEST(SplitBlocks, KeepsLinesBetweenBlankLinesTogether) {
  EXPECT_THAT(texts("Roses are red,\nviolets are blue.\n\nSo she wrote."),
              ElementsAre("Roses are red,\nviolets are blue.", "So she wrote."));
}

TEST(SplitBlocks, SeparatesLinesAsLongAsParagraphs) {
  const std::string first =
      "The harbour office said on Monday that the northern pier would stay shut until the divers had "
      "found the anchor that tore up the cable.";
  EXPECT_THAT(texts("Pier Stays Shut for a Week\n\n" + first + "\nFerries sail on."),
              ElementsAre("Pier Stays Shut for a Week", first, "Ferries sail on."));
}

TEST(SplitBlocks, CutsOffATitleAboveItsFirstLine) {
  EXPECT_THAT(texts("Pier stays shut;\nDivers look for the anchor.\n\nThe harbour office said so."),
              ElementsAre("Pier stays shut;", "Divers look for the anchor.", "The harbour office said so."));
}

TEST(SplitBlocks, CutsOffLinksAmongOtherLines) {
  EXPECT_THAT(
      texts("The pier is shut.\n\nFerries sail on.\nRead more: Who owns the pier?\nNobody knows why."),
      ElementsAre("The pier is shut.", "Ferries sail on.", "Read more: Who owns the pier?",
                  "Nobody knows why."));
}

TEST(SplitBlocks, FindsListsWithinAndBetweenParagraphs) {
  const std::string text =
      "She had three demands:\n- a new pier\n- two ferries\nthat sail\n- a bell\n\nNobody came.";
  const Split split = split_blocks(text, rules());
  ASSERT_EQ(split.blocks.size(), 5u);
  EXPECT_EQ(split.blocks[0].kind, BlockKind::kParagraph);
  EXPECT_EQ(slice(text, split.blocks[2].span), "- two ferries\nthat sail");
  for (std::size_t i = 1; i <= 3; ++i) EXPECT_EQ(split.blocks[i].kind, BlockKind::kListItem);
  EXPECT_EQ(split.blocks[4].kind, BlockKind::kParagraph);

  const Split numbered = split_blocks("1. The pier\n\n2. The quay\n\nNobody came.", rules());
  EXPECT_EQ(numbered.blocks[1].kind, BlockKind::kListItem);
  EXPECT_EQ(numbered.blocks[2].kind, BlockKind::kParagraph);
}

TEST(SplitBlocks, DoesNotMakeAListOfOneDash) {
  const Split split = split_blocks("- The pier is shut, she said.\n\nNobody came.", rules());
  EXPECT_EQ(split.blocks[0].kind, BlockKind::kParagraph);
}

TEST(SplitBlocks, KnowsQuotedLines) {
  const Split split = split_blocks("He wrote:\n\n> The pier\n> is shut.\n\nNobody came.", rules());
  EXPECT_EQ(split.blocks[1].kind, BlockKind::kQuote);
}

TEST(SplitBlocks, EndsABlockAtTheSignatureOfAPost) {
  EXPECT_THAT(texts("One.\n\nThe pier is shut — Ana Ferro (@anaferro) March 3, 2024\nNobody came."),
              ElementsAre("One.", "The pier is shut — Ana Ferro (@anaferro) March 3, 2024", "Nobody came."));
}

TEST(SplitBlocks, PutsTheRestIntoTheLastBlockBeyondTheLimit) {
  std::string text;
  for (std::size_t i = 0; i < kMaxBlocks + 10; ++i) text += "x\n\n";
  const Split split = split_blocks(text, rules());
  EXPECT_TRUE(split.cut_short);
  ASSERT_EQ(split.blocks.size(), kMaxBlocks);
  EXPECT_EQ(split.blocks.back().span.end, text.size() - 2);
  text.resize(3 * kMaxBlocks);
  EXPECT_FALSE(split_blocks(text, rules()).cut_short);
}

}  // namespace
}  // namespace diurna::article
