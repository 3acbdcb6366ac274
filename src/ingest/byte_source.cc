#include "ingest/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/descriptor.h"

namespace diurna::ingest {
namespace {

Status last_error(const std::string& name) {
  const int cause = errno;
  const bool missing = cause == ENOENT || cause == ENOTDIR;
  return {missing ? ErrorCode::kNotFound : ErrorCode::kUnreadable, std::strerror(cause), name};
}

Result<std::size_t> read_some(int file, char* to, std::size_t size) {
  ssize_t count = 0;
  do {
    count = ::read(file, to, size);
  } while (count < 0 && errno == EINTR);
  if (count < 0) return Status(ErrorCode::kUnreadable, std::strerror(errno));
  return static_cast<std::size_t>(count);
}

bool is_regular(int file) {
  struct stat found = {};
  return ::fstat(file, &found) == 0 && S_ISREG(found.st_mode);
}

class FileBytes : public ByteSource {
 public:
  explicit FileBytes(int number) : file_(number), is_regular_(is_regular(number)) {}
  Result<std::size_t> read(char* to, std::size_t size) override {
    return read_some(file_.number(), to, size);
  }
  bool seek(std::uint64_t offset) override {
    return is_regular_ && ::lseek(file_.number(), static_cast<off_t>(offset), SEEK_SET) >= 0;
  }

 private:
  base::Descriptor file_;
  bool is_regular_;
};

class StandardInput : public ByteSource {
 public:
  Result<std::size_t> read(char* to, std::size_t size) override { return read_some(STDIN_FILENO, to, size); }
  // What came before standard input was handed over is not ours.
  bool seek(std::uint64_t /*offset*/) override { return false; }
};

class MemoryBytes : public ByteSource {
 public:
  explicit MemoryBytes(std::string_view bytes) : bytes_(bytes) {}
  Result<std::size_t> read(char* to, std::size_t size) override {
    const std::string_view part = bytes_.substr(at_, size);
    std::copy(part.begin(), part.end(), to);
    at_ += part.size();
    return part.size();
  }
  bool seek(std::uint64_t offset) override {
    at_ = static_cast<std::size_t>(std::min<std::uint64_t>(offset, bytes_.size()));
    return true;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace

Result<std::unique_ptr<ByteSource>> open_bytes(const std::string& name) {
  if (name == "-") return std::unique_ptr<ByteSource>(std::make_unique<StandardInput>());
  const int number = ::open(name.c_str(), O_RDONLY | O_CLOEXEC);
  if (number < 0) return last_error(name);
  return std::unique_ptr<ByteSource>(std::make_unique<FileBytes>(number));
}

std::unique_ptr<ByteSource> bytes_in_memory(std::string_view bytes) {
  return std::make_unique<MemoryBytes>(bytes);
}

}  // namespace diurna::ingest
