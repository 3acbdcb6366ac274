// To whom, through what, where and when something was said, by the words of the reporting clause.
#pragma once

#include <vector>

#include "statements/circumstances.h"
#include "statements/draft.h"
#include "statements/romance/view.h"

namespace diurna::statements::romance {

// Of the statement `drafts[index]`; the words of the others are theirs.
Circumstances read_circumstances(const View& view, const std::vector<Draft>& drafts, std::size_t index);

}  // namespace diurna::statements::romance
