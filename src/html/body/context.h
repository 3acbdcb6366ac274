// The second look at a page's blocks: what the first model made of each one's neighbours, of the elements
// around it, of its section and of the blocks of its shape.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "html/body/features.h"
#include "html/body/segmentation.h"
#include "html/page/page.h"

namespace diurna::html {

// The columns' names.
std::vector<std::string> context_names();

// `chances`: that each block belongs to the article, in 255ths, by the first model.
forest::FeatureTable compute_context(const Page& page, const Segmentation& blocks,
                                     std::span<const std::uint8_t> chances);

}  // namespace diurna::html
