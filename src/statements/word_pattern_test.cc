#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "statements/word_pattern.h"

namespace diurna::statements {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST(WordPattern, StandsForEverySequence) {
  EXPECT_THAT(expand_pattern("decline (comment|to (say|elaborate))"),
              UnorderedElementsAre(ElementsAre("decline", "comment"), ElementsAre("decline", "to", "say"),
                                   ElementsAre("decline", "to", "elaborate")));
}

TEST(WordPattern, AQuestionMarkMakesAWordOrAGroupOptional) {
  EXPECT_THAT(expand_pattern("not yet? reply (to us)?"),
              UnorderedElementsAre(ElementsAre("not", "yet", "reply", "to", "us"),
                                   ElementsAre("not", "reply", "to", "us"),
                                   ElementsAre("not", "yet", "reply"), ElementsAre("not", "reply")));
}

TEST(WordPattern, RefusesWhatIsMalformedEmptyOrBoundless) {
  EXPECT_THAT(expand_pattern("a (b"), IsEmpty());
  EXPECT_THAT(expand_pattern("a) b"), IsEmpty());
  EXPECT_THAT(expand_pattern("(a)?"), IsEmpty());
  EXPECT_THAT(expand_pattern("((((((((((a))))))))))"), IsEmpty());
  std::string boundless;
  for (int i = 0; i < 30; ++i) boundless += "(a|b) ";
  EXPECT_THAT(expand_pattern(boundless), IsEmpty());
  std::string half;
  for (int i = 0; i < 12; ++i) half += "(a|b) ";
  EXPECT_EQ(expand_pattern(half).size(), 4096u);
  EXPECT_THAT(expand_pattern(half + "|" + half), IsEmpty());
}

}  // namespace
}  // namespace diurna::statements
