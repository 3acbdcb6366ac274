#include "side/documents.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>

#include "base/file.h"

namespace diurna::bench {
namespace {

constexpr std::uint64_t kMaxBytes = 64u << 20;

}  // namespace

Result<std::vector<std::string>> documents_in(const std::string& folder, const std::string& ending) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ending) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> documents;
  for (const auto& path : paths) {
    Result<std::string> bytes = base::read_file(path.string(), kMaxBytes);
    if (!bytes) return bytes.error();
    documents.push_back(std::move(*bytes));
  }
  if (documents.empty()) return Status(ErrorCode::kEmpty, "there is no *" + ending + " in it", folder);
  return documents;
}

}  // namespace diurna::bench
