// What a model is told of a reading: numbers, and the words that it has met before.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "statements/readings.h"
#include "statements/span_evidence.h"

namespace diurna::statements {

// Numbers, each capped at 255.
enum class Number : std::uint8_t {
  kByLexicon,
  kKnownLemma,
  kReadings,
  kRank,
  kHasSource,
  kSourceInSentence,
  kSourceBefore,
  kSourceDistance,
  kSourceTokens,
  kSourceIsSubject,
  kSourceQuoted,
  kPieces,
  kTokens,
  kAfterCue,
  kGap,
  kEndsSentence,
  kBeginsSentence,
  kShareOfSentence,
  kQuotedShare,
  kVerbs,
  kCuesInside,
  kBeginsUpper,
  kQuotationDepth,
  kCueQuoted,
  kSentenceTokens,
  kPlaceInSentence,
  kCuesInSentence,
  kText,
  kHeadline,
  kIsQuestion,
  kChildren,
  kHasClause,
  kHasInfinitive,
  kHasObject,
  kHasPreposition,
  kPassive,
  kNegated,
  kInfinitive,
  kModal,
  kFinite,
  kRoot,
  kInsideClause,
  kCommaBefore,
  kCommaAfter,
  kIsCut,
  kSubtreeEnds,
  kTokensLeft,
  // Of the span tagger (statements/span_features.h).
  kCueMost,
  kCueMean,
  kCueBegin,
  kCueInContent,
  kSourceMean,
  kSourceLast,
  kSourceBegin,
  kSourceInContent,
  kSourceInReach,
  kContentBegin,
  kPieceBegin,
  kContentEnd,
  kEndsOneLater,
  kContentBefore,
  kContentBehind,
  kContentTwoBehind,
  kContentMean,
  kContentLeast,
  kContentOverlap,
  kContentMissed,
  kCount
};

// Categories, each a hash of words and labels. A model knows how often those that it has met were statements.
enum class Category : std::uint8_t {
  kLemma,
  kLemmaRule,
  kFormTag,
  kDepHead,
  kRuleTag,
  kSourceHead,
  kSourceKind,
  kContentOpening,
  kLemmaNext,
  kLemmaSource,
  kPrevious,
  kNext,
  kLemmaRelation,
  kAuxiliaries,
  kSignature,
  kContentRoot,
  kRuleOpeningSource,
  kLemmaPreposition,
  kRuleSignature,
  kHeadLemma,
  kBehind,
  kBehindRule,
  kCount
};

inline constexpr std::size_t kNumbers = static_cast<std::size_t>(Number::kCount);
inline constexpr std::size_t kCategories = static_cast<std::size_t>(Category::kCount);

struct ReadingFeatures {
  std::array<std::uint8_t, kNumbers> numbers{};
  std::array<std::uint32_t, kCategories> categories{};
};

std::string_view name_of(Number number);
std::string_view name_of(Category category);

// That of the token's lemma and part of speech, whatever its readings.
std::uint32_t lemma_category(const Context& context, std::uint32_t token);

// `rank`: the place of the reading among the `readings` of its token.
ReadingFeatures features_of(const Context& context, const SpanEvidence& evidence, const Reading& reading,
                            std::size_t rank, std::size_t readings);

}  // namespace diurna::statements
