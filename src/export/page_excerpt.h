// Bytes of a page as a person can read them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diurna/span.h"

namespace diurna::exporting {

// `bytes` in one line: a run of white space is one blank; bytes that are not UTF-8, and what would control a
// terminal, are written as \xNN.
std::string printable(std::string_view bytes);

// The bytes of `page` from the first to the last of `ranges`, with a little of what stands around, and the
// ranges themselves between brackets: "<p>The [[operator]], <b>". Ranges that are not in the page are left
// out.
std::string page_excerpt(std::string_view page, const std::vector<SourceSpan>& ranges);

}  // namespace diurna::exporting
