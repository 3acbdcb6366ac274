// The files of a pipeline, from its folder or from the wheel that it is published as.
//
// A wheel is a zip archive in which one folder holds config.cfg and meta.json, such as
// en_core_web_sm/en_core_web_sm-3.8.0; nothing else in it is looked at, and nothing is executed. Archives are
// foreign: sizes are limited, checksums are compared, and no name leads out of the folder.
// Thread-safety: immutable; copies share the archive.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "diurna/status.h"

namespace diurna::nlp {

class WheelFiles;

class PipelineFiles {
 public:
  // Opens the folder or the wheel at `path`. Errors, naming it: kModelMissing if there is no such thing or no
  // pipeline in it, kUnreadable, kModelBroken.
  static Result<PipelineFiles> open(const std::string& path);

  // The bytes of a file by its name in the folder ("parser/moves"), at most 1 GiB. Errors, naming the file:
  // kModelMissing if it is not there or its name leads out of the folder, kUnreadable, kTooLarge,
  // kModelBroken.
  Result<std::string> read(const std::string& name) const;
  bool has(const std::string& name) const;

  // How messages call the file `name`.
  std::string path_of(const std::string& name) const;
  // Of the wheel, in hex; empty for a folder.
  const std::string& sha256() const { return sha256_; }

 private:
  PipelineFiles() = default;

  std::string folder_;  // if wheel_ is not set
  std::shared_ptr<const WheelFiles> wheel_;
  std::string sha256_;
};

}  // namespace diurna::nlp
