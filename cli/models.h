// Where the models are.
#pragma once

#include <string>

namespace diurna::cli {

// `asked` (--models) if not empty; else the environment's DIURNA_MODELS; else ../share/diurna/models from the
// folder of this program, if it exists; else the folder set when the program was built.
std::string models_folder(const std::string& asked);

}  // namespace diurna::cli
