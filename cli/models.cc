#include "models.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace diurna::cli {

std::string models_folder(const std::string& asked) {
  namespace fs = std::filesystem;
  if (!asked.empty()) return asked;
  if (const char* named = std::getenv("DIURNA_MODELS"); named != nullptr && *named) return named;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) {
    const fs::path installed = program.parent_path().parent_path() / "share" / "diurna" / "models";
    if (fs::is_directory(installed, error)) return installed.string();
  }
  return DIURNA_MODEL_DIR;
}

}  // namespace diurna::cli
