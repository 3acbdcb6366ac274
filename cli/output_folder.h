// A folder of files, each of which is there whole or not at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diurna/status.h"

namespace diurna::cli {

class OutputFolder {
 public:
  // Makes the folder if it is not there. Errors: kUnwritable.
  static Result<OutputFolder> open(const std::string& path);

  // Puts a file with these bytes in the place of NAME. May be called by many threads, not for the same name.
  // What went wrong, if anything: kUnwritable.
  std::optional<Status> write(std::string_view name, std::string_view bytes) const;

 private:
  explicit OutputFolder(std::string path) : path_(std::move(path)) {}

  std::string path_;
};

}  // namespace diurna::cli
