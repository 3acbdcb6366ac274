#include "html/posts/selector.h"

#include <gtest/gtest.h>

#include "html/page/page_parser.h"

namespace diurna::html {
namespace {

// Whether `words` selects the first element of the body.
bool selects(std::string_view words, std::string_view html) {
  const Page page = *PageParser().parse(html, {});
  std::uint32_t node = 0;
  while (page.tag(node) != Tag::kBody) ++node;
  const auto selector = Selector::parse(words);
  EXPECT_TRUE(selector) << words;
  return selector && selector->matches(page, node + 1);
}

TEST(Selector, SelectsByNameClassAndAttribute) {
  EXPECT_TRUE(selects("div", "<div>"));
  EXPECT_FALSE(selects("div", "<p>"));
  EXPECT_TRUE(selects(".note", "<p class=' big\nnote '>"));
  EXPECT_FALSE(selects(".note", "<p class='big-note notes'>"));
  EXPECT_TRUE(selects("[data-id]", "<p data-id>"));
  EXPECT_TRUE(selects("p.note", "<p class=note>"));
  EXPECT_FALSE(selects("p.note", "<div class=note>"));
  EXPECT_TRUE(selects("amp-note[data-id]", "<amp-note data-id=1>"));
  EXPECT_FALSE(selects("time[datetime]", "<time>"));
  EXPECT_TRUE(selects(".tweet-body__*", "<p class='x tweet-body__aB3'>"));
  EXPECT_FALSE(selects(".tweet-body__*", "<p class='quoted-tweet-body__aB3'>"));
}

TEST(Selector, IsNoOtherPartOfCss) {
  for (const std::string_view words :
       {"", ".", "[", "[]", "p >a", "p.", "p[a", "p[a=b]", ".*", "p*", "#id", "p:first"}) {
    EXPECT_FALSE(Selector::parse(words)) << words;
  }
}

}  // namespace
}  // namespace diurna::html
