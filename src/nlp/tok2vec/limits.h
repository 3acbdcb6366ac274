// What a network of contextual vectors may be asked for: far above every real one.
#pragma once

#include <cstddef>

namespace diurna::nlp {

inline constexpr std::size_t kMaxVectorWidth = 4096;
inline constexpr std::size_t kMaxColumns = 64;
inline constexpr std::size_t kMaxPieces = 64;
inline constexpr std::size_t kMaxDepth = 64;
inline constexpr std::size_t kMaxWindow = 16;

}  // namespace diurna::nlp
