#include "html/metadata/plain_text.h"

#include <gtest/gtest.h>

#include "html/metadata/testing_metadata.h"

namespace diurna::html {
namespace {

TEST(PlainText, LeavesOutTagsAndDecodesReferences) {
  EXPECT_EQ(plain_text("<p>Ferry &amp; pier</p><p>It&#8217;s &quot;closed&quot;</p>"),
            "Ferry & pier It’s \"closed\"");
  EXPECT_EQ(plain_text("a &lt; b &unknown; &#0; &#xD800; & c"), "a < b &unknown; &#0; &#xD800; & c");
  EXPECT_EQ(plain_text("3 < 4 <!-- no --> 5"), "3 < 4 5");
  EXPECT_EQ(plain_text("ends in &"), "ends in &");
}

TEST(WithoutReferences, KeepsWhatLooksLikeATag) {
  EXPECT_EQ(without_references("Why <br> is &#x26; stays"), "Why <br> is & stays");
}

TEST(Squeezed, MakesOneBlankOfAnyWhiteSpace) {
  EXPECT_EQ(squeezed(" \n pier\u00A0\u00A0closed\t"), "pier closed");
  EXPECT_EQ(trimmed("\u00A0 pier \u2003"), "pier");
  EXPECT_EQ(trimmed(" \n"), "");
}

TEST(LineOf, SeparatesBlocksAndLeavesOutWhatIsNotShown) {
  const Page page = page_of("<div>By<br>Ines <b>Var</b>ga<script>x()</script><p>Reporter</p></div>");
  EXPECT_EQ(line_of(page, 2, 100), "By Ines Varga Reporter");
  EXPECT_EQ(line_of(page, 2, 10), "");
}

TEST(Folded, KeepsLettersAndDigits) {
  EXPECT_EQ(folded("The Ferry: 7 o’Clock!"), "theferry7oclock");
  EXPECT_EQ(folded("Fähre – ÄÖ"), "fähreäö");
  EXPECT_EQ(folded("…"), "");
}

}  // namespace
}  // namespace diurna::html
