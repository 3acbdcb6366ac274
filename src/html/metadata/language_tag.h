// Language tags (BCP 47) out of what pages write: "en_GB", "en-us", "EN".
//
// Thread-safety: pure.
#pragma once

#include <string>
#include <string_view>

namespace diurna::html {

// Language, script and region in their usual case ("zh-Hant-TW"); empty if `value` begins with no language.
std::string language_tag(std::string_view value);

}  // namespace diurna::html
