// One article's worth of bytes, and what is known of it besides.
//
//   diurna::Input input;
//   input.payload = bytes;
//   input.uri = "article.html";
//
// Where the article was wrapped in something else - a line of JSON, an entry of a feed - `payload` is what
// was in it, and `received` and `source` lead back to the wrapping. Thread-safety: a plain value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "diurna/article.h"
#include "diurna/source_map.h"

namespace diurna {

// What the caller, or what the article came in, knows about it; empty: nothing.
struct Hints {
  std::string uri{};
  std::string date{};            // ISO 8601 calendar date on which the article appeared: settles it
  std::optional<Media> media{};  // none: told by the bytes
  std::string charset{};         // of the Content-Type header
  std::string fetched{};         // ISO 8601; no date in the article is later
  std::string last_modified{};   // the HTTP header
  std::string published{};       // ISO 8601, where the article itself says nothing; as title and byline
  std::string published_from{};  // "feed pubDate", "json date", ...
  std::string title{};
  std::vector<std::string> byline{};
  std::string publisher{};                  // where the article itself names none
  std::vector<std::string> reservations{};  // as in Article, from HTTP headers
  std::vector<std::string> warnings{};      // of how it was kept, for Article::warnings
};

struct Input {
  std::string payload;
  Hints hints;
  std::string container;                // the archive or feed that it stands in; empty: none
  std::optional<std::uint64_t> offset;  // where in the container its record, line or entry begins
  std::string received;                 // that line or entry, if `payload` was decoded from it
  std::optional<SourceMap> source;      // from `payload` to `received`; none: they are the same
};

}  // namespace diurna
