#include "actors/name_table.h"

#include <gmock/gmock.h>

#include "actors/testing_tokens.h"

namespace diurna::actors {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

Match longest(const NameTable& names, std::string_view text, std::uint32_t begin = 0) {
  const doc::Tokens tokens = tokens_of(text);
  return names.longest(tokens, begin, tokens.size());
}

NameTable table() {
  NameTable names;
  names.add("Democratic Republic of Congo", {0, Writing::kCapital});
  names.add("Congo", {1, Writing::kCapital});
  names.add("police officer", {2, Writing::kAny, true});
  names.add("prisoner of war", {3, Writing::kAny, true});
  names.add("the Commission", {4, Writing::kCapital, false, true});
  names.add("commission", {5, Writing::kAny, true});
  names.finish();
  return names;
}

TEST(NameTable, FindsTheLongestName) {
  const NameTable names = table();
  EXPECT_EQ(longest(names, "Democratic Republic of Congo forces").span, (TokenSpan{0, 4}));
  EXPECT_THAT(longest(names, "Democratic Republic of Congo").entries, ElementsAre(0));
  EXPECT_THAT(longest(names, "Congo").entries, ElementsAre(1));
  EXPECT_TRUE(longest(names, "Democratic Republic").span.empty());
}

TEST(NameTable, FindsNounsInThePlural) {
  const NameTable names = table();
  EXPECT_THAT(longest(names, "Police Officers").entries, ElementsAre(2));
  EXPECT_THAT(longest(names, "prisoners of war").entries, ElementsAre(3));
  EXPECT_THAT(longest(names, "Congos").entries, IsEmpty());
}

TEST(NameTable, ANameThatNeedsItsArticleIsNotFoundWithout) {
  const NameTable names = table();
  EXPECT_THAT(longest(names, "the Commission", 1).entries, UnorderedElementsAre(4, 5));
  EXPECT_THAT(longest(names, "County Commission", 1).entries, ElementsAre(5));
  EXPECT_THAT(longest(names, "the commission", 1).entries, ElementsAre(5));
}

TEST(NameTable, FindsAWholeName) {
  const NameTable names = table();
  EXPECT_THAT(names.find("Congo"), ElementsAre(1));
  EXPECT_THAT(names.find("Democratic Republic"), IsEmpty());
  EXPECT_THAT(names.find(""), IsEmpty());
}

TEST(PrefixMap, KeepsWhatItHasWhenItGrows) {
  PrefixMap map(2);
  for (std::uint64_t key = 1; key < 2000; key += 2) map.at(key) = {static_cast<std::uint32_t>(key), 0};
  for (std::uint64_t key = 1; key < 2000; key += 2) {
    ASSERT_NE(map.find(key), nullptr);
    EXPECT_EQ(map.find(key)->begin, key);
  }
  EXPECT_EQ(map.find(2001), nullptr);
}

}  // namespace
}  // namespace diurna::actors
