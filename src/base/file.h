// Reading and writing files whole.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "diurna/status.h"

namespace diurna::base {

// The bytes of the file at `path`; "-" is standard input. Reads at most `max_bytes` + 1 bytes, so that
// an endless stream costs no more than the limit. Errors, naming `path`: kNotFound, kUnreadable,
// kTooLarge (offset: the limit).
Result<std::string> read_file(const std::string& path, std::uint64_t max_bytes);

// Puts a file with these bytes in the place of `path`: whole or not at all, also if the machine stops at any
// moment. Something is wrong, or nothing: kUnwritable, naming `path`.
std::optional<Status> write_file(const std::string& path, std::string_view bytes);

}  // namespace diurna::base
