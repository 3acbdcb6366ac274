// Making the gazetteer's file out of the tables that tools/build_places writes.
//
// Adds the names of countries in all languages (CLDR, as ICU has them) and makes the keys. The same tables
// and the same ICU give the same bytes. Thread-safety: free functions without state.
#pragma once

#include <string>

#include "diurna/status.h"

namespace diurna::places {

// Whether `folder` holds such tables.
bool holds_gazetteer(const std::string& folder);

// The bytes of the file. Errors: kNotFound, kUnreadable, kTooLarge, kBadData, naming the table and the row's
// byte.
Result<std::string> import_gazetteer(const std::string& folder);

}  // namespace diurna::places
