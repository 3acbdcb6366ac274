// RSS and Atom: an item an entry, in the order of the feed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/feed/feed_entry.h"
#include "ingest/feed/feed_input.h"
#include "ingest/feed/feed_text.h"
#include "ingest/feed/xml_names.h"
#include "ingest/feed/xml_scanner.h"
#include "ingest/item_reader.h"
#include "ingest/limits.h"

namespace diurna::ingest {

class XmlFeedReader : public ItemReader {
 public:
  // Errors: kTooLarge.
  static Result<std::unique_ptr<ItemReader>> open(FeedInput input, const Limits& limits);

  std::optional<Result<Item>> next() override;
  std::uint64_t reached() const override { return size_; }

 private:
  XmlFeedReader(FeedText feed, FeedInput input, std::uint64_t size, const Limits& limits);

  bool is_entry(const XmlToken& token) const;
  std::optional<Status> enter(const XmlToken& token);
  void leave(const XmlToken& token);
  Result<Item> read_entry(const XmlToken& start);
  Result<FeedEntry> scan_entry(const XmlToken& start);
  Status end_with(const Status& cause);
  Status failure(ErrorCode code, std::string message, std::size_t at) const;

  FeedText feed_;
  FeedInput input_;  // less its bytes
  std::uint64_t size_;
  Limits limits_;
  XmlScanner scanner_;
  XmlNames names_;
  std::vector<std::string_view> open_;  // elements around the entries, by their names
  bool ended_ = false;
};

}  // namespace diurna::ingest
