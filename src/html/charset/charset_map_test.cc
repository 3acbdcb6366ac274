#include "html/charset/charset_map.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::html {
namespace {

using ::testing::ElementsAre;
using Kind = SourceMap::Kind;

MATCHER_P3(Segment, text, source, kind, "") {
  return arg.text == text && arg.source == source && arg.kind == kind;
}

SourceMap segments_of(const CharsetMap& map, DecodedSpan span) {
  SourceMap out;
  map.append_segments(span, out);
  return out;
}

TEST(CharsetMap, StoresNothingForTextThatIsThePageItself) {
  const CharsetMap map(3);
  EXPECT_EQ(map.run_count(), 0u);
  EXPECT_EQ(map.source_of({4, 9}), (SourceSpan{7, 12}));
  EXPECT_THAT(segments_of(map, {4, 9}).segments(),
              ElementsAre(Segment(ByteSpan{0, 5}, SourceSpan{7, 12}, Kind::kCopied)));
}

TEST(CharsetMap, KeepsCharactersOfOneSizeInOneRun) {
  CharsetMap map;
  map.append_copied(4);
  for (int i = 0; i < 1000; ++i) map.append_recoded(3, 2);
  map.append_copied(1);
  EXPECT_EQ(map.run_count(), 3u);
  EXPECT_EQ(map.source_of({4, 7}), (SourceSpan{4, 6}));
  EXPECT_EQ(map.source_of({3001, 3004}), (SourceSpan{2002, 2004}));
  EXPECT_EQ(map.source_of({3004, 3005}), (SourceSpan{2004, 2005}));
}

TEST(CharsetMap, GivesOneReplacementForEachRecodedCharacter) {
  CharsetMap map;
  map.append_copied(2);
  map.append_recoded(2, 1);
  map.append_recoded(2, 1);
  map.append_copied(3);
  EXPECT_THAT(segments_of(map, {1, 8}).segments(),
              ElementsAre(Segment(ByteSpan{0, 1}, SourceSpan{1, 2}, Kind::kCopied),
                          Segment(ByteSpan{1, 3}, SourceSpan{2, 3}, Kind::kReplaced),
                          Segment(ByteSpan{3, 5}, SourceSpan{3, 4}, Kind::kReplaced),
                          Segment(ByteSpan{5, 7}, SourceSpan{4, 6}, Kind::kCopied)));
}

TEST(CharsetMap, GivesTheWholeCharacterForAPartOfIt) {
  CharsetMap map;
  map.append_recoded(3, 2);
  map.append_recoded(3, 2);
  EXPECT_EQ(map.source_of({1, 4}), (SourceSpan{0, 4}));
  EXPECT_THAT(segments_of(map, {2, 4}).segments(),
              ElementsAre(Segment(ByteSpan{0, 1}, SourceSpan{0, 2}, Kind::kReplaced),
                          Segment(ByteSpan{1, 2}, SourceSpan{2, 4}, Kind::kReplaced)));
}

TEST(CharsetMap, JoinsACharacterWithoutSourceToTheOneBefore) {
  CharsetMap map;
  map.append_recoded(3, 1);
  map.append_recoded(3, 1);
  map.append_recoded(1, 0);
  map.append_copied(1);
  EXPECT_EQ(map.source_of({2, 3}), (SourceSpan{0, 1}));
  EXPECT_EQ(map.source_of({6, 7}), (SourceSpan{1, 2}));
  EXPECT_EQ(map.source_of({7, 8}), (SourceSpan{2, 3}));
}

TEST(CharsetMap, HasNoSegmentsForAnEmptySpan) {
  CharsetMap map;
  map.append_copied(2);
  EXPECT_TRUE(segments_of(map, {1, 1}).segments().empty());
  EXPECT_TRUE(segments_of(CharsetMap(), {0, 0}).segments().empty());
}

}  // namespace
}  // namespace diurna::html
