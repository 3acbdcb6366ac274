#include "html/body/decision.h"

#include <algorithm>

#include "html/body/body.h"

namespace diurna::html {
namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::size_t kAmid = 4;  // blocks between a caption and the nearest that is kept, at most
constexpr std::uint8_t kHopeless =
    26;  // a tenth: no block of the page is likelier, so that there is no article

bool is_judged(const Judged& page, std::size_t i) {
  return page.kinds[i] != BlockKind::kHeadline && page.kinds[i] != BlockKind::kEmbeddedPost;
}

// A page without a block over the threshold: those that come near the best one.
std::uint8_t lowered(const Judged& page, std::uint8_t threshold) {
  std::uint8_t best = 0;
  for (std::size_t i = 0; i < page.blocks.size(); ++i) {
    if (is_judged(page, i) && is_running_text(page.kinds[i])) best = std::max(best, page.chances[i]);
  }
  if (best >= threshold) return threshold;
  return best < kHopeless ? std::uint8_t{255} : static_cast<std::uint8_t>(best * 2 / 3);
}

// A heading without anything under it heads what was left out.
void drop_last_headings(const Judged& page, std::vector<bool>& kept) {
  std::size_t others = 0;
  for (std::size_t i = 0; i < kept.size(); ++i)
    others += kept[i] && page.kinds[i] != BlockKind::kHeading ? 1 : 0;
  for (std::size_t i = kept.size(); i-- > 0 && others > 0;) {
    if (!kept[i]) continue;
    if (page.kinds[i] != BlockKind::kHeading) return;
    kept[i] = false;
  }
}

// For each block, the nearest kept one before it (or after it, if `ahead`), by its distance.
std::vector<std::size_t> distances(const std::vector<bool>& kept, bool ahead) {
  std::vector<std::size_t> distances(kept.size(), kNone);
  std::size_t distance = kNone;
  for (std::size_t k = 0; k < kept.size(); ++k) {
    const std::size_t i = ahead ? kept.size() - 1 - k : k;
    if (distance != kNone) ++distance;
    distances[i] = distance;
    if (kept[i]) distance = 0;
  }
  return distances;
}

}  // namespace

std::vector<bool> choose(const Judged& page, std::uint8_t threshold) {
  const std::uint8_t limit = lowered(page, threshold);
  std::vector<bool> kept(page.blocks.size(), false);
  for (std::size_t i = 0; i < kept.size(); ++i) kept[i] = is_judged(page, i) && page.chances[i] >= limit;
  drop_last_headings(page, kept);
  const std::vector<std::size_t> back = distances(kept, false);
  const std::vector<std::size_t> ahead = distances(kept, true);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const bool is_amid = back[i] <= kAmid && ahead[i] <= kAmid;
    if (page.kinds[i] == BlockKind::kEmbeddedPost) {
      const bool is_beside = std::min(back[i], ahead[i]) == 1 && page.chances[i] >= limit / 2;
      kept[i] = is_amid || is_beside;
    } else if (!is_running_text(page.kinds[i]) && is_judged(page, i)) {
      // A picture may stand in front of the first paragraph or behind the last.
      const bool is_edge = page.kinds[i] == BlockKind::kCaption && std::min(back[i], ahead[i]) == 1;
      kept[i] = kept[i] || is_amid || is_edge;
    }
  }
  return kept;
}

}  // namespace diurna::html
