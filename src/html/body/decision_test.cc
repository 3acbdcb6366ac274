#include "html/body/decision.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::html {
namespace {

using ::testing::ElementsAre;

constexpr BlockKind kText = BlockKind::kParagraph;
constexpr BlockKind kHeading = BlockKind::kHeading;
constexpr BlockKind kCaption = BlockKind::kCaption;
constexpr BlockKind kPost = BlockKind::kEmbeddedPost;

std::vector<bool> chosen(const std::vector<BlockKind>& kinds, const std::vector<std::uint8_t>& chances) {
  const std::vector<Segment> blocks(kinds.size());
  return choose({blocks, kinds, chances}, 100);
}

TEST(Decision, KeepsWhatReachesTheThreshold) {
  EXPECT_THAT(chosen({kText, kText, kText}, {99, 100, 255}), ElementsAre(false, true, true));
}

TEST(Decision, KeepsTheBestIfNothingDoes) {
  EXPECT_THAT(chosen({kText, kText, kText}, {30, 60, 45}), ElementsAre(false, true, true));
  EXPECT_THAT(chosen({kText}, {0}), ElementsAre(false));
}

TEST(Decision, KeepsCaptionsAmidTheTextAndAtItsEdges) {
  EXPECT_THAT(
      chosen({kCaption, kCaption, kText, kCaption, kText, kCaption, kCaption}, {0, 0, 200, 0, 200, 0, 0}),
      ElementsAre(false, true, true, true, true, true, false));
}

TEST(Decision, KeepsAPostWhoseSurroundingsAreKept) {
  EXPECT_THAT(chosen({kText, kPost, kText, kPost, kText, kPost}, {200, 0, 200, 0, 0, 0}),
              ElementsAre(true, true, true, false, false, false));
  EXPECT_THAT(chosen({kText, kPost}, {200, 60}), ElementsAre(true, true));
}

TEST(Decision, LeavesOutTheHeadlineAndHeadingsOfNothing) {
  EXPECT_THAT(chosen({BlockKind::kHeadline, kHeading, kText, kHeading, kHeading}, {255, 200, 200, 200, 200}),
              ElementsAre(false, true, true, false, false));
  EXPECT_THAT(chosen({kHeading}, {200}), ElementsAre(true));
}

}  // namespace
}  // namespace diurna::html
