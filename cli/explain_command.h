// diurna explain: one row of the record, back in its page.
#pragma once

namespace diurna::cli {

// argv[0] is "explain". Returns the exit status.
int run_explain_command(int argc, const char* const* argv);

}  // namespace diurna::cli
