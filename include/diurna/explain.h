// A row of the record, led back to the page that it came from.
//
//   std::ifstream records("record.jsonl");
//   auto account = diurna::explain(records, "s:ad0f9a4408ddb8d07fdc2996", page_bytes);
//
// Thread-safety: a function without state.
#pragma once

#include <istream>
#include <optional>
#include <string>
#include <string_view>

#include "diurna/status.h"

namespace diurna {

// What the row `id` among `records` (JSON Lines, docs/formats/record.md) says, field by field with its place
// in the article and in the file as received, and why other fields are empty. With `page`, the bytes of that
// file, each field is shown as it stands there. Lines for a terminal: what would control it is written as an
// escape. Errors: kNotFound (no such row), kBadOption (another page than the record was made from, or not an
// id), kNotText (a line that is no JSON object, with its number).
Result<std::string> explain(std::istream& records, std::string_view id,
                            const std::optional<std::string_view>& page);

}  // namespace diurna
