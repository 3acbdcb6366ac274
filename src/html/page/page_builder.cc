#include "html/page/page_builder.h"

#include <lexbor/dom/interfaces/document_fragment.h>
#include <lexbor/dom/interfaces/text.h>
#include <lexbor/html/interface.h>
#include <lexbor/html/interfaces/template_element.h>

#include "html/page/lexbor_tag.h"
#include "html/page/text_tracker.h"

namespace diurna::html {
namespace {

lxb_dom_node_t* first_child(lxb_dom_node_t* node) {
  if (node->local_name != LXB_TAG_TEMPLATE || node->ns != LXB_NS_HTML) return node->first_child;
  return lxb_dom_interface_node(lxb_html_interface_template(node)->content)->first_child;
}

}  // namespace

Page PageBuilder::build(DecodedPage decoded) {
  reserve();
  walk();
  page_.charset_map_ = std::move(decoded.map);
  page_.charset_ = decoded.charset;
  page_.charset_evidence_ = decoded.decided_by;
  page_.approximate_ = decoded.approximate;
  page_.warnings_ = std::move(decoded.warnings);
  return std::move(page_);
}

void PageBuilder::reserve() {
  // <html>, <head> and <body> may have no tags.
  constexpr std::size_t kImplied = 3;
  std::size_t text_size = 0;
  for (std::uint32_t number = 1; number <= tree_.sources.node_count(); ++number) {
    text_size += tree_.sources.text_size(number);
  }
  page_.text_.reserve(text_size);
  page_.nodes_.reserve(tree_.elements + tree_.sources.node_count() + kImplied);
  page_.segments_.reserve(tree_.sources.piece_count());
  page_.attributes_.reserve(tree_.attributes);
  page_.strings_.reserve(tree_.attribute_bytes);
}

// Without recursion: a page says how deep it is.
void PageBuilder::walk() {
  lxb_dom_node_t* node = lxb_dom_interface_node(tree_.document.get())->first_child;
  while (node != nullptr) {
    if (node->type == LXB_DOM_NODE_TYPE_TEXT) add_text(node);
    if (node->type == LXB_DOM_NODE_TYPE_ELEMENT) {
      enter_element(node);
      if (lxb_dom_node_t* const child = first_child(node)) {
        node = child;
        continue;
      }
      leave_element();
    }
    while (node->next == nullptr && !open_.empty()) {
      node = open_.back().node;
      leave_element();
    }
    node = node->next;
  }
}

Page::Node& PageBuilder::add_node(Tag tag) {
  const auto text_size = static_cast<std::uint32_t>(page_.text_.size());
  const auto attribute_count = static_cast<std::uint32_t>(page_.attributes_.size());
  const std::uint32_t parent = open_.empty() ? Page::kNoNode : open_.back().index;
  const std::uint32_t end = page_.node_count() + 1;
  return page_.nodes_.emplace_back(
      Page::Node{tag, parent, end, text_size, text_size, attribute_count, attribute_count});
}

void PageBuilder::enter_element(lxb_dom_node_t* node) {
  const Tag tag = tag_of(node->local_name, node->ns);
  const std::uint32_t index = page_.node_count();
  Page::Node& added = add_node(tag);
  lxb_dom_element_t* const element = lxb_dom_interface_element(node);
  add_attributes(element);
  added.attributes_end = static_cast<std::uint32_t>(page_.attributes_.size());
  if (tag == Tag::kOther) {
    std::size_t size = 0;
    const lxb_char_t* const name = lxb_dom_element_qualified_name(element, &size);
    const Place place = add_string(name, size);
    page_.other_names_.push_back({index, place.begin, place.size});
  }
  open_.push_back({node, index});
}

void PageBuilder::leave_element() {
  Page::Node& node = page_.nodes_[open_.back().index];
  node.end = page_.node_count();
  node.text_end = static_cast<std::uint32_t>(page_.text_.size());
  open_.pop_back();
}

void PageBuilder::add_text(lxb_dom_node_t* node) {
  const lexbor_str_t& data = lxb_dom_interface_character_data(node)->data;
  if (data.length == 0) return;
  Page::Node& added = add_node(Tag::kText);
  page_.text_.append(reinterpret_cast<const char*>(data.data), data.length);
  added.text_end = static_cast<std::uint32_t>(page_.text_.size());
  add_pieces(source_number(node), added.text_end);
}

// The segments of the text that ends at `end`, the last one that was added.
void PageBuilder::add_pieces(std::uint32_t number, std::uint32_t end) {
  std::uint32_t at = page_.nodes_.back().text_begin;
  const auto add = [&](const Piece& piece) {
    page_.segments_.push_back({at, piece.source, piece.source_size, piece.kind});
    at += piece.text_size;
  };
  if (number != 0) tree_.sources.for_each(number, add);
  if (at < end) add({end - at, 0, 0, SourceMap::Kind::kSynthetic});
}

void PageBuilder::add_attributes(lxb_dom_element_t* element) {
  for (lxb_dom_attr_t* attribute = element->first_attr; attribute != nullptr; attribute = attribute->next) {
    std::size_t size = 0;
    const lxb_char_t* const value = lxb_dom_attr_value(attribute, &size);
    const Place name = name_of(attribute);
    const Place placed = add_string(value, size);
    page_.attributes_.push_back({name.begin, name.size, placed.begin, placed.size});
  }
}

PageBuilder::Place PageBuilder::name_of(lxb_dom_attr_t* attribute) {
  const std::uintptr_t id =
      attribute->qualified_name != 0 ? attribute->qualified_name : attribute->node.local_name;
  Place& place = id < known_names_.size() ? known_names_[id] : new_names_[id];
  if (place.size == 0) {
    std::size_t size = 0;
    const lxb_char_t* const name = lxb_dom_attr_qualified_name(attribute, &size);
    place = add_string(name, size);
  }
  return place;
}

PageBuilder::Place PageBuilder::add_string(const lxb_char_t* bytes, std::size_t size) {
  const Place place{static_cast<std::uint32_t>(page_.strings_.size()), static_cast<std::uint32_t>(size)};
  if (size > 0) page_.strings_.insert(page_.strings_.end(), bytes, bytes + size);
  return place;
}

}  // namespace diurna::html
