// Names of feeds' elements, whatever prefix the feed has for their namespace.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/feed/xml_scanner.h"

namespace diurna::ingest {

std::string_view local_name(std::string_view name);

class XmlNames {
 public:
  // Takes up the namespaces that a tag declares. Declarations hold from there on, to the end of the feed.
  void declare(const XmlToken& tag);
  // "content:encoded", "dc:creator", "title": the prefix that everybody uses, and none for RSS and Atom.
  std::string canonical(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string_view>> prefixes_;  // as declared, and as everybody has them
};

}  // namespace diurna::ingest
