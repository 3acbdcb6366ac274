#include "statements/quotations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace diurna::statements {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The quotations of one paragraph, with their marks; nested ones are indented by their depth.
std::vector<std::string> quoted(const std::string& text) {
  std::vector<std::string> found;
  for (const Quotation& q : find_quotations(text, {{{0, static_cast<std::uint32_t>(text.size())}, 0}})) {
    found.push_back(std::string(q.depth, '>') + std::string(slice(text, q.outer)));
  }
  return found;
}

TEST(Quotations, ReadsEveryForm) {
  EXPECT_THAT(quoted("\u201CYes,\u201D she said."), ElementsAre("\u201CYes,\u201D"));
  EXPECT_THAT(quoted("\"Yes,\" she said. \"No.\""), ElementsAre("\"Yes,\"", "\"No.\""));
  EXPECT_THAT(quoted("\u201EJa\u201C und \u00ABoui\u00BB und \u300C\u306F\u3044\u300D"),
              ElementsAre("\u201EJa\u201C", "\u00ABoui\u00BB", "\u300C\u306F\u3044\u300D"));
  EXPECT_THAT(quoted("``Well,'' he said. ''Fine.''"), ElementsAre("``Well,''", "''Fine.''"));
}

TEST(Quotations, NestsSingleInDouble) {
  EXPECT_THAT(
      quoted("\u201CHe told me, \u2018Go home,\u2019 and I went,\u201D she said."),
      ElementsAre("\u201CHe told me, \u2018Go home,\u2019 and I went,\u201D", ">\u2018Go home,\u2019"));
}

TEST(Quotations, SurvivesMismatchedMarks) {
  EXPECT_THAT(quoted("\u201CThe treaty binds us, and nothing else,\u2019\u201D he said."),
              ElementsAre("\u201CThe treaty binds us, and nothing else,\u2019\u201D"));
  EXPECT_THAT(quoted("\u201CWe will stay,\" he said, \"for years.\u201D"),
              ElementsAre("\u201CWe will stay,\"", "\"for years.\u201D"));
  EXPECT_THAT(quoted("\u2018We have the law on our side,\u201D he told parliament."),
              ElementsAre("\u2018We have the law on our side,\u201D"));
}

TEST(Quotations, DropsAnOpeningMarkThatNeverCloses) {
  EXPECT_THAT(quoted("\u201CThe first was lost. \u201CThe second,\u201D he said, was not."),
              ElementsAre("\u201CThe second,\u201D"));
  EXPECT_THAT(quoted("He said \u201Cit was late and left."), IsEmpty());
}

TEST(Quotations, ApostrophesAndInchMarksAreNoQuotations) {
  EXPECT_THAT(quoted("The workers\u2019 union didn\u2019t like the \u201990s, and the dogs' owners' views."),
              IsEmpty());
  EXPECT_THAT(quoted("He is 6'2\" tall and didn't say so."), IsEmpty());
}

TEST(Quotations, ReadsSingleMarksAsTheMainOnes) {
  EXPECT_THAT(quoted("\u2018We don\u2019t know,\u2019 the mayor said."),
              ElementsAre("\u2018We don\u2019t know,\u2019"));
}

TEST(Quotations, ContinueInTheNextParagraph) {
  const std::string text = "\u201COne.\n\n\u201CTwo,\u201D she said.";
  const auto found = find_quotations(text, {{{0, 7}, 0}, {{9, static_cast<std::uint32_t>(text.size())}, 1}});
  ASSERT_EQ(found.size(), 2u);
  EXPECT_TRUE(found[0].continues);
  EXPECT_EQ(slice(text, found[0].outer), "\u201COne.");
  EXPECT_FALSE(found[1].continues);
  EXPECT_EQ(found[1].block, 1u);
}

}  // namespace
}  // namespace diurna::statements
