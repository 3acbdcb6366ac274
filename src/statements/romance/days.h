// The day that the words of a reporting clause name, against the day of publication: "mardi", "ayer".
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "statements/romance/view.h"

namespace diurna::statements::romance {

// The ISO date of the day that the word at `token` names, looked for in the past; nothing if it names none or
// `published` (ISO) is not known.
std::optional<std::string> day_named(const View& view, std::uint32_t token, std::string_view published);

}  // namespace diurna::statements::romance
