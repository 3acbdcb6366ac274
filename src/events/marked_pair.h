// The act between two parties that are given: for annotated sentences, which mark who acts and to whom it is
// done.
#pragma once

#include <optional>
#include <vector>

#include "events/event_features.h"

namespace diurna::events {

// The candidate that has both parties, else one of them, else the verb above both. `trigger`: the act's word,
// where that is given, too. Nothing if there is no verb.
std::optional<ActParts> act_between(const Syntax& syntax, const FrameLexicon& frames,
                                    const SupportVerbs& support, const std::vector<Candidate>& candidates,
                                    std::optional<TokenSpan> actor, std::optional<TokenSpan> recipient,
                                    std::optional<TokenSpan> trigger);

}  // namespace diurna::events
