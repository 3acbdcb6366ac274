// JSON Feed 1.0 and 1.1: an item an entry of "items".
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "ingest/feed/feed_input.h"
#include "ingest/item_reader.h"
#include "ingest/json/json_scanner.h"
#include "ingest/limits.h"

namespace diurna::ingest {

class JsonFeedReader : public ItemReader {
 public:
  // `input` is all of the feed. Errors: kDamaged, kTruncated, kTooLarge.
  static Result<std::unique_ptr<ItemReader>> open(FeedInput input, const Limits& limits);

  std::optional<Result<Item>> next() override;
  std::uint64_t reached() const override { return input_.bytes.size(); }

 private:
  JsonFeedReader(FeedInput input, const Limits& limits) : input_(std::move(input)), limits_(limits) {}
  std::optional<Status> find_entries();
  Result<Item> read_entry(const JsonValue& entry);

  FeedInput input_;
  Limits limits_;
  JsonScanner scanner_;
  std::vector<JsonValue> entries_;  // of the feed
  std::size_t next_ = 0;
};

}  // namespace diurna::ingest
