// Which fields of a row are empty, and why.
#pragma once

#include <vector>

#include "diurna/record.h"

namespace diurna::exporting {

// The reasons that the row gives for fields that are empty, in the order of the fields in the record.
std::vector<Reason> reasons_for_null(const Statement& statement);
std::vector<Reason> reasons_for_null(const Event& event);

}  // namespace diurna::exporting
