#include "html/body/segmentation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "html/page/page_parser.h"

namespace diurna::html {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Cut {
  explicit Cut(std::string_view html, std::span<const NodeRange> posts = {})
      : page(*PageParser().parse(html, {})), blocks(segment(page, *Names::open(""), posts)) {}

  std::vector<std::string> texts() const {
    std::vector<std::string> texts;
    for (const Segment& block : blocks.segments) {
      std::string text;
      for (std::uint32_t i = block.first_inline; i < block.last_inline; ++i) {
        const std::uint32_t node = blocks.inlines[i];
        text += page.is_text(node)           ? std::string(page.text_within(node))
                : page.tag(node) == Tag::kBr ? "/"
                                             : "|";
      }
      texts.push_back(text);
    }
    return texts;
  }

  Page page;
  Segmentation blocks;
};

TEST(Segmentation, BeginsABlockWhereABrowserDoes) {
  EXPECT_THAT(
      Cut("<div>Intro <b>bold</b><p>One <a href=x>two</a> three</p>tail<ul><li>a<li>b</ul></div>").texts(),
      ElementsAre("Intro bold", "One two three", "tail", "a", "b"));
}

TEST(Segmentation, TakesTwoLineBreaksForTheEndOfAParagraph) {
  EXPECT_THAT(Cut("<div>First line<br>second line<br> <br>Next paragraph<br><br><br>Last</div>").texts(),
              ElementsAre("First line/second line", "Next paragraph", "Last"));
}

TEST(Segmentation, LeavesOutWhatIsNoText) {
  EXPECT_THAT(Cut("<head><title>T</title></head><script>x()</script><style>p{}</style><select><option>o"
                  "</select><textarea>t</textarea><svg><text>s</text></svg><p>shown</p><p> \u2022 | </p>")
                  .texts(),
              ElementsAre("shown"));
}

TEST(Segmentation, MakesARowOfDataOneBlock) {
  EXPECT_THAT(Cut("<table><tr><th>Port<th>Boats<tr><td>Aru<td><p>12</p></table>").texts(),
              ElementsAre("Port|Boats", "Aru||12"));
}

TEST(Segmentation, TakesALongRowForLayout) {
  const std::string story(600, 'a');
  EXPECT_THAT(Cut("<table><tr><td>Menu<td>" + story + "</table>").texts(), ElementsAre("Menu", story));
}

TEST(Segmentation, KeepsAPostInOnePiece) {
  const std::string html = "<p>before</p><blockquote><p>one</p><p>two</p></blockquote><p>after</p>";
  const Page page = *PageParser().parse(html, {});
  std::uint32_t quote = 0;
  while (page.tag(quote) != Tag::kBlockquote) ++quote;
  const NodeRange posts[] = {{quote, page.end(quote)}};
  const Cut cut(html, posts);
  EXPECT_THAT(cut.texts(), ElementsAre("before", "onetwo", "after"));
  EXPECT_EQ(cut.blocks.segments[1].post, 0);
  EXPECT_EQ(cut.blocks.segments[0].post, -1);
}

TEST(Segmentation, CountsTheBlocksBeforeEachNode) {
  const Cut cut("<div><p>one</p><p>two</p></div><p>three</p>");
  std::uint32_t div = 0;
  while (cut.page.tag(div) != Tag::kDiv) ++div;
  EXPECT_EQ(cut.blocks.before[div], 0u);
  EXPECT_EQ(cut.blocks.before[cut.page.end(div)], 2u);
  EXPECT_EQ(cut.blocks.before[cut.page.node_count()], 3u);
}

TEST(Segmentation, CountsNoBlockTwice) {
  const Cut cut(
      "<div>loose<p>one</p><svg><g><text>s</text></g></svg><select><option>o</select><p>two</p></div>");
  const auto blocks_in = [&](Tag tag) {
    std::uint32_t node = 0;
    while (cut.page.tag(node) != tag) ++node;
    return cut.blocks.before[cut.page.end(node)] - cut.blocks.before[node];
  };
  EXPECT_EQ(blocks_in(Tag::kDiv), 3u);
  EXPECT_EQ(blocks_in(Tag::kP), 1u);
  EXPECT_EQ(blocks_in(Tag::kSvg), 0u);
  EXPECT_EQ(blocks_in(Tag::kOption), 0u);
}

TEST(Segmentation, CountsWordsInLinksAndInBold) {
  const Cut cut("<p>See <a href=x>the old <b>pier</b></a> here</p>");
  ASSERT_EQ(cut.blocks.segments.size(), 1u);
  EXPECT_EQ(cut.blocks.segments[0].stats.words, 5u);
  EXPECT_EQ(cut.blocks.segments[0].link_words, 3u);
  EXPECT_EQ(cut.blocks.segments[0].bold_words, 1u);
}

TEST(Segmentation, MarksHiddenElements) {
  const Cut cut(
      "<div style='color: red; display : none'>a</div><div hidden>b</div><p aria-hidden=true>c</p>");
  std::vector<bool> hidden;
  for (const Segment& block : cut.blocks.segments) {
    const Marks marks = cut.blocks.marks[block.element];
    hidden.push_back((marks & (mark(Scope::kHidden) | mark(Scope::kAriaHidden))) != 0);
  }
  EXPECT_THAT(hidden, ElementsAre(true, true, true));
}

TEST(Segmentation, IsEmptyForAPageWithoutWords) {
  EXPECT_THAT(Cut("").texts(), IsEmpty());
  EXPECT_THAT(Cut("<p>...</p><br><br>").texts(), IsEmpty());
}

}  // namespace
}  // namespace diurna::html
