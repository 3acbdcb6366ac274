// lexbor's tree construction, watched where it puts text.
//
// One token's text may be split, dropped, joined to a text node that is there, or wait until a table is at
// its end and then move before it. After each step of the dispatcher the text node at the place where text
// goes is looked at: what it has grown by is compared with the token, and what does not agree is marked as
// unmapped.
#pragma once

#include <lexbor/dom/interfaces/node.h>
#include <lexbor/html/tree.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "html/page/text_sources.h"
#include "html/page/token_text.h"

namespace diurna::html {

// The number in TextSources of a text node; 0 if none of its text has been seen.
std::uint32_t source_number(const lxb_dom_node_t* text);

class TextTracker {
 public:
  TextTracker(lxb_html_tree_t* tree, std::string_view source) : tree_(tree), source_(source) {}

  // Does what the callback that lexbor sets does.
  void dispatch(lxb_html_token_t* token, std::span<const Reference> references);

  // Once, at the end.
  TextSources take_sources() { return std::move(sources_); }
  // Bytes of text that lay in a node when more was joined to it: each join may copy them.
  std::uint64_t joined_bytes() const { return joined_bytes_; }

 private:
  struct Range {
    std::uint32_t begin;
    std::uint32_t end;
  };

  void dispatch_text(lxb_html_token_t* token, std::span<const Reference> references);
  void dispatch_other(lxb_html_token_t* token);
  bool waits_in_table() const;
  void keep_waiting(Range range);
  void commit_waiting(bool before_table);
  void commit(lxb_dom_node_t* node, std::string_view text, std::span<const Piece> pieces);
  lxb_dom_node_t* insertion_parent() const;
  lxb_dom_node_t* text_at_insertion_place(bool before_table) const;

  lxb_html_tree_t* tree_;
  std::string_view source_;
  TextSources sources_;
  std::uint64_t joined_bytes_ = 0;
  std::string_view text_;  // of the token
  std::vector<Piece> pieces_;
  std::string waiting_text_;  // in a table, for what follows to say where it belongs
  std::vector<Piece> waiting_pieces_;
};

}  // namespace diurna::html
