// The inputs that the command line names: files, folders, standard input.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "diurna/status.h"

namespace diurna::cli {

// What `names` stand for: a folder for its *.txt files in byte order, all else for itself. A folder that
// cannot be listed or holds no such file is an error in its place.
std::vector<Result<std::string>> expand(const std::vector<std::string>& names);

// The bytes of a file, or of standard input for "-": at most `max_bytes` + 1 of them, so that the engine can
// tell that there are too many. Errors: kNotFound, kUnreadable.
Result<std::string> read_input(const std::string& name, std::uint64_t max_bytes);

}  // namespace diurna::cli
