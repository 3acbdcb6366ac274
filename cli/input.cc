#include "input.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

namespace diurna::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kChunk = 1 << 16;

// An open file that is closed at the end; standard input stays open.
class File {
 public:
  explicit File(const std::string& name)
      : number_(name == "-" ? STDIN_FILENO : ::open(name.c_str(), O_RDONLY | O_CLOEXEC)) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (number_ > STDIN_FILENO) ::close(number_);
  }
  bool is_open() const { return number_ >= 0; }
  // Bytes read, 0 at the end, -1 with errno.
  ssize_t read(char* to, std::size_t size) const {
    ssize_t count = 0;
    do {
      count = ::read(number_, to, size);
    } while (count < 0 && errno == EINTR);
    return count;
  }

 private:
  int number_;
};

Status last_error(const std::string& name) {
  const int cause = errno;
  const bool missing = cause == ENOENT || cause == ENOTDIR;
  return {missing ? ErrorCode::kNotFound : ErrorCode::kUnreadable, std::strerror(cause), name};
}

void list_folder(const std::string& folder, std::vector<Result<std::string>>& inputs) {
  std::vector<std::string> found;
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    std::error_code ignored;
    const bool is_text = entry->path().extension() == ".txt" && !entry->is_directory(ignored);
    if (is_text) found.push_back(entry->path().string());
  }
  if (error) {
    inputs.push_back(Status(ErrorCode::kUnreadable, error.message(), folder));
    return;
  }
  if (found.empty()) inputs.push_back(Status(ErrorCode::kNotFound, "no *.txt file in this folder", folder));
  std::sort(found.begin(), found.end());
  for (std::string& name : found) inputs.push_back(std::move(name));
}

}  // namespace

std::vector<Result<std::string>> expand(const std::vector<std::string>& names) {
  std::vector<Result<std::string>> inputs;
  for (const std::string& name : names) {
    std::error_code ignored;
    if (name != "-" && fs::is_directory(name, ignored)) {
      list_folder(name, inputs);
    } else {
      inputs.push_back(name);
    }
  }
  return inputs;
}

Result<std::string> read_input(const std::string& name, std::uint64_t max_bytes) {
  const File file(name);
  if (!file.is_open()) return last_error(name);
  std::string bytes;
  while (bytes.size() <= max_bytes) {
    const std::size_t size = bytes.size();
    const std::size_t want = std::min<std::uint64_t>(kChunk, max_bytes + 1 - size);
    bytes.resize(size + want);
    const ssize_t got = file.read(bytes.data() + size, want);
    if (got < 0) return last_error(name);
    bytes.resize(size + static_cast<std::size_t>(got));
    if (got == 0) break;
  }
  return bytes;
}

}  // namespace diurna::cli
