// The command without a name: reads articles and writes their record.
#pragma once

#include "options.h"

namespace diurna::cli {

// Reads every input in order and writes it before the next is read. Gives the exit status.
int read_articles(const Options& options);

}  // namespace diurna::cli
