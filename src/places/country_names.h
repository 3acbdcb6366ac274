// What countries are called, in all languages that CLDR has (Unicode licence), as ICU carries it.
//
// Thread-safety: free functions without state.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace diurna::places {

// (ISO 3166-1 alpha-3, name), ordered, each once.
std::vector<std::pair<std::string, std::string>> country_names();

// The version of CLDR that they are of.
std::string cldr_version();

}  // namespace diurna::places
