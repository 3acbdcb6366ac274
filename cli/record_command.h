// The command without a name: reads articles and writes their record.
#pragma once

#include "options.h"

namespace diurna::cli {

// Writes the records of the inputs in their order. Gives the exit status.
int run_record_command(const Options& options);

}  // namespace diurna::cli
