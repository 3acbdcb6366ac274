// One kind of container, as a stream of items.
#pragma once

#include <cstdint>
#include <optional>

#include "diurna/status.h"
#include "ingest/item.h"

namespace diurna::ingest {

class ItemReader {
 public:
  ItemReader() = default;
  ItemReader(const ItemReader&) = delete;
  ItemReader& operator=(const ItemReader&) = delete;
  virtual ~ItemReader() = default;

  // The next item, why there is none in its place, or the end. After a failure the stream goes on.
  virtual std::optional<Result<Item>> next() = 0;
  // What was sound and of no interest: images, redirects, the crawler's own records.
  virtual std::uint64_t skipped() const { return 0; }
  // Bytes read of the input.
  virtual std::uint64_t reached() const = 0;
};

}  // namespace diurna::ingest
