// What the program says on standard error.
#pragma once

#include <string_view>

#include "diurna/status.h"

namespace diurna::cli {

void say(std::string_view message);

// Says what went wrong. Returns the exit status of a program that could not run.
int fail(const Status& status);

}  // namespace diurna::cli
