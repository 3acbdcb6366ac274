#include "nlp/model/pipeline_files.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "nlp/model/model_file.h"
#include "nlp/model/wheel_files.h"

namespace diurna::nlp {
namespace {

constexpr const char* kConfigFile = "config.cfg";

Status missing(std::string message, std::string path) {
  return {ErrorCode::kModelMissing, std::move(message), std::move(path)};
}

}  // namespace

Result<PipelineFiles> PipelineFiles::open(const std::string& path) {
  std::error_code error;
  const std::filesystem::file_status status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) {
    if (status.type() == std::filesystem::file_type::not_found) {
      return missing("there is no such folder or wheel", path);
    }
    return Status(ErrorCode::kUnreadable, error.message(), path);
  }

  PipelineFiles files;
  if (std::filesystem::is_directory(status)) {
    files.folder_ = path;
    if (!files.has(kConfigFile)) return missing("no pipeline: the folder has no file config.cfg", path);
    return files;
  }
  Result<WheelFiles> wheel = WheelFiles::open(path);
  if (!wheel) return wheel.error();
  files.sha256_ = wheel->sha256();
  files.wheel_ = std::make_shared<const WheelFiles>(*std::move(wheel));
  return files;
}

Result<std::string> PipelineFiles::read(const std::string& name) const {
  if (!stays_in_folder(name)) return missing("a name that leads out of the pipeline's folder", path_of(name));
  return wheel_ ? wheel_->read(name) : read_model_file(folder_, name);
}

bool PipelineFiles::has(const std::string& name) const {
  if (!stays_in_folder(name)) return false;
  if (wheel_) return wheel_->has(name);
  std::error_code error;
  return std::filesystem::is_regular_file(path_of(name), error);
}

std::string PipelineFiles::path_of(const std::string& name) const {
  return wheel_ ? wheel_->path_of(name) : folder_ + "/" + name;
}

}  // namespace diurna::nlp
