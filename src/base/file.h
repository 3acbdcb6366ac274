// Reading files whole.
#pragma once

#include <cstdint>
#include <string>

#include "diurna/status.h"

namespace diurna::base {

// The bytes of the file at `path`; "-" is standard input. Reads at most `max_bytes` + 1 bytes, so that
// an endless stream costs no more than the limit. Errors, naming `path`: kNotFound, kUnreadable,
// kTooLarge (offset: the limit).
Result<std::string> read_file(const std::string& path, std::uint64_t max_bytes);

}  // namespace diurna::base
