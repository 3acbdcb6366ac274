// Standard output: what it is, and writing to it.
#pragma once

#include <cstdint>
#include <string_view>

#include "diurna/output.h"
#include "options.h"

namespace diurna::cli {

bool output_is_terminal();
// Columns of the terminal; 100 where there is none.
std::uint32_t output_width();
// What --color comes to here and now.
Colour output_colour(When when);

enum class Written : std::uint8_t { kWhole, kReaderGone, kFailed };
// kReaderGone: the other end of the pipe was closed. kFailed: errno says why.
Written write_output(std::string_view text);
// Writes all there is to say, and returns the exit status of that.
int show(std::string_view text);

}  // namespace diurna::cli
