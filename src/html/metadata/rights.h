// The copyright line of a page.
//
// Thread-safety: pure.
#pragma once

#include <string>

#include "html/page/page.h"

namespace diurna::html {

// The last line that readers see with a copyright sign, or "Copyright" and a year; empty if there is none.
std::string find_copyright_line(const Page& page);

}  // namespace diurna::html
