#include "base/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "base/descriptor.h"

namespace diurna::base {
namespace {

Status failure(const std::string& path) {
  const int cause = errno;
  const ErrorCode code = cause == ENOENT || cause == ENOTDIR ? ErrorCode::kNotFound : ErrorCode::kUnreadable;
  return {code, std::strerror(cause), path};
}

}  // namespace

Result<MappedFile> MappedFile::open(const std::string& path) {
  // Without O_NONBLOCK, opening a pipe would wait for someone to write to it.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.number() < 0) return failure(path);
  struct stat found = {};
  if (::fstat(file.number(), &found) != 0) return failure(path);
  if (!S_ISREG(found.st_mode)) return Status(ErrorCode::kUnreadable, "not a regular file", path);
  if (found.st_size == 0) return Status(ErrorCode::kEmpty, "the file is empty", path, 0);

  const auto size = static_cast<std::size_t>(found.st_size);
  // Who maps a file reads all of it: one call that maps every page costs less than a fault for each.
  void* const begin = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file.number(), 0);
  if (begin == MAP_FAILED) return failure(path);
  return MappedFile(begin, size);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : begin_(std::exchange(other.begin_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(begin_, other.begin_);
  std::swap(size_, other.size_);
  return *this;
}

MappedFile::~MappedFile() {
  if (begin_ != nullptr) ::munmap(begin_, size_);
}

}  // namespace diurna::base
