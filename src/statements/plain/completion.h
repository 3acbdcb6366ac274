// From drafts to statements: form, speaker, evidence, confidence.
//
// Thread-safety: pure functions.
#pragma once

#include "statements/plain/reading.h"
#include "statements/rule_confidence.h"

namespace diurna::statements::plain {

std::vector<Statement> complete(const Article& article, const std::vector<Block>& blocks,
                                const KnownNames& names, std::vector<Draft>& drafts,
                                const RuleConfidence& confidence);

}  // namespace diurna::statements::plain
