// The fields that rows of several types share, each into an object that is open (docs/formats/record.md).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "diurna/record.h"
#include "export/json_writer.h"
#include "export/spans.h"

namespace diurna::exporting {

// "made_by"
void write_origin(JsonWriter& json, const Origin& origin);
// "evidence"
void write_evidence(JsonWriter& json, const std::vector<ByteSpan>& sentences, const Spans& spans);
// "why_null"
void write_why_null(JsonWriter& json, const std::vector<Reason>& reasons);
// Words of the article that fill the field `name`, or null.
void write_words(JsonWriter& json, std::string_view name, const std::optional<ByteSpan>& words,
                 const Spans& spans);

}  // namespace diurna::exporting
