// diurna model: the models that are installed.
#pragma once

namespace diurna::cli {

// Runs `diurna model ...`; `argv` begins with "model". Gives the exit status.
int run_model_command(int argc, const char* const* argv);

}  // namespace diurna::cli
