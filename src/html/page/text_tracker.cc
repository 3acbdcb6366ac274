#include "html/page/text_tracker.h"

#include <lexbor/dom/interfaces/character_data.h>
#include <lexbor/dom/interfaces/document_fragment.h>
#include <lexbor/html/interface.h>
#include <lexbor/html/interfaces/template_element.h>
#include <lexbor/html/tree/insertion_mode.h>

namespace diurna::html {
namespace {

bool is_text(const lxb_dom_node_t* node) {
  return node != nullptr && node->type == LXB_DOM_NODE_TYPE_TEXT;
}

std::string_view text_of(lxb_dom_node_t* node) {
  const lexbor_str_t& data = lxb_dom_interface_character_data(node)->data;
  return {reinterpret_cast<const char*>(data.data), data.length};
}

// White space before the first element of the body has been put into its parent, and the element behind it.
lxb_dom_node_t* last_text_of(const lxb_dom_node_t* parent) {
  if (parent == nullptr || parent->last_child == nullptr) return nullptr;
  lxb_dom_node_t* const last = parent->last_child;
  if (is_text(last)) return last;
  return is_text(last->prev) ? last->prev : nullptr;
}

}  // namespace

std::uint32_t source_number(const lxb_dom_node_t* text) {
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(text->user));
}

void TextTracker::dispatch(lxb_html_token_t* token, std::span<const Reference> references) {
  if (token->tag_id == LXB_TAG__TEXT) {
    dispatch_text(token, references);
  } else {
    dispatch_other(token);
  }
}

bool TextTracker::waits_in_table() const {
  return tree_->mode == lxb_html_tree_insertion_mode_in_table_text;
}

void TextTracker::dispatch_other(lxb_html_token_t* token) {
  for (bool done = false; !done;) {
    const bool ends_waiting = waits_in_table() && !waiting_text_.empty();
    const bool before_table = tree_->pending_table.have_non_ws;
    done = lxb_html_tree_construction_dispatcher(tree_, token);
    if (ends_waiting) commit_waiting(before_table);
  }
}

void TextTracker::dispatch_text(lxb_html_token_t* token, std::span<const Reference> references) {
  const lxb_char_t* const text = token->text_start;
  const auto size = static_cast<std::uint32_t>(token->text_end - text);
  text_ = {reinterpret_cast<const char*>(text), size};
  // Without a beginning, one that lies in no source.
  const auto begin = token->begin == nullptr
                         ? source_.size() + 1
                         : token->begin - reinterpret_cast<const lxb_char_t*>(source_.data());
  align(text_, source_, static_cast<std::uint32_t>(begin), references, pieces_);
  for (bool done = false; !done;) {
    const bool waits = waits_in_table();
    const lxb_dom_node_t* const parent = insertion_parent();
    const auto before = static_cast<std::uint32_t>(token->text_start - text);
    done = lxb_html_tree_construction_dispatcher(tree_, token);
    const auto after = static_cast<std::uint32_t>(token->text_start - text);
    // White space at the beginning was split off, or dropped.
    if (after > before)
      commit(last_text_of(parent), text_.substr(before, after - before), cut(pieces_, before, after));
    if (!done || after == size) continue;
    if (waits) {
      keep_waiting({after, size});
    } else if (after == 0) {
      commit(text_at_insertion_place(false), text_, pieces_);
    } else {
      commit(text_at_insertion_place(false), text_.substr(after), cut(pieces_, after, size));
    }
  }
}

void TextTracker::keep_waiting(Range range) {
  const EditedText kept = edited(text_.substr(range.begin, range.end - range.begin),
                                 cut(pieces_, range.begin, range.end), TextEdit::kDropNuls);
  waiting_text_ += kept.text;
  waiting_pieces_.insert(waiting_pieces_.end(), kept.pieces.begin(), kept.pieces.end());
}

void TextTracker::commit_waiting(bool before_table) {
  commit(text_at_insertion_place(before_table), waiting_text_, waiting_pieces_);
  waiting_text_.clear();
  waiting_pieces_.clear();
}

void TextTracker::commit(lxb_dom_node_t* node, std::string_view text, std::span<const Piece> pieces) {
  if (node == nullptr) return;
  std::uint32_t number = source_number(node);
  const std::uint64_t known = number == 0 ? 0 : sources_.text_size(number);
  const std::string_view grown = text_of(node).substr(known);
  if (grown.empty()) return;
  if (number == 0) {
    number = sources_.add_node();
    node->user = reinterpret_cast<void*>(static_cast<std::uintptr_t>(number));
  }
  joined_bytes_ += known;
  if (grown == text) return sources_.append(number, pieces);
  for (const TextEdit edit : {TextEdit::kDropNuls, TextEdit::kReplaceNuls, TextEdit::kKeepSpaces}) {
    const EditedText candidate = edited(text, pieces, edit);
    if (grown == candidate.text) return sources_.append(number, candidate.pieces);
  }
  const Piece unmapped{static_cast<std::uint32_t>(grown.size()), 0, 0, SourceMap::Kind::kSynthetic};
  sources_.append(number, {&unmapped, 1});
}

// Where a child of the current element goes.
lxb_dom_node_t* TextTracker::insertion_parent() const {
  if (tree_->open_elements->length == 0) return nullptr;
  lxb_dom_node_t* const current = lxb_html_tree_current_node(tree_);
  if (!lxb_html_tree_node_is(current, LXB_TAG_TEMPLATE)) return current;
  return lxb_dom_interface_node(lxb_html_interface_template(current)->content);
}

lxb_dom_node_t* TextTracker::text_at_insertion_place(bool before_table) const {
  if (tree_->open_elements->length == 0) return nullptr;
  lxb_html_tree_insertion_position_t position{};
  tree_->foster_parenting = before_table;
  const lxb_dom_node_t* const place =
      lxb_html_tree_appropriate_place_inserting_node(tree_, nullptr, &position);
  tree_->foster_parenting = false;
  if (place == nullptr) return nullptr;
  lxb_dom_node_t* const text =
      position == LXB_HTML_TREE_INSERTION_POSITION_BEFORE ? place->prev : place->last_child;
  return is_text(text) ? text : nullptr;
}

}  // namespace diurna::html
