// Ids of records: the same for the same words of the same document, on every machine, in any order.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diurna/article.h"
#include "diurna/span.h"

namespace diurna::doc {

// Sets sha256 and id to those of what was received.
void identify(std::string_view received, Article& article);

// One part of a record (its source, its cue, ...): the spans of the article that fill it.
using Part = std::vector<ByteSpan>;

// `prefix`, a colon and 24 hex digits of the SHA-256 of the document's id, the type and the source byte
// ranges of each part. Spans enter by the bytes of the file as received, so that the id survives another
// reading of it.
std::string record_id(std::string_view prefix, const Article& article, std::string_view type,
                      const std::vector<Part>& parts);

}  // namespace diurna::doc
