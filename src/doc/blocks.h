// What is told of blocks by their kinds.
#pragma once

#include "diurna/article.h"

namespace diurna {

// Prose of the article. Posts are shown, not told, and links are furniture.
inline bool is_prose(const Block& block) {
  return block.kind != BlockKind::kEmbeddedPost && block.kind != BlockKind::kRelatedLink;
}

}  // namespace diurna
