// Texts to measure with.
#pragma once

#include <string>
#include <vector>

#include "diurna/status.h"

namespace diurna::bench {

// The field "text" of each line of a JSON Lines file; at least one, each well-formed UTF-8. Errors, naming
// the file and the byte at which the line begins: kNotText; and those of base::read_file.
Result<std::vector<std::string>> read_texts(const std::string& path);

}  // namespace diurna::bench
