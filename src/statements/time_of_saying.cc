#include "statements/time_of_saying.h"

#include <algorithm>

namespace diurna::statements {
namespace {

// Whether a token is below the cue, and not below a verb that is coordinated with it or with its content.
bool is_of_clause(const Context& context, std::uint32_t token, std::uint32_t cue) {
  if (!context.tree.is_below(token, cue)) return false;
  for (std::uint32_t at = token; at != cue; at = context.tokens.head[at]) {
    if (context.tokens.dep[at] == "conj"_id && context.has_pos(at, "VERB"_id)) return false;
  }
  return true;
}

}  // namespace

std::optional<TimeOfSaying> time_of(const Context& context, const Draft& draft,
                                    const std::vector<TimeExpression>& times) {
  if (!draft.cue_head) return std::nullopt;
  const ByteSpan sentence = doc::bytes_of(context.tokens, context.tree.sentence(*draft.cue_head));
  auto time = std::partition_point(times.begin(), times.end(),
                                   [&](const TimeExpression& t) { return t.span.begin < sentence.begin; });
  for (; time != times.end() && time->span.begin < sentence.end; ++time) {
    const TokenSpan words = doc::tokens_in(context.tokens, time->span);
    if (words.empty() || time->value.empty() || (time->timex != Timex::kDate && time->timex != Timex::kTime))
      continue;
    const std::uint32_t last = words.end - 1;
    const bool below = is_of_clause(context, last, *draft.cue_head);
    const bool apart = std::none_of(draft.content.begin(), draft.content.end(),
                                    [&](TokenSpan p) { return p.overlaps(words); });
    const bool in_source = draft.source && draft.source->span.overlaps(words);
    if (below && apart && !in_source) return TimeOfSaying{time->value, "clause", time->span};
  }
  return std::nullopt;
}

}  // namespace diurna::statements
