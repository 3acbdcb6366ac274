#include "ingest/folder_walk.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace diurna::ingest {
namespace {

namespace fs = std::filesystem;

enum class Use : std::uint8_t { kFile, kFolder, kNone };

Use use_of(const fs::directory_entry& entry) {
  std::error_code ignored;
  if (entry.path().filename().native().starts_with('.')) return Use::kNone;
  const bool is_link = entry.is_symlink(ignored);
  if (entry.is_directory(ignored)) return is_link ? Use::kNone : Use::kFolder;
  // A link that leads nowhere is a file that cannot be opened: somebody put it there to be read.
  return entry.is_regular_file(ignored) || (is_link && !entry.exists(ignored)) ? Use::kFile : Use::kNone;
}

}  // namespace

FolderWalk::FolderWalk(std::string folder) {
  pending_.push_back({std::move(folder), true});
}

std::optional<Result<std::string>> FolderWalk::next() {
  while (!pending_.empty()) {
    const Entry entry = std::move(pending_.back());
    pending_.pop_back();
    if (!entry.is_folder) return entry.path;
    if (auto failure = list(entry.path)) return *failure;
  }
  return std::nullopt;
}

std::optional<Status> FolderWalk::list(const std::string& folder) {
  std::vector<Entry> found;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const Use use = use_of(*entry);
    if (use == Use::kNone) continue;
    const bool is_folder = use == Use::kFolder;
    found.push_back({entry->path().string() + (is_folder ? "/" : ""), is_folder});
  }
  if (error) return Status(ErrorCode::kUnreadable, error.message(), folder);
  std::sort(found.begin(), found.end(), [](const Entry& a, const Entry& b) { return a.path > b.path; });
  std::move(found.begin(), found.end(), std::back_inserter(pending_));
  return std::nullopt;
}

}  // namespace diurna::ingest
