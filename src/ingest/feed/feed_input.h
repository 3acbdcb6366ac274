// A feed as it was read, for the readers of feeds.
#pragma once

#include <optional>
#include <string>

#include "diurna/status.h"

namespace diurna::ingest {

struct FeedInput {
  std::string name;
  std::string bytes;
  bool was_packed = false;    // so that places in it count in what was unpacked
  std::optional<Status> cut;  // why there is more that could not be read
};

}  // namespace diurna::ingest
