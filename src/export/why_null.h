// Which fields of a statement are empty, and why.
#pragma once

#include <vector>

#include "diurna/record.h"

namespace diurna::exporting {

// The reasons that the statement gives for fields that are empty, in the order of the fields in the record.
std::vector<Reason> reasons_for_null(const Statement& statement);

}  // namespace diurna::exporting
