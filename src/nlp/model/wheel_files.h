// The files of the pipeline's folder in a wheel (a zip archive: APPNOTE.TXT 6.3; PEP 427).
//
// Reads entries that are stored or deflated, which is what wheels hold. Thread-safety: immutable.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/mapped_file.h"
#include "diurna/status.h"

namespace diurna::nlp {

// True for the relative path of a file, parts joined by '/', that names nothing above its folder.
bool stays_in_folder(std::string_view name);

class WheelFiles {
 public:
  // Errors, naming `path`: kModelMissing, kUnreadable, kModelBroken.
  static Result<WheelFiles> open(const std::string& path);

  // As PipelineFiles (nlp/model/pipeline_files.h).
  Result<std::string> read(const std::string& name) const;
  bool has(const std::string& name) const { return entries_.contains(name); }
  std::string path_of(const std::string& name) const { return path_ + "/" + folder_ + name; }
  const std::string& sha256() const { return sha256_; }

 private:
  WheelFiles(std::string path, base::MappedFile file);

  std::string path_;
  base::MappedFile file_;
  std::string sha256_;
  std::string folder_;                            // ends with '/' unless it is the archive's root
  std::map<std::string, std::uint64_t> entries_;  // numbers in the archive, by names in the folder
};

}  // namespace diurna::nlp
