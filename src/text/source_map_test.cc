#include "diurna/source_map.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna {
namespace {

using ::testing::ElementsAre;
using Kind = SourceMap::Kind;

// file: EF BB BF 'a' 'b' 0D 0A 'c' FF 'd'; text: "ab\nc<U+FFFD>d".
SourceMap mark_carriage_return_and_broken_byte() {
  SourceMap map;
  map.append(2, {3, 5}, Kind::kCopied);
  map.append(2, {6, 8}, Kind::kCopied);
  map.append(3, {8, 9}, Kind::kReplaced);
  map.append(1, {9, 10}, Kind::kCopied);
  return map;
}

TEST(SourceMap, SkipsWhatWasRemoved) {
  const SourceMap map = mark_carriage_return_and_broken_byte();
  EXPECT_THAT(map.to_source({0, 1}), ElementsAre(SourceSpan{3, 4}));
  EXPECT_THAT(map.to_source({1, 4}), ElementsAre(SourceSpan{4, 5}, SourceSpan{6, 8}));
}

TEST(SourceMap, GivesAReplacedSequenceWhole) {
  const SourceMap map = mark_carriage_return_and_broken_byte();
  EXPECT_THAT(map.to_source({4, 7}), ElementsAre(SourceSpan{8, 9}));
  EXPECT_THAT(map.to_source({3, 8}), ElementsAre(SourceSpan{7, 10}));
}

TEST(SourceMap, SyntheticTextMapsToNothing) {
  SourceMap map;
  map.append(1, {0, 1}, Kind::kCopied);
  map.append(2, {}, Kind::kSynthetic);
  map.append(1, {1, 2}, Kind::kCopied);
  EXPECT_TRUE(map.to_source({1, 3}).empty());
  EXPECT_THAT(map.to_source({0, 4}), ElementsAre(SourceSpan{0, 2}));
}

TEST(SourceMap, MergesAdjacentCopies) {
  SourceMap map;
  map.append(1, {0, 1}, Kind::kCopied);
  map.append(1, {1, 2}, Kind::kCopied);
  EXPECT_EQ(map.segments().size(), 1u);
}

}  // namespace
}  // namespace diurna
