// The headline: the first block of a text, where it is written like one. In doubt it is a paragraph.
#pragma once

#include <string_view>

#include "article/rules.h"

namespace diurna::article {

// Whether `first`, the first block of a text, is a headline, given the block behind it: one short line that
// stands before a dateline, or has no second sentence in it and is title-cased or without a full stop.
bool is_headline(std::string_view first, std::string_view next, const Rules& rules);

}  // namespace diurna::article
