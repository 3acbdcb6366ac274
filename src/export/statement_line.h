// The line of a statement in JSON Lines (docs/formats/record.md).
#pragma once

#include <cstddef>

#include "diurna/record.h"
#include "export/json_writer.h"
#include "export/spans.h"

namespace diurna::exporting {

// Writes statement `index` of `record` as one object. `spans` is that of the record's article.
void write_statement(JsonWriter& json, const Record& record, std::size_t index, const Spans& spans);

}  // namespace diurna::exporting
