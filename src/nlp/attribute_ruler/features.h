// Universal features ("Number=Sing|Person=3") in their normal form.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace diurna::nlp {

// Fields sorted, the values of each sorted, a repeated field taken from its last place; empty for ""
// and for "_". Nothing if a feature is not "Field=Value".
std::optional<std::string> normalize_features(std::string_view features);

}  // namespace diurna::nlp
