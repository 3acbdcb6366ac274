#include "actors/term.h"

#include <gtest/gtest.h>

namespace diurna::actors {
namespace {

constexpr std::int32_t kNewYear1970 = 0;
constexpr std::int32_t kNewYear1972 = 730;

TEST(Term, BothEndsAreIncluded) {
  const auto term = term_of("1970-01-01", "1972-01-01");
  ASSERT_TRUE(term);
  EXPECT_TRUE(term->contains(kNewYear1970));
  EXPECT_FALSE(term->contains(kNewYear1970 - 1));
  EXPECT_TRUE(term->contains(kNewYear1972));
  EXPECT_FALSE(term->contains(kNewYear1972 + 1));
}

TEST(Term, MonthsAndYearsAreWhole) {
  EXPECT_EQ(term_of("1970", "1971")->first, kNewYear1970);
  EXPECT_EQ(term_of("1970", "1971")->last, kNewYear1972 - 1);
  EXPECT_EQ(term_of("1970-01", "1972-02")->last, kNewYear1972 + 31 + 29 - 1);
}

TEST(Term, AnEmptyCellIsOpen) {
  EXPECT_TRUE(term_of("1970", "")->is_open());
  EXPECT_FALSE(term_of("", "1970")->is_open());
  EXPECT_TRUE(term_of("", "1970")->contains(-800000));
}

TEST(Term, NoDateIsAnError) {
  for (const char* wrong : {"70", "1970-13", "1970-02-30", "1970-1-1", "197x", "1970-01-01x", "around 1970"})
    EXPECT_FALSE(term_of(wrong, "")) << wrong;
  EXPECT_FALSE(term_of("1972", "1971"));
}

}  // namespace
}  // namespace diurna::actors
