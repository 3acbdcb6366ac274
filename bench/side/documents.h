// The documents that a side reads, in memory before it is measured.
#pragma once

#include <string>
#include <vector>

#include "diurna/status.h"

namespace diurna::bench {

// The files *`ending` of a folder by their names; at least one. Errors: kEmpty; those of base::read_file.
Result<std::vector<std::string>> documents_in(const std::string& folder, const std::string& ending);

}  // namespace diurna::bench
