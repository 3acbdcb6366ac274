// The data files that were compiled into the binary.
#pragma once

#include <span>
#include <string_view>

namespace diurna::base {

struct EmbeddedFile {
  std::string_view path;  // relative to the repository: "data/cues.tsv"
  std::string_view bytes;
};

// Static storage: the views never dangle. Defined in a generated source (cmake/EmbedFiles.cmake).
std::span<const EmbeddedFile> embedded_files();

}  // namespace diurna::base
