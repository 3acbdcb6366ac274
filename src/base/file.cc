#include "base/file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

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

}  // namespace diurna::base
