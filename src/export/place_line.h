// The line of a place in JSON Lines (docs/formats/record.md).
#pragma once

#include "diurna/record.h"
#include "export/json_writer.h"
#include "export/spans.h"

namespace diurna::exporting {

// Writes `place` as one object. `spans` is that of the article.
void write_place(JsonWriter& json, const Article& article, const PlaceMention& place, const Spans& spans);

// What is known of the place, into an object that is open: "name" to "precision".
void write_known(JsonWriter& json, const PlaceMention& place);

}  // namespace diurna::exporting
