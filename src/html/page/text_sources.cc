#include "html/page/text_sources.h"

namespace diurna::html {

std::uint32_t TextSources::add_node() {
  nodes_.emplace_back();
  return static_cast<std::uint32_t>(nodes_.size());
}

void TextSources::append(std::uint32_t node, std::span<const Piece> pieces) {
  Node& entry = nodes_[node - 1];
  for (const Piece& piece : pieces) {
    const auto at = static_cast<std::uint32_t>(links_.size());
    links_.push_back({piece, kEnd});
    (entry.first == kEnd ? entry.first : links_[entry.last].next) = at;
    entry.last = at;
    entry.text_size += piece.text_size;
  }
}

}  // namespace diurna::html
