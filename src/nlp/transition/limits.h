// What a transition network may be asked for: far above every real one.
#pragma once

#include <cstddef>

namespace diurna::nlp {

inline constexpr std::size_t kMaxHidden = 1u << 16;
inline constexpr std::size_t kMaxStatePieces = 16;

}  // namespace diurna::nlp
