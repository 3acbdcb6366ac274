// From drafts to statements: form, speaker, evidence, confidence.
//
// Thread-safety: pure functions.
#pragma once

#include "statements/plain/speakers.h"
#include "statements/rule_confidence.h"

namespace diurna::statements::plain {

std::vector<Statement> complete(const Article& article, const Analysis& analysis, std::vector<Draft>& drafts,
                                const RuleConfidence& confidence);

}  // namespace diurna::statements::plain
