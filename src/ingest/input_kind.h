// Which kind of input this is, by its first bytes and never by its name.
#pragma once

#include <string>
#include <string_view>

namespace diurna::ingest {

enum class InputKind : std::uint8_t {
  kWarc,
  kJsonLines,
  kJsonObject,  // one article, over several lines
  kJsonList,
  kJsonFeed,
  kXmlFeed,
  kOtherXml,
  kPage,
  kText,
  kBinary,
};

// `head` is the beginning of the input, or all of it, less its compression. A few thousand bytes are enough.
InputKind kind_of(std::string_view head);

}  // namespace diurna::ingest
