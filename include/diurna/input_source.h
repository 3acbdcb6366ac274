// Where inputs come from: a file, standard input or a folder, as a stream of articles.
//
//   diurna::InputSource source("crawl.warc.gz", {});
//   while (auto input = source.next()) {
//     if (*input) use(engine.read((*input)->payload, (*input)->hints));
//   }
//
// What a file is, is told by its bytes: a page, a text, WARC (1.0, 1.1), an RSS, Atom or JSON feed, JSON
// Lines, each of them plain or compressed by gzip or zstd. A folder stands for the files below it, in byte
// order. Memory does not grow with the size of an archive. Thread-safety: one thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "diurna/input.h"
#include "diurna/status.h"

namespace diurna {

struct InputLimits {
  std::uint64_t max_bytes = 16u << 20;  // of one article, decompressed
};

class InputSource {
 public:
  // `name`: a path, or "-" for standard input. What cannot be opened is the first thing that next() gives.
  InputSource(const std::string& name, const InputLimits& limits);
  InputSource(InputSource&&) noexcept;
  InputSource& operator=(InputSource&&) noexcept;
  ~InputSource();

  // The next article; or why one cannot be had, with the name of the file and the byte in it, after which the
  // others follow; nothing at the end. Errors: kNotFound, kUnreadable, kNotText, kTooLarge, kTruncated,
  // kDamaged.
  std::optional<Result<Input>> next();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace diurna
