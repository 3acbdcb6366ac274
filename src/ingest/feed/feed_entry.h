// An entry of RSS (0.9x, 1.0, 2.0) or Atom (RFC 4287), and what it says.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/feed/feed_text.h"
#include "ingest/feed/xml_names.h"
#include "ingest/feed/xml_scanner.h"
#include "ingest/item.h"

namespace diurna::ingest {

// An element of an entry.
struct FeedElement {
  std::string name;  // as XmlNames has it
  std::vector<XmlAttribute> attributes;
  std::size_t begin = 0;  // of what is in it, in the feed's text
  std::size_t end = 0;
  bool has_elements = false;  // within it
};

struct FeedEntry {
  std::size_t begin = 0;  // "<item>" to "</item>"
  std::size_t end = 0;
  std::vector<FeedElement> elements;
};

// Nothing if the entry has no content: neither content:encoded nor content, nor description or summary.
std::optional<Item> item_of(const FeedEntry& entry, const FeedText& feed, const XmlNames& names);

}  // namespace diurna::ingest
