// Where the content of a cue verb ends: before the next cue of the same clause, an adjunct, a quotation.
#pragma once

#include <cstdint>
#include <vector>

#include "statements/romance/verb_group.h"

namespace diurna::statements::romance {

// Where the words that the group at `index` reports, from `begin` on and by `frame`, end.
std::uint32_t content_end(const View& view, const std::vector<VerbGroup>& groups, std::size_t index,
                          std::uint32_t begin, Frame frame);

}  // namespace diurna::statements::romance
