// The value of a Content-Type field (RFC 9110, 8.3): "text/html; charset=utf-8".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diurna/article.h"

namespace diurna::ingest {

struct ContentType {
  std::string type;     // "text/html", in lower case; empty if there is none
  std::string charset;  // as given
};

ContentType parse_content_type(std::string_view value);

// What a payload of that type is read as; nothing if it is neither a page nor text.
std::optional<Media> media_of(std::string_view type);

}  // namespace diurna::ingest
