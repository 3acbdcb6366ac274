// The command without a name: reads articles and writes their record.
#pragma once

#include "options.h"

namespace diurna::cli {

// Reads the inputs and writes their records in the order of the inputs. Gives the exit status.
int read_articles(const Options& options);

}  // namespace diurna::cli
