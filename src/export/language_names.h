// English names of languages, for people; the record itself has only the codes.
#pragma once

#include <string_view>

namespace diurna::exporting {

// "Persian" for "fa"; a script or region after the language ("zh-Hant") is not looked at. The code itself
// if the table does not have it, and then valid as long as `code`.
std::string_view language_name(std::string_view code);

}  // namespace diurna::exporting
