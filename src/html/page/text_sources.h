// For each text node of a tree that is being built, the sources of its text so far.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "html/page/token_text.h"

namespace diurna::html {

class TextSources {
 public:
  // Numbers count from 1, so that 0 is a node that has none yet.
  std::uint32_t add_node();
  void append(std::uint32_t node, std::span<const Piece> pieces);

  // Bytes of text whose pieces were appended.
  std::uint64_t text_size(std::uint32_t node) const { return nodes_[node - 1].text_size; }
  std::size_t node_count() const { return nodes_.size(); }
  std::size_t piece_count() const { return links_.size(); }
  // The pieces in order.
  template <typename Visit>
  void for_each(std::uint32_t node, Visit visit) const {
    for (std::uint32_t at = nodes_[node - 1].first; at != kEnd; at = links_[at].next) visit(links_[at].piece);
  }

 private:
  static constexpr std::uint32_t kEnd = 0xFFFFFFFF;

  struct Link {
    Piece piece;
    std::uint32_t next;
  };
  struct Node {
    std::uint64_t text_size = 0;
    std::uint32_t first = kEnd;
    std::uint32_t last = kEnd;
  };

  std::vector<Link> links_;
  std::vector<Node> nodes_;
};

}  // namespace diurna::html
