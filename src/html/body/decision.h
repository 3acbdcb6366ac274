// From the chances of a page's blocks to the choice of those that make the article.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "diurna/article.h"
#include "html/body/segmentation.h"

namespace diurna::html {

// What is known of a page's blocks when the choice is made: one entry a block.
struct Judged {
  std::span<const Segment> blocks;
  std::span<const BlockKind> kinds;
  std::span<const std::uint8_t> chances;
};

// Whether each block is kept: those whose chance has reached `threshold` (if none has, the best ones), posts
// whose surroundings are kept, captions and links to other articles amid what is kept. Headlines never are,
// nor headings at the end.
std::vector<bool> choose(const Judged& page, std::uint8_t threshold);

}  // namespace diurna::html
