// `diurna read`: the articles alone, as text, Markdown or JSON.
#pragma once

#include "options.h"

namespace diurna::cli {

// Writes the articles of the inputs in their order. Gives the exit status.
int run_read_command(const Options& options);

}  // namespace diurna::cli
