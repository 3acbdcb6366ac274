#include "base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "base/descriptor.h"

namespace diurna::base {
namespace {

struct Closer {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

Status failure(const std::string& path) {
  const int cause = errno;
  const ErrorCode code = cause == ENOENT ? ErrorCode::kNotFound : ErrorCode::kUnreadable;
  return {code, std::strerror(cause), path};
}

}  // namespace

Result<std::string> read_file(const std::string& path, std::uint64_t max_bytes) {
  std::unique_ptr<std::FILE, Closer> opened;
  std::FILE* file = stdin;
  if (path != "-") {
    opened.reset(std::fopen(path.c_str(), "rb"));
    if (!opened) return failure(path);
    file = opened.get();
  }
  std::string bytes;
  char chunk[1 << 16];
  while (bytes.size() <= max_bytes) {
    const std::size_t want =
        static_cast<std::size_t>(std::min<std::uint64_t>(sizeof chunk, max_bytes + 1 - bytes.size()));
    const std::size_t got = std::fread(chunk, 1, want, file);
    bytes.append(chunk, got);
    if (got < want) break;
  }
  if (std::ferror(file)) return failure(path);
  if (bytes.size() > max_bytes) {
    return Status(ErrorCode::kTooLarge, fmt::format("larger than {} bytes (see --max-bytes)", max_bytes),
                  path, max_bytes);
  }
  return bytes;
}

namespace {

bool write_all(const Descriptor& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool write_new(const std::string& path, std::string_view bytes) {
  constexpr int kMode = 0644;
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, kMode));
  return file.is_open() && write_all(file, bytes) && ::fsync(file.number()) == 0;
}

}  // namespace

std::optional<Status> write_file(const std::string& path, std::string_view bytes) {
  const std::string draft = path + ".new-" + std::to_string(::getpid());
  if (!write_new(draft, bytes) || std::rename(draft.c_str(), path.c_str()) != 0) {
    const int cause = errno;
    ::unlink(draft.c_str());
    return Status(ErrorCode::kUnwritable, std::strerror(cause), path);
  }
  const std::string folder = std::filesystem::path(path).parent_path().string();
  const Descriptor parent(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (parent.is_open()) ::fsync(parent.number());
  return std::nullopt;
}

}  // namespace diurna::base
