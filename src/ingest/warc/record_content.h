// From a sound WARC record to the page or text in it.
#pragma once

#include <optional>
#include <string_view>

#include "diurna/status.h"
#include "ingest/item.h"
#include "ingest/limits.h"
#include "ingest/warc/record_header.h"

namespace diurna::ingest {

// The payload, and what the headers say of it; nothing if the record has neither page nor text: another type,
// media type or status than 200. Errors: as decode_body() and parse_http_response().
Result<std::optional<Item>> read_content(const RecordHeader& header, std::string_view block,
                                         const Limits& limits);

// Whether that would give an item, as far as it can be told from the beginning of the block.
bool may_have_content(const RecordHeader& header, std::string_view beginning, const Limits& limits);

// False if the record has a digest of its block that is known here, and is not the block's.
bool has_right_digest(const RecordHeader& header, std::string_view block);

}  // namespace diurna::ingest
