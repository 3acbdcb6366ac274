// What the span tagger thinks of the parts of a reading, as features of it.
#pragma once

#include "statements/reading_features.h"
#include "statements/span_evidence.h"

namespace diurna::statements {

// Sets the numbers from Number::kCueMost on. `sentence` is that of the cue.
void describe_spans(const SpanEvidence& evidence, const Draft& draft, TokenSpan sentence,
                    ReadingFeatures& features);

}  // namespace diurna::statements
