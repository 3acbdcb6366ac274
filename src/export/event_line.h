// An event as a line of JSON Lines.
#pragma once

#include "diurna/record.h"
#include "export/json_writer.h"
#include "export/spans.h"

namespace diurna::exporting {

// `index` is into record.events.
void write_event(JsonWriter& json, const Record& record, std::size_t index, const Spans& spans);

}  // namespace diurna::exporting
