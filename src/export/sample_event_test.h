// The article of sample_record_test.h with events, made by hand, for the tests of this folder.
#pragma once

#include "diurna/record.h"

namespace diurna::exporting {

// A promise with parties, date and place, and an accusation that is negated and has nearly nothing.
Record sample_with_events();

}  // namespace diurna::exporting
