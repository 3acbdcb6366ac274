// The body of an article: which blocks of a page, and of what kind.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "diurna/article.h"

namespace diurna::html {

struct BodyBlock {
  BlockKind kind = BlockKind::kParagraph;
  std::uint32_t first_inline = 0;     // into Body::inlines
  std::uint32_t last_inline = 0;      // one past
  std::optional<std::uint32_t> post;  // index into BodyWitness::posts, for embedded_post blocks
};

struct Body {
  std::vector<BodyBlock> blocks;  // in document order
  // Nodes of the page: texts, <br> (a new line), and other elements, such as <td> (a blank).
  std::vector<std::uint32_t> inlines;
};

// Whether blocks of that kind are a part of the running text. Captions and links to other articles stand amid
// it and are none: the gold texts of models/html-body/README.md leave them out.
bool is_running_text(BlockKind kind);

}  // namespace diurna::html
