#include "output_folder.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <system_error>

namespace diurna::cli {
namespace fs = std::filesystem;

Result<OutputFolder> OutputFolder::open(const std::string& path) {
  std::error_code error;
  fs::create_directories(path, error);
  if (error) return Status(ErrorCode::kUnwritable, error.message(), path);
  return OutputFolder(path);
}

std::optional<Status> OutputFolder::write(std::string_view name, std::string_view bytes) const {
  const std::string path = fmt::format("{}/{}", path_, name);
  const std::string unfinished = path + ".part";
  std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  std::error_code error;
  if (!file) {
    fs::remove(unfinished, error);
    return Status(ErrorCode::kUnwritable, "could not be written whole", path);
  }
  fs::rename(unfinished, path, error);
  if (error) return Status(ErrorCode::kUnwritable, error.message(), path);
  return std::nullopt;
}

}  // namespace diurna::cli
