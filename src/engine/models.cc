#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "diurna/model.h"
#include "nlp/pipeline/pipeline.h"
#include "nlp/pipeline/pipeline_import.h"
#include "nlp/pipeline/pipeline_info.h"

namespace diurna {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kExtension = ".diurna";
constexpr std::size_t kMaxName = 128;

bool is_name(std::string_view name) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
  };
  return !name.empty() && name.size() <= kMaxName && name.front() != '.' &&
         std::ranges::all_of(name, is_plain);
}

ModelInfo as_model(const nlp::PipelineInfo& info, const std::string& path, std::uint64_t bytes) {
  return {info.name,   info.version,    info.language, info.licence, info.spacy,
          info.sha256, info.components, path,          bytes};
}

Result<std::string> name_for(const nlp::PipelineFiles& files, const std::string& asked) {
  Result<std::string> name = asked.empty() ? nlp::name_of_pipeline(files) : Result<std::string>(asked);
  if (name && !is_name(*name)) {
    return Status(ErrorCode::kBadOption, "a model's name has letters, digits, '-', '_' and '.' only", *name);
  }
  return name;
}

}  // namespace

std::string model_path(const std::string& folder, const std::string& name) {
  return folder + '/' + name + std::string(kExtension);
}

Result<ModelInfo> read_model_info(const std::string& path) {
  const Result<nlp::PipelineInfo> info = nlp::read_pipeline_info(path);
  if (!info) return info.error();
  std::error_code failed;
  const std::uintmax_t bytes = fs::file_size(path, failed);
  return as_model(*info, path, failed ? 0 : bytes);
}

Result<ModelInfo> add_model(const std::string& source, const std::string& folder, const std::string& name) {
  const Result<nlp::PipelineFiles> files = nlp::PipelineFiles::open(source);
  if (!files) return files.error();
  const Result<std::string> chosen = name_for(*files, name);
  if (!chosen) return chosen.error();
  const Result<std::string> bytes = nlp::import_pipeline(*files, *chosen);
  if (!bytes) return bytes.error();
  // What will be read from the file is read once before there is one.
  const auto image = nlp::Image::from_bytes(*bytes, source);
  if (!image) return image.error();
  const auto pipeline = nlp::Pipeline::from(*image);
  if (!pipeline) return pipeline.error();
  std::error_code failed;
  fs::create_directories(folder, failed);
  const std::string path = model_path(folder, *chosen);
  if (auto unwritten = base::write_file(path, *bytes)) return *unwritten;
  return read_model_info(path);
}

std::vector<Result<ModelInfo>> list_models(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
    if (entry->path().extension() == kExtension) paths.push_back(entry->path().string());
  }
  std::ranges::sort(paths);
  std::vector<Result<ModelInfo>> models;
  for (const std::string& path : paths) models.push_back(read_model_info(path));
  return models;
}

Result<std::string> remove_model(const std::string& folder, const std::string& name) {
  if (!is_name(name)) return Status(ErrorCode::kBadOption, "not the name of a model", name);
  std::string path = model_path(folder, name);
  std::error_code failed;
  if (fs::remove(path, failed)) return path;
  if (failed) return Status(ErrorCode::kUnwritable, failed.message(), path);
  return Status(ErrorCode::kModelMissing, "there is no such model", path);
}

}  // namespace diurna
