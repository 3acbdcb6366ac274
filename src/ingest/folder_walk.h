// The files of a folder and of the folders in it, in byte order of their paths.
//
// Hidden files and folders are passed over, and so are links to folders, devices, pipes and sockets. Memory
// is that of the names in the folders on the way.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "diurna/status.h"

namespace diurna::ingest {

class FolderWalk {
 public:
  explicit FolderWalk(std::string folder);

  // The next path; or a folder that cannot be listed, kUnreadable; or the end.
  std::optional<Result<std::string>> next();

 private:
  struct Entry {
    std::string path;  // of a folder with "/" at its end
    bool is_folder;
  };

  std::optional<Status> list(const std::string& folder);

  std::vector<Entry> pending_;  // the next one last
};

}  // namespace diurna::ingest
