// The stretches of words that the span tagger marks around a cue: who may have said it, and what.
#pragma once

#include <vector>

#include "statements/context.h"
#include "statements/draft.h"
#include "statements/span_evidence.h"

namespace diurna::statements {

// Whether the tagger takes the token for a part of a cue, on little evidence.
bool is_tagged_cue(const SpanEvidence& evidence, std::uint32_t token);

// The tokens from `token` on that it marks as a cue. At least one.
TokenSpan tagged_cue(const Context& context, const SpanEvidence& evidence, std::uint32_t token);

// The nearest stretch of the cue's sentence that is marked as a source on each side, the nearest one first.
std::vector<Phrase> tagged_sources(const Context& context, const SpanEvidence& evidence, TokenSpan cue);

// Contents in pieces: what is marked behind the cue, before it, and both.
std::vector<std::vector<TokenSpan>> tagged_contents(const Context& context, const SpanEvidence& evidence,
                                                    TokenSpan cue);

}  // namespace diurna::statements
