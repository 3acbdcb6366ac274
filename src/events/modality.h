// Whether an act was done, is to be done, might be done or was not done, by the words around its trigger.
#pragma once

#include "diurna/event.h"
#include "doc/clauses.h"
#include "events/slots.h"

namespace diurna::events {

// Actual, future, hypothetical or negated; that it is long past shows by its date alone.
Modality modality_of(const doc::Tokens& tokens, const doc::Tree& tree, const doc::Clauses& clauses,
                     const Trigger& trigger);

}  // namespace diurna::events
