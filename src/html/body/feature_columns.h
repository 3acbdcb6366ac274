// The columns of the table of features (html/body/features.h), and where each group of them begins.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "html/body/marks.h"
#include "html/body/wording.h"

namespace diurna::html::columns {

constexpr int kReach = 3;           // neighbours looked at on either side
constexpr std::size_t kLevels = 4;  // the block's element and three around it

enum Own : std::size_t {
  kWords,
  kWordSize,
  kLinkShare,
  kLinks,
  kEnds,
  kEndShare,
  kCommas,
  kCommaShare,
  kFirst,
  kLast,
  kDigitShare,
  kNumberShare,
  kLowerShare,
  kUpperShare,
  kFunctionShare,
  kQuotes,
  kMarks,
  kBoldShare,
  kSlantedShare,
  kBreaks,
  kCells,
  kTimes,
  kTag,
  kHeadingLevel,
  kDepth,
  kIsGood,
  kCodeShare,
  kOwnFeatures
};

// The nearest element of what is never, seldom, by its making a part of the article.
enum Kind : std::size_t { kNeverNear, kSeldomNear, kProperNear, kSeldomCount, kKindFeatures };

enum Level : std::size_t {
  kLevelBlocks,
  kLevelWords,
  kLevelLinkShare,
  kLevelMeanWords,
  kLevelPageShare,
  kLevelGoodShare,
  kLevelPlace,
  kLevelHeight,
  kLevelFeatures
};

enum Alike : std::size_t { kAlikeBlocks, kAlikeWords, kAlikeLinkShare, kAlikeGoodShare, kAlikeFeatures };

enum Place : std::size_t {
  kIndex,
  kIndexShare,
  kWordShare,
  kFromEnd,
  kAfterHeadline,
  kHeadlineDistance,
  kClusterSide,
  kClusterLevel,
  kHalfSide,
  kHalfLevel,
  kMostSide,
  kMostLevel,
  kGoodBefore,
  kGoodAfter,
  kGoodBeforeBlocks,
  kGoodAfterBlocks,
  kPlaceFeatures
};

// By the headings before a block, and by the blocks around the article that tell where it ends.
enum Section : std::size_t {
  kHeadingGroup,
  kHeadingAbove,
  kHeadingBlocks,
  kEndsBefore,
  kEndsAfter,
  kSinceEnd,
  kUntilEnd,
  kSectionFeatures
};

enum Witnessed : std::size_t {
  kBodyShare,
  kBodyNear,
  kBodyOfPage,
  kTitleShare,
  kTitleCover,
  kLeadShare,
  kLeadCover,
  kSeenBefore,
  kSeenAfter,
  kWitnessedFeatures
};

enum PageWide : std::size_t {
  kPageWords,
  kPageBlocks,
  kPageGood,
  kPageLinks,
  kPageGoodBlocks,
  kPageFeatures
};

enum Neighbour : std::size_t {
  kNearWords,
  kNearLinkShare,
  kNearLast,
  kNearTag,
  kNearFunctionShare,
  kNearAlike,
  kNearHeading,
  kNeighbourFeatures
};

constexpr std::size_t kNearestBegin = kOwnFeatures;
constexpr std::size_t kKindBegin = kNearestBegin + kMarkCount;
constexpr std::size_t kLevelBegin = kKindBegin + kKindFeatures;
constexpr std::size_t kAlikeBegin = kLevelBegin + kLevels * kLevelFeatures;
constexpr std::size_t kPlaceBegin = kAlikeBegin + 2 * kAlikeFeatures;
constexpr std::size_t kSectionBegin = kPlaceBegin + kPlaceFeatures;
constexpr std::size_t kWitnessedBegin = kSectionBegin + kSectionFeatures;
constexpr std::size_t kWordingBegin = kWitnessedBegin + kWitnessedFeatures;
constexpr std::size_t kPageBegin = kWordingBegin + kWordingGroups;
constexpr std::size_t kNeighbourBegin = kPageBegin + kPageFeatures;
constexpr std::size_t kFeatures = kNeighbourBegin + 2 * kReach * kNeighbourFeatures;

// In the order of the columns.
std::vector<std::string> names();

}  // namespace diurna::html::columns
