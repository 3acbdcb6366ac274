#include "nlp/model/model_file.h"

#include <fmt/format.h>

#include "base/file.h"

namespace diurna::nlp {
namespace {

constexpr std::uint64_t kMaxBytes = 1ULL << 30;

}  // namespace

Result<std::string> read_model_file(const std::string& directory, const std::string& name) {
  const std::string path = directory + "/" + name;
  Result<std::string> bytes = base::read_file(path, kMaxBytes);
  if (bytes) return bytes;
  if (bytes.error().code() == ErrorCode::kTooLarge) {
    return Status(ErrorCode::kTooLarge, fmt::format("a model file of more than {} bytes", kMaxBytes), path,
                  kMaxBytes);
  }
  if (bytes.error().code() != ErrorCode::kNotFound) return bytes.error();
  return Status(ErrorCode::kModelMissing,
                fmt::format("the pipeline has no file {}; `make models` fetches it", name), path);
}

}  // namespace diurna::nlp
