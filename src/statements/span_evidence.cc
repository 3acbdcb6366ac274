#include "statements/span_evidence.h"

#include <algorithm>
#include <utility>

namespace diurna::statements {
namespace {

// What is longer is judged by its beginning, so that the work does not grow with the square of a sentence.
constexpr std::uint32_t kMaxScan = 60;

TokenSpan scanned(TokenSpan span) {
  return {span.begin, std::min(span.end, span.begin + kMaxScan)};
}

}  // namespace

SpanEvidence::SpanEvidence(std::vector<SpanChances> chances)
    : chances_(std::move(chances)), sums_(chances_.size() + 1) {
  for (std::uint32_t t = 0; t < size(); ++t) sums_[t + 1] = sums_[t] + of(t, SpanRole::kContent);
}

std::uint8_t SpanEvidence::most(TokenSpan span, SpanRole role) const {
  span = scanned(span);
  std::uint8_t found = 0;
  for (std::uint32_t t = span.begin; t < span.end; ++t) found = std::max(found, of(t, role));
  return found;
}

std::uint8_t SpanEvidence::least(TokenSpan span, SpanRole role) const {
  span = scanned(span);
  std::uint8_t found = of(span.begin, role);
  for (std::uint32_t t = span.begin; t < span.end; ++t) found = std::min(found, of(t, role));
  return found;
}

std::uint8_t SpanEvidence::mean(TokenSpan span, SpanRole role) const {
  span = scanned(span);
  std::uint32_t sum = 0;
  for (std::uint32_t t = span.begin; t < span.end; ++t) sum += of(t, role);
  return static_cast<std::uint8_t>(sum / span.size());
}

}  // namespace diurna::statements
