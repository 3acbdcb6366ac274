// What is known about each block of a page before any of them is judged, as numbers from 0 to 255.
//
// Everything is integer arithmetic over counts, so that a page has the same features everywhere.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "forest/feature_table.h"
#include "html/body/segmentation.h"
#include "html/body/witness.h"
#include "html/body/wording.h"
#include "html/page/page.h"

namespace diurna::html {

// 8 times the logarithm to base 2 of n + 1, rounded down.
std::uint8_t log_byte(std::uint32_t n);
// part of whole in 200ths.
std::uint8_t share_byte(std::uint32_t part, std::uint32_t whole);

// The columns' names.
std::vector<std::string> feature_names();

forest::FeatureTable compute_features(const Page& page, const Segmentation& blocks, const Wording& wording,
                                      const BodyWitness& witness);

}  // namespace diurna::html
