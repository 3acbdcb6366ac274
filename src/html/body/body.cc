#include "html/body/body.h"

namespace diurna::html {

bool is_running_text(BlockKind kind) {
  return kind != BlockKind::kHeadline && kind != BlockKind::kCaption && kind != BlockKind::kRelatedLink;
}

}  // namespace diurna::html
