// The text of XML: character references and CDATA sections undone, with the way back.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ingest/mapped_text.h"

namespace diurna::ingest {

// The text between `begin` and `end` of the document, without tags; its sources count from `origin`. A
// reference to an entity that XML itself does not have stays as it is written.
MappedText decode_xml_text(std::string_view document, std::size_t begin, std::size_t end, std::size_t origin);

// The same of an attribute's value, which has no tags.
std::string decode_references(std::string_view text);

}  // namespace diurna::ingest
