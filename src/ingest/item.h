// What an input is made of: pages and texts, each with what its container says of it.
//
// Thread-safety: plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "diurna/article.h"
#include "diurna/source_map.h"

namespace diurna::ingest {

// Where something begins. In a file that is not compressed, and for what opens a gzip member or a zstd frame,
// `offset` counts the bytes of the file (what indexes of web archives use); else those decompressed from it.
struct Place {
  std::uint64_t offset = 0;
  bool decompressed = false;

  friend bool operator==(const Place&, const Place&) = default;
};

// The unit as received, to which ids and byte ranges refer, is the body of a WARC record without transfer and
// content codings, the line of JSON Lines, the entry of a feed, and else the file, less its compression.
struct Item {
  std::string payload;  // the page or text, in its own charset
  Media media = Media::kText;
  std::string uri;    // what the container calls it, empty if it does not; the input's name for a file
  std::string input;  // the file, or "-"
  Place place;        // of the record, line or entry in the input; of a file its beginning
  bool in_container = false;
  std::optional<SourceMap> source;  // of `payload` into `received`; none if that is the payload itself
  std::string received;             // empty if that is the payload itself
  std::string http_charset;         // "utf-8" where the container's format has decoded the payload
  std::string last_modified;  // dates are ISO 8601, as precise as they are given; empty if there is none
  std::string fetched;
  std::string date;  // on which it was published, by its container
  std::string title;
  std::vector<std::string> byline;
  std::string publisher;
  std::vector<std::string> reservations;  // "tdm-reservation", "noai", "noimageai"
  bool cut_by_crawler = false;            // only the beginning was kept, as WARC-Truncated says
};

}  // namespace diurna::ingest
