// Ranges of a page's text without the white space at their ends.
#pragma once

#include "html/page/page.h"

namespace diurna::html {

// An empty range at the beginning of `range` if there is nothing else in it.
TextRange trimmed(const Page& page, TextRange range);
TextRange trimmed_end(const Page& page, TextRange range);

}  // namespace diurna::html
