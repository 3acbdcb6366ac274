#include "html/body/containers.h"

#include <algorithm>

namespace diurna::html {
namespace {

void add(Totals& totals, const Segment& block, bool is_good) {
  ++totals.blocks;
  totals.words += block.stats.words;
  totals.link_words += block.link_words;
  totals.good_words += is_good ? block.stats.words : 0;
  totals.good_blocks += is_good ? 1 : 0;
}

}  // namespace

Containers::Containers(const Page& page, const Segmentation& blocks, std::span<const std::uint8_t> good)
    : page_(page), blocks_(blocks) {
  const std::size_t count = blocks.segments.size();
  std::size_t size = 16;
  while (size < 4 * count) size *= 2;
  shapes_.resize(size, {0, {}});
  sums_.resize(count + 1);
  for (std::size_t i = 0; i < count; ++i) {
    const Segment& block = blocks.segments[i];
    sums_[i + 1] = sums_[i];
    add(sums_[i + 1], block, good[i] != 0);
    add_shape(block.signature, block, good[i] != 0);
    add_shape(block.path_signature, block, good[i] != 0);
  }
  page_totals_ = sums_.back();
}

Totals Containers::totals(std::uint32_t first, std::uint32_t last) const {
  const Totals& a = sums_[first];
  const Totals& b = sums_[last];
  return {b.blocks - a.blocks, b.words - a.words, b.link_words - a.link_words, b.good_words - a.good_words,
          b.good_blocks - a.good_blocks};
}

std::size_t Containers::slot(std::uint32_t signature) const {
  const std::size_t mask = shapes_.size() - 1;
  std::size_t at = (signature * 0x9E3779B1u >> 7) & mask;
  while (shapes_[at].totals.blocks != 0 && shapes_[at].signature != signature) at = (at + 1) & mask;
  return at;
}

void Containers::add_shape(std::uint32_t signature, const Segment& block, bool is_good) {
  Shape& shape = shapes_[slot(signature)];
  shape.signature = signature;
  add(shape.totals, block, is_good);
}

const Totals& Containers::alike(std::uint32_t signature) const {
  return shapes_[slot(signature)].totals;
}

std::uint32_t Containers::with_share(std::uint32_t percent) const {
  const std::uint64_t wanted = std::uint64_t{page_totals_.good_words} * percent;
  std::uint32_t element = 0;
  for (std::uint32_t node = 1; node < page_.node_count(); ++node) {
    if (node >= page_.end(element)) break;
    if (page_.is_text(node)) continue;
    const std::uint32_t end = page_.end(node);
    const std::uint32_t words =
        sums_[blocks_.before[end]].good_words - sums_[blocks_.before[node]].good_words;
    if (words > 0 && std::uint64_t{words} * 100 >= wanted) {
      element = node;
    } else {
      node = end - 1;
    }
  }
  return element;
}

std::uint32_t Containers::densest() const {
  std::uint32_t best = 0;
  std::int64_t best_score = -1;
  for (std::uint32_t node = 0; node < page_.node_count(); ++node) {
    if (page_.is_text(node)) continue;
    const std::uint32_t first = blocks_.before[node];
    const std::uint32_t last = blocks_.before[page_.end(node)];
    if (first == last) {
      node = page_.end(node) - 1;
      continue;
    }
    const Totals in = totals(first, last);
    const std::int64_t others = std::int64_t{in.words} - in.good_words;
    const std::int64_t score = std::int64_t{in.good_words} - others - 2 * (in.blocks - in.good_blocks);
    if (score >= best_score) {
      best_score = score;
      best = node;
    }
  }
  return best;
}

}  // namespace diurna::html
