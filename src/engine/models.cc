#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "diurna/model.h"
#include "nlp/pipeline/pipeline.h"
#include "nlp/pipeline/pipeline_import.h"
#include "nlp/pipeline/pipeline_info.h"
#include "places/gazetteer.h"
#include "places/gazetteer_format.h"
#include "places/gazetteer_import.h"

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
          info.sha256, info.components, path,          bytes,        {}};
}

bool is_gazetteer(const nlp::Image& image) {
  return image.has(places::gazetteer_format::kSources);
}

// Its version is that of the source of its cities, the first.
ModelInfo as_model(const places::Gazetteer& gazetteer, const std::string& path, std::uint64_t bytes) {
  ModelInfo info;
  info.name = kGazetteerModel;
  info.path = path;
  info.bytes = bytes;
  for (const places::GazetteerSource& source : gazetteer.sources()) {
    if (info.version.empty()) info.version = source.version;
    info.sources.push_back({source.name, source.version, source.licence, source.sha256, source.rows});
  }
  return info;
}

// Writes `bytes`, an image that was read once, as `name` into `folder`.
Result<ModelInfo> keep(const std::string& bytes, const std::string& folder, const std::string& name) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  const std::string path = model_path(folder, name);
  if (auto unwritten = base::write_file(path, bytes)) return *unwritten;
  return read_model_info(path);
}

Result<ModelInfo> add_gazetteer(const std::string& source, const std::string& folder) {
  const Result<std::string> bytes = places::import_gazetteer(source);
  if (!bytes) return bytes.error();
  auto image = nlp::Image::from_bytes(*bytes, source);
  if (!image) return image.error();
  const auto gazetteer = places::Gazetteer::from(*std::move(image));
  if (!gazetteer) return gazetteer.error();
  return keep(*bytes, folder, kGazetteerModel);
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
  const Result<nlp::Image> image = nlp::Image::open(path);
  if (!image) return image.error();
  std::error_code failed;
  const std::uintmax_t size = fs::file_size(path, failed);
  const std::uint64_t bytes = failed ? 0 : size;
  if (is_gazetteer(*image)) {
    const Result<places::Gazetteer> gazetteer = places::Gazetteer::from(*image);
    if (!gazetteer) return gazetteer.error();
    return as_model(*gazetteer, path, bytes);
  }
  const Result<nlp::PipelineInfo> info = nlp::pipeline_info(*image);
  if (!info) return info.error();
  return as_model(*info, path, bytes);
}

Result<ModelInfo> add_model(const std::string& source, const std::string& folder, const std::string& name) {
  if (places::holds_gazetteer(source)) {
    if (name.empty() || name == kGazetteerModel) return add_gazetteer(source, folder);
    return Status(ErrorCode::kBadOption, std::string("the gazetteer is always called ") + kGazetteerModel,
                  name);
  }
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
  return keep(*bytes, folder, *chosen);
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
