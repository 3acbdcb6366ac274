// The labels of a sentence recogniser, in the order of the network's outputs.
#pragma once

#include <cstddef>
#include <cstdint>

namespace diurna::nlp {

inline constexpr std::size_t kSenterLabels = 2;
inline constexpr std::uint32_t kSentenceStart = 1;

}  // namespace diurna::nlp
