// An input as a stream of pages and texts: a file, a folder, or standard input.
//
//   Result<Source> source = Source::open("crawl.warc.gz");
//   while (std::optional<Result<Item>> next = source->next()) ...
//
// What a file is, is told by its content: web archives (WARC), feeds (RSS, Atom, JSON Feed), JSON Lines,
// pages and texts; each plain, in gzip or in zstd. Memory does not grow with the input, but for feeds, which
// are read whole. Thread-safety: one thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "diurna/status.h"
#include "ingest/item.h"
#include "ingest/limits.h"

namespace diurna::ingest {

class Source {
 public:
  struct Progress {
    std::uint64_t bytes = 0;  // read of the inputs
    std::uint64_t items = 0;
    std::uint64_t failures = 0;
    std::uint64_t skipped = 0;  // sound records that are no pages
  };

  // "-" is standard input. Errors, naming the input: kNotFound, kUnreadable.
  static Result<Source> open(const std::string& name, const Limits& limits = {});

  Source(Source&&) noexcept;
  Source& operator=(Source&&) noexcept;
  ~Source();

  // The next item; or a failure, naming the file and where it can the byte, after which the stream goes on;
  // or the end. A folder without files is kNotFound.
  std::optional<Result<Item>> next();
  Progress progress() const;

 private:
  struct Impl;
  explicit Source(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace diurna::ingest
