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

// A page that stands in a feed as "&lt;p&gt;Fish &amp; chips": its text "Fish & chips" comes from the page,
// and the page from the feed.
TEST(SourceMap, FollowsAnotherMapToWhereThatLeads) {
  SourceMap feed;  // "<p>Fish & chips", behind 100 bytes of the feed
  feed.append(1, {100, 104}, Kind::kReplaced);
  feed.append(1, {104, 105}, Kind::kCopied);
  feed.append(1, {105, 109}, Kind::kReplaced);
  feed.append(5, {109, 114}, Kind::kCopied);
  feed.append(1, {114, 119}, Kind::kReplaced);
  feed.append(6, {119, 125}, Kind::kCopied);
  SourceMap page;
  page.append(12, {3, 15}, Kind::kCopied);
  const SourceMap map = page.followed_by(feed);
  EXPECT_THAT(map.to_source({0, 4}), ElementsAre(SourceSpan{109, 113}));
  EXPECT_THAT(map.to_source({5, 6}), ElementsAre(SourceSpan{114, 119}));
  EXPECT_THAT(map.to_source({0, 12}), ElementsAre(SourceSpan{109, 125}));
}

TEST(SourceMap, WhatOneOfTwoMapsReplacesOrInsertsStaysSo) {
  SourceMap outer;  // of "a&amp;b", escaped once more
  outer.append(1, {10, 11}, Kind::kCopied);
  outer.append(1, {11, 16}, Kind::kReplaced);
  outer.append(5, {16, 21}, Kind::kCopied);
  SourceMap inner;
  inner.append(1, {0, 1}, Kind::kCopied);
  inner.append(1, {1, 6}, Kind::kReplaced);
  inner.append(2, {}, Kind::kSynthetic);
  inner.append(1, {6, 7}, Kind::kCopied);
  const SourceMap map = inner.followed_by(outer);
  EXPECT_THAT(map.to_source({1, 2}), ElementsAre(SourceSpan{11, 20}));
  EXPECT_TRUE(map.to_source({2, 4}).empty());
  EXPECT_THAT(map.to_source({4, 5}), ElementsAre(SourceSpan{20, 21}));
}

}  // namespace
}  // namespace diurna
