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

TEST(LineApart, SeparatesWhatOnlyStyleSeparates) {
  const Page page =
      page_of("<div><i>Harbour</i><b>4<sup>th</sup> March 2024</b><b>Updated 5 March 2024</b></div>");
  EXPECT_EQ(line_of(page, 2, 100), "Harbour4th March 2024Updated 5 March 2024");
  EXPECT_EQ(line_apart(page, 2, 100), "Harbour 4th March 2024 Updated 5 March 2024");
}

TEST(Mended, UndoesASecondEncoding) {
  EXPECT_EQ(mended("The pilot\u00E2\u0080\u0099s \u00E2\u0082\u00AC table \u00F0\u009F\u009A\u00A2"),
            "The pilot\u2019s \u20AC table \U0001F6A2");
  EXPECT_EQ(mended("caf\u00E9 \u00E2\u00A3\u00A9 \u0085 \u00E2\u0080"),
            "caf\u00E9 \u00E2\u00A3\u00A9 \u0085 \u00E2\u0080");
  EXPECT_EQ(mended(""), "");
}

TEST(Folded, KeepsLettersAndDigits) {
  EXPECT_EQ(folded("The Ferry: 7 o’Clock!"), "theferry7oclock");
  EXPECT_EQ(folded("Fähre – ÄÖ"), "fähreäö");
  EXPECT_EQ(folded("…"), "");
}

}  // namespace
}  // namespace diurna::html
