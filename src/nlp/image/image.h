// A model image: a converted pipeline in one file, used where it lies in memory (docs/formats/model.md).
//
// Opening checks the whole container: sizes, places and checksums of all sections. What a section holds is
// checked by who reads it. Thread-safety: immutable; copies share the file. Views that were read from an
// image stay valid as long as any copy of it.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"
#include "nlp/image/image_reader.h"

namespace diurna::nlp {

struct ImageSection {
  std::string_view name;
  std::uint64_t offset = 0;  // in the file
  std::uint64_t size = 0;    // in bytes
  std::uint64_t checksum = 0;
};

class Image {
 public:
  // Maps the file at `path`. Errors, naming the file and the byte: kModelMissing, kUnreadable, kModelBroken
  // (also for an image of a format that this program does not read).
  static Result<Image> open(const std::string& path);
  // From bytes in memory, of which it keeps a copy; `path` is for messages.
  static Result<Image> from_bytes(std::string_view bytes, std::string path);

  bool has(std::string_view name) const { return find(name) != nullptr; }
  // Errors: kModelMissing, naming the section.
  Result<ImageReader> section(std::string_view name) const;
  // In the order of the file.
  const std::vector<ImageSection>& sections() const;
  const std::string& path() const;

 private:
  struct Contents;

  explicit Image(std::shared_ptr<const Contents> contents) : contents_(std::move(contents)) {}
  static Result<Image> checked(std::shared_ptr<Contents> contents);
  const ImageSection* find(std::string_view name) const;

  std::shared_ptr<const Contents> contents_;
};

}  // namespace diurna::nlp
