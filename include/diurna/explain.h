// A row of the record, led back to the page that it came from.
//
//   std::ifstream records("record.jsonl");
//   auto account = diurna::explain(records, "s:ad0f9a4408ddb8d07fdc2996", [&](std::string_view document) {
//     return document == diurna::document_id(page) ? std::optional(page) : std::nullopt;
//   });
//
// Thread-safety: a function without state.
#pragma once

#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <string_view>

#include "diurna/status.h"

namespace diurna {

// The bytes of a document as received, by its id; nothing where they are not to be had.
using FindReceived = std::function<std::optional<std::string>(std::string_view document_id)>;

// What the row `id` among `records` (JSON Lines, docs/formats/record.md) says, field by field with its place
// in the article and in the file as received, and why other fields are empty. With `find_received`, each
// field is shown as it stands there. Lines for a terminal: what would control it is written as an escape.
// Errors: kNotFound (no such row), kBadOption (the document was not found, or `id` is no id), kNotText (a
// line that is no JSON object, with its number).
Result<std::string> explain(std::istream& records, std::string_view id, const FindReceived& find_received);

}  // namespace diurna
