// A file in memory without copying it (POSIX mmap): the kernel shares its pages among all processes that
// read it.
//
// Thread-safety: immutable. A file that is shortened or overwritten in place while it is mapped takes its
// bytes away from under their readers: to replace one, write a new file and rename it over the old.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "diurna/status.h"

namespace diurna::base {

class MappedFile {
 public:
  // Maps the regular file at `path`, read-only. Errors, naming `path`: kNotFound, kEmpty, kUnreadable (also
  // for folders, pipes and devices).
  static Result<MappedFile> open(const std::string& path);

  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  ~MappedFile();

  // Never empty, begins at a page boundary, and stays where it is when the object is moved.
  std::string_view bytes() const { return {static_cast<const char*>(begin_), size_}; }

 private:
  MappedFile(void* begin, std::size_t size) : begin_(begin), size_(size) {}

  void* begin_;
  std::size_t size_;
};

}  // namespace diurna::base
