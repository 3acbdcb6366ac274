#include "html/article/text_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "html/page/page_parser.h"

namespace diurna::html {
namespace {

using ::testing::ElementsAre;

Page parsed(std::string_view html) {
  Result<Page> page = PageParser().parse(html, {});
  EXPECT_TRUE(page) << page.error().to_string();
  return *std::move(page);
}

// Every element <p> of a page as a block, its <br> as line breaks.
struct Built {
  explicit Built(std::string_view html) : page(parsed(html)) {
    TextBuilder builder(page);
    for (std::uint32_t i = 0; i < page.node_count(); ++i) {
      if (page.tag(i) != Tag::kP) continue;
      for (std::uint32_t child = i + 1; child < page.end(i); ++child) {
        if (page.is_text(child)) builder.add(page.text_range(child));
        if (page.tag(child) == Tag::kBr) builder.add_break();
      }
      spans.push_back(builder.finish_block());
    }
    text = builder.take_text();
    map = builder.take_source_map();
  }

  // What stands in the page where `words` come from.
  std::string source(std::string_view html, std::string_view words) const {
    const auto begin = static_cast<std::uint32_t>(text.find(words));
    std::string out;
    for (const SourceSpan range : map.to_source({begin, begin + static_cast<std::uint32_t>(words.size())})) {
      out += std::string(html.substr(range.begin, range.size())) + "|";
    }
    return out;
  }

  Page page;
  std::vector<ByteSpan> spans;
  std::string text;
  SourceMap map;
};

TEST(TextBuilder, ShowsWhiteSpaceAsABrowserDoes) {
  const Built built("<p>\n  The ferry\n  was&nbsp;&nbsp;<b>late </b> again.\n</p>");
  EXPECT_EQ(built.text, "The ferry was late again.");
  EXPECT_THAT(built.spans, ElementsAre(ByteSpan{0, 25}));
}

TEST(TextBuilder, PutsAnEmptyLineBetweenBlocksAndNoneForAnEmptyOne) {
  const Built built("<p>One.</p><p> &nbsp; </p><p>Two.</p>");
  EXPECT_EQ(built.text, "One.\n\nTwo.");
  EXPECT_THAT(built.spans, ElementsAre(ByteSpan{0, 4}, ByteSpan{4, 4}, ByteSpan{6, 10}));
}

TEST(TextBuilder, BreaksLinesAtBreaks) {
  EXPECT_EQ(Built("<p>By Ada Quill <br>\n <br> 4 March</p>").text, "By Ada Quill\n4 March");
  EXPECT_EQ(Built("<p><br>Ada<br></p>").text, "Ada");
}

TEST(TextBuilder, LeavesOutWhatOnlyHelpsToBreakLines) {
  EXPECT_EQ(Built("<p>harbour&shy;master\xE2\x80\x8B\xE2\x80\x99s</p>").text, "harbourmaster\xE2\x80\x99s");
}

TEST(TextBuilder, LeadsBackToTheBytesOfThePage) {
  constexpr std::string_view kHtml = "<p>Salt &amp;\n <i>rope</i> for&#8201;sale</p>";
  const Built built(kHtml);
  ASSERT_EQ(built.text, "Salt & rope for sale");
  EXPECT_EQ(built.source(kHtml, "Salt &"), "Salt &amp;|");
  EXPECT_EQ(built.source(kHtml, "rope for"), "rope| for|");
  EXPECT_EQ(built.source(kHtml, "for sale"), "for&#8201;sale|");
  EXPECT_EQ(built.source(kHtml, "& rope"), "&amp;\n |rope|");
}

TEST(TextBuilder, SeparatorsLeadNowhere) {
  constexpr std::string_view kHtml = "<p>One.</p><p>Two<br>lines.</p>";
  const Built built(kHtml);
  EXPECT_EQ(built.source(kHtml, "\n\n"), "");
  EXPECT_EQ(built.source(kHtml, "Two\nlines"), "Two|lines|");
}

}  // namespace
}  // namespace diurna::html
