#include "statements/span_features.h"

#include <algorithm>

namespace diurna::statements {
namespace {

constexpr std::uint32_t kCertain = 255;
constexpr std::uint32_t kManyTokens = 20;  // of content that a reading leaves out

class Numbers {
 public:
  explicit Numbers(ReadingFeatures& features) : features_(features) {}
  void set(Number number, std::uint32_t value) {
    features_.numbers[static_cast<std::size_t>(number)] =
        static_cast<std::uint8_t>(std::min(value, kCertain));
  }

 private:
  ReadingFeatures& features_;
};

// How much of the content that the tagger expects around the cue a reading has, and how much it leaves out.
void describe_overlap(const SpanEvidence& evidence, const Draft& draft, TokenSpan sentence,
                      Numbers& numbers) {
  std::uint32_t tokens = 0;
  std::uint32_t inside = 0;
  std::uint8_t least = kCertain;
  for (const TokenSpan piece : draft.content) {
    tokens += piece.size();
    inside += evidence.content(piece);
    least = std::min(least, evidence.least(piece, SpanRole::kContent));
  }
  const TokenSpan around{std::min(sentence.begin, draft.content.front().begin),
                         std::max(sentence.end, draft.content.back().end)};
  const std::uint32_t all = evidence.content(around);
  const std::uint32_t missed = all > inside ? all - inside : 0;
  numbers.set(Number::kContentMean, inside / tokens);
  numbers.set(Number::kContentLeast, least);
  numbers.set(Number::kContentOverlap,
              static_cast<std::uint32_t>(std::uint64_t{inside} * kCertain / (tokens * kCertain + missed)));
  numbers.set(Number::kContentMissed, missed / kManyTokens);
}

}  // namespace

void describe_spans(const SpanEvidence& evidence, const Draft& draft, TokenSpan sentence,
                    ReadingFeatures& features) {
  Numbers numbers(features);
  numbers.set(Number::kCueMost, evidence.most(draft.cue, SpanRole::kCue));
  numbers.set(Number::kCueMean, evidence.mean(draft.cue, SpanRole::kCue));
  numbers.set(Number::kCueBegin, evidence.of(draft.cue.begin, SpanRole::kCueBegin));
  numbers.set(Number::kCueInContent, evidence.mean(draft.cue, SpanRole::kContent));
  if (draft.source) {
    const TokenSpan source = draft.source->span;
    numbers.set(Number::kSourceMean, evidence.mean(source, SpanRole::kSource));
    numbers.set(Number::kSourceLast, evidence.of(source.end - 1, SpanRole::kSource));
    numbers.set(Number::kSourceBegin, evidence.of(source.begin, SpanRole::kSourceBegin));
    numbers.set(Number::kSourceInContent, evidence.mean(source, SpanRole::kContent));
  }
  numbers.set(Number::kSourceInReach, evidence.most(sentence, SpanRole::kSource));
  const TokenSpan first = draft.content.front();
  const std::uint32_t end = draft.content.back().end;
  numbers.set(Number::kContentBegin, evidence.of(first.begin, SpanRole::kContentBegin));
  std::uint8_t begins = 0;
  for (const TokenSpan piece : draft.content)
    begins = std::max(begins, evidence.of(piece.begin, SpanRole::kContentBegin));
  numbers.set(Number::kPieceBegin, begins);
  numbers.set(Number::kContentEnd, evidence.of(end - 1, SpanRole::kContentEnd));
  numbers.set(Number::kEndsOneLater, evidence.of(end, SpanRole::kContentEnd));
  numbers.set(Number::kContentBefore, first.begin > 0 ? evidence.of(first.begin - 1, SpanRole::kContent) : 0);
  numbers.set(Number::kContentBehind, evidence.of(end, SpanRole::kContent));
  numbers.set(Number::kContentTwoBehind, evidence.of(end + 1, SpanRole::kContent));
  describe_overlap(evidence, draft, sentence, numbers);
}

}  // namespace diurna::statements
