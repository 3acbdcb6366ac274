// Reads the metadata of a page.
//
//   auto reader = MetadataReader::open("");
//   Metadata metadata = reader->read(page, {.uri = "https://news.example/2025/09/21/pier-closed"});
//
// Limits: time is linear in the size of the page; at most 64 blocks of JSON-LD of 2 MiB each are read.
// Thread-safety: a const MetadataReader may be used by many threads at once.
#pragma once

#include <memory>
#include <string>

#include "diurna/status.h"
#include "html/metadata/metadata.h"
#include "html/page/page.h"

namespace diurna::html {

struct MetadataLexicon;

class MetadataReader {
 public:
  // Lexicons (data/html, data/dates) from `data_folder`, or as compiled in if that is empty.
  // Errors: kBadData, kNotFound, kUnreadable.
  static Result<MetadataReader> open(const std::string& data_folder);

  MetadataReader(MetadataReader&&) noexcept;
  MetadataReader& operator=(MetadataReader&&) noexcept;
  ~MetadataReader();

  Metadata read(const Page& page, const MetadataHints& hints) const;

 private:
  explicit MetadataReader(std::unique_ptr<const MetadataLexicon> lexicon);
  std::unique_ptr<const MetadataLexicon> lexicon_;
};

}  // namespace diurna::html
