// Universal features ("Number=Sing|Person=3") in their normal form.
//
// Thread-safety: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace diurna::nlp {

// Fields sorted, the values of each sorted, a repeated field taken from its last place; empty for ""
// and for "_". Nothing if a feature is not "Field=Value".
std::optional<std::string> normalize_features(std::string_view features);

// All of `more`, and those fields of `features` that `more` has not. Precondition: both are in normal form.
std::string extend_features(std::string_view features, std::string_view more);

// Whether `features`, in normal form, give the field of `feature` its value, if need be beside others:
// "Case=Dat" of "Case=Acc,Dat|Number=Sing".
bool has_feature(std::string_view features, std::string_view feature);

}  // namespace diurna::nlp
