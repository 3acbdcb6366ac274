#include "ingest/feed/xml_names.h"

#include <algorithm>
#include <array>

namespace diurna::ingest {
namespace {

constexpr std::string_view kDeclaration = "xmlns:";
// A feed declares a dozen.
constexpr std::size_t kMaxPrefixes = 64;

struct Namespace {
  std::string_view name;
  std::string_view prefix;
};

constexpr std::array<Namespace, 5> kNamespaces = {{{"http://purl.org/rss/1.0/modules/content/", "content"},
                                                   {"http://purl.org/dc/elements/1.1/", "dc"},
                                                   {"http://purl.org/dc/terms/", "dcterms"},
                                                   {"http://www.w3.org/2005/Atom", ""},
                                                   {"http://purl.org/rss/1.0/", ""}}};

}  // namespace

std::string_view local_name(std::string_view name) {
  return name.substr(name.find(':') + 1);
}

void XmlNames::declare(const XmlToken& tag) {
  for (const XmlAttribute& attribute : tag.attributes) {
    if (!attribute.name.starts_with(kDeclaration) || prefixes_.size() == kMaxPrefixes) continue;
    const auto* const known =
        std::find_if(kNamespaces.begin(), kNamespaces.end(),
                     [&](const Namespace& entry) { return entry.name == attribute.value; });
    if (known == kNamespaces.end()) continue;
    prefixes_.emplace_back(attribute.name.substr(kDeclaration.size()), known->prefix);
  }
}

std::string XmlNames::canonical(std::string_view name) const {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return std::string(name);
  const std::string_view prefix = name.substr(0, colon);
  const auto declared = std::find_if(prefixes_.rbegin(), prefixes_.rend(),
                                     [&](const auto& entry) { return entry.first == prefix; });
  if (declared == prefixes_.rend()) return std::string(name);
  std::string result(declared->second);
  if (!result.empty()) result += ':';
  result += name.substr(colon + 1);
  return result;
}

}  // namespace diurna::ingest
