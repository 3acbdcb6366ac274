// Bytes from a file, from standard input or from memory, in order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "diurna/status.h"

namespace diurna::ingest {

class ByteSource {
 public:
  ByteSource() = default;
  ByteSource(const ByteSource&) = delete;
  ByteSource& operator=(const ByteSource&) = delete;
  virtual ~ByteSource() = default;

  // At most `size` bytes; 0 at the end. Errors: kUnreadable.
  virtual Result<std::size_t> read(char* to, std::size_t size) = 0;
  // False, and nothing happens, where the bytes come but once.
  virtual bool seek(std::uint64_t offset) = 0;
};

// "-" is standard input, which stays open. Errors, naming the file: kNotFound, kUnreadable.
Result<std::unique_ptr<ByteSource>> open_bytes(const std::string& name);

// `bytes` must outlive the source.
std::unique_ptr<ByteSource> bytes_in_memory(std::string_view bytes);

}  // namespace diurna::ingest
