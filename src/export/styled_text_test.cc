#include "export/styled_text.h"

#include <gtest/gtest.h>

namespace diurna::exporting {
namespace {

StyledText words(std::string_view text) {
  StyledText made;
  made.append_words(Style::kPlain, text);
  return made;
}

std::vector<std::string> wrapped(std::string_view text, std::uint32_t columns) {
  std::vector<std::string> lines;
  for (const StyledText& line : words(text).wrapped(columns)) lines.push_back(line.rendered(Colour::kOff));
  return lines;
}

TEST(StyledText, CutsAtABlankThatIsNear) {
  EXPECT_EQ(words("the pier is closed").cut(18).rendered(Colour::kOff), "the pier is closed");
  EXPECT_EQ(words("the pier is closed").cut(17).rendered(Colour::kOff), "the pier is …");
  EXPECT_EQ(words("a Hafenkapitänsamt").cut(9).rendered(Colour::kOff), "a Hafenk…");
  EXPECT_TRUE(words("pier").cut(0).empty());
}

TEST(StyledText, CountsColumnsNotCodePoints) {
  EXPECT_EQ(words("e\u0301te\u0301").columns(), 3u);
  EXPECT_EQ(words("e\u0301te\u0301 chaud").cut(4).rendered(Colour::kOff), "e\u0301te\u0301…");
  EXPECT_EQ(words("港口关闭").columns(), 8u);
  EXPECT_EQ(words("港口关闭").cut(6).rendered(Colour::kOff), "港口…");
}

TEST(StyledText, WrapsAtBlanksAndBreaksWhatIsTooLong) {
  EXPECT_EQ(wrapped("the pier is closed", 8), (std::vector<std::string>{"the pier", "is", "closed"}));
  EXPECT_EQ(wrapped("abcdefghij", 4), (std::vector<std::string>{"abcd", "efgh", "ij"}));
  EXPECT_EQ(wrapped("港口", 1), (std::vector<std::string>{"港", "口"}));
  EXPECT_TRUE(wrapped("", 4).empty());
}

TEST(StyledText, ATerminalIsGivenNothingToObey) {
  EXPECT_EQ(words("a\x1b[31mb\r\n\n c\u202Ed\u009B e\u2028f").rendered(Colour::kOff), "a [31mb cd e f");
  StyledText layout;
  layout.append(Style::kPlain, "a  \x07 b");
  EXPECT_EQ(layout.rendered(Colour::kOff), "a    b");
}

TEST(StyledText, ColoursEndWhereTheStyleEnds) {
  StyledText text;
  text.append(Style::kCue, "said");
  text.append(Style::kPlain, "  ");
  text.append(Style::kContent, "no");
  text.append(Style::kPlain, "  ");
  EXPECT_EQ(text.rendered(Colour::kOn), "\x1b[33msaid\x1b[0m  \x1b[32mno\x1b[0m");
  EXPECT_EQ(text.rendered(Colour::kOff), "said  no");
}

}  // namespace
}  // namespace diurna::exporting
