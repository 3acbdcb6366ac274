#include "statements/tagged_spans.h"

#include <algorithm>
#include <optional>

namespace diurna::statements {
namespace {

constexpr std::uint8_t kCueMarked = 64;  // in 255ths
constexpr std::uint8_t kMarked = 115;
constexpr std::uint32_t kReach = 120;  // tokens on each side of a cue that are looked at

struct Marked {
  std::optional<TokenSpan> before;
  std::optional<TokenSpan> behind;
};

// The nearest stretches on each side of the cue, within its sentence.
Marked nearest(const Context& context, const SpanEvidence& evidence, TokenSpan cue, SpanRole role) {
  const TokenSpan sentence = context.tree.sentence(cue.begin);
  const auto is_marked = [&](std::uint32_t token) { return evidence.of(token, role) >= kMarked; };
  Marked found;
  const std::uint32_t first = std::max(sentence.begin, cue.begin > kReach ? cue.begin - kReach : 0);
  for (std::uint32_t t = cue.begin; t-- > first;) {
    if (is_marked(t)) {
      found.before = TokenSpan{t, found.before ? found.before->end : t + 1};
    } else if (found.before) {
      break;
    }
  }
  const std::uint32_t last = std::min(sentence.end, cue.end + kReach);
  for (std::uint32_t t = cue.end; t < last; ++t) {
    if (is_marked(t)) {
      found.behind = TokenSpan{found.behind ? found.behind->begin : t, t + 1};
    } else if (found.behind) {
      break;
    }
  }
  return found;
}

}  // namespace

bool is_tagged_cue(const SpanEvidence& evidence, std::uint32_t token) {
  return evidence.of(token, SpanRole::kCue) >= kCueMarked;
}

TokenSpan tagged_cue(const Context& context, const SpanEvidence& evidence, std::uint32_t token) {
  const std::uint32_t last = std::min(context.tree.sentence(token).end, token + kReach);
  std::uint32_t end = token + 1;
  while (end < last && evidence.of(end, SpanRole::kCue) >= kMarked) ++end;
  return {token, end};
}

std::vector<Phrase> tagged_sources(const Context& context, const SpanEvidence& evidence, TokenSpan cue) {
  const Marked marked = nearest(context, evidence, cue, SpanRole::kSource);
  std::vector<Phrase> sources;
  for (const auto& span : {marked.before, marked.behind}) {
    const TokenSpan words = span ? context.trimmed(*span) : TokenSpan{};
    if (!words.empty()) sources.push_back({words, doc::head_of(context.tokens, words)});
  }
  const bool behind_is_nearer =
      sources.size() == 2 && sources[1].span.begin - cue.end < cue.begin - sources[0].span.end;
  if (behind_is_nearer) std::swap(sources[0], sources[1]);
  return sources;
}

std::vector<std::vector<TokenSpan>> tagged_contents(const Context& context, const SpanEvidence& evidence,
                                                    TokenSpan cue) {
  const Marked marked = nearest(context, evidence, cue, SpanRole::kContent);
  std::vector<std::vector<TokenSpan>> contents;
  if (marked.behind) contents.push_back({*marked.behind});
  if (marked.before) contents.push_back({*marked.before});
  if (marked.before && marked.behind) contents.push_back({*marked.before, *marked.behind});
  return contents;
}

}  // namespace diurna::statements
